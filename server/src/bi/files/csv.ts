/** CSV as RFC 4180 has it, and as an Excel with Indonesian settings opens it: `separator=semicolon&decimal=comma&bom=true`. */

import type { Cell } from '../odata/json.ts';
import { bad } from '../odata/refusal.ts';
import type { ColumnType } from '../set.ts';
import type { Format } from './format.ts';

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', ',': ',', ';': ';' };
const DECIMALS: Readonly<Record<string, string>> = { point: '.', comma: ',' };
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };
/** A spreadsheet would take it for a formula, and do what it says. */
const FORMULA = /^[=+\-@\t\r]/;
const LINE_END = '\r\n';

type Writer = (cell: string) => string;

export const csv: Format = {
  type: 'text/csv;charset=utf-8;header=present',
  options: ['separator', 'decimal', 'bom'],
  begin({ columns }, given) {
    const separator = oneOf(given, 'separator', SEPARATORS, 'comma');
    const point = oneOf(given, 'decimal', DECIMALS, separator === ';' ? 'comma' : 'point');
    const bom = oneOf(given, 'bom', FLAGS, 'false') ? '\uFEFF' : '';
    if (point === separator) throw bad('decimal', 'Pemisah kolom dan desimal harus berbeda.', 'Columns and decimals need different marks.');
    const quoted = new RegExp(`["\\r\\n${separator}]`);
    const writers = columns.map(({ type }) => writerOf(type, point, quoted));
    const line = (cells: readonly Cell[]) =>
      writers.map((write, index) => (cells[index] == null ? '' : write(cells[index]!))).join(separator);
    return {
      head: () => bom + columns.map(({ name }) => name).join(separator) + LINE_END,
      rows: (batch) => batch.map((cells) => line(cells) + LINE_END).join(''),
      end: () => '',
    };
  },
};

function oneOf<T>(given: ReadonlyMap<string, string>, name: string, choices: Readonly<Record<string, T>>, otherwise: string): T {
  const chosen = given.get(name) ?? otherwise;
  if (Object.hasOwn(choices, chosen)) return choices[chosen]!;
  const names = Object.keys(choices).join(', ');
  throw bad(name, `Pilih salah satu: ${names}.`, `Choose one of: ${names}.`);
}

function writerOf(type: ColumnType, point: string, quoted: RegExp): Writer {
  if (type === 'text') return (cell) => inQuotes(FORMULA.test(cell) ? `'${cell}` : cell, quoted);
  if (type === 'decimal' && point !== '.') return (cell) => cell.replace('.', point);
  if (type === 'boolean') return (cell) => (cell === 't' ? 'true' : 'false');
  return type === 'stamp' ? (cell) => cell.replace(' ', 'T').replace(/\+00$/, 'Z') : (cell) => cell;
}

const inQuotes = (cell: string, quoted: RegExp): string => (quoted.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
