/** Rows of a spreadsheet as they are pasted: which village each means, its numbers, and what was not understood. */
import type { EntryIndicatorFragment } from '@pilar/schema/generated/graphql.ts';
import type { Locale } from '../messages.ts';
import { parseDecimal } from '../shared/decimal.ts';
import { type Cell, PARTS_OF } from './cell.ts';

export type PasteProblem = 'unknownVillage' | 'manyVillages' | 'twice' | 'notNumber' | 'tooMany' | 'tooFew' | 'beyondEnd';

export interface PastedRow {
  /** Place in the pasted text, from 1. */
  line: number;
  text: string;
  village?: string;
  cell?: Cell;
  problem?: PasteProblem;
}

interface Village {
  code: string;
  name: string;
}

export interface Sheet {
  kind: EntryIndicatorFragment['kind'];
  villages: readonly Village[];
  locale: Locale;
  /** Rows without code and name fill the villages in order, from this one on. */
  from?: number;
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const YES_NO: Readonly<Record<string, string>> = { ya: '1', y: '1', yes: '1', tidak: '0', t: '0', no: '0', n: '0' };
const NOT_APPLICABLE = new Set(['tb', 'tidak berlaku', 'n/a', 'na', 'not applicable']);
const MISSING = new Set(['', '-', '–']);

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
const digits = (text: string): string => text.replaceAll('.', '').trim();

export function readPaste(text: string, sheet: Sheet): PastedRow[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const rows = filled.length > 0 && isHeading(filled[0]!.cells, sheet) ? filled.slice(1) : filled;
  let place = sheet.from ?? 0;
  return onlyOnce(rows.map(({ line, cells }) => readRow(line, cells, sheet, () => sheet.villages[place++])));
}

const cellsOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());

/** Words over the columns: none of them is a village, a number or an answer. */
const isHeading = (cells: readonly string[], sheet: Sheet): boolean =>
  !cells.some((cell) => cell !== '' && (/\d/.test(cell) || named(cell, sheet).length > 0 || numberOf(cell, sheet) !== undefined));

function readRow(line: number, cells: readonly string[], sheet: Sheet, next: () => Village | undefined): PastedRow {
  const row = { line, text: cells.join(' | ') };
  const { keys, numbers } = parted(cells, sheet);
  const found = keys.length === 0 ? (next() ?? 'beyondEnd') : villageOf(keys, sheet);
  if (typeof found === 'string') return { ...row, problem: found };
  const read = numbersIn(numbers, sheet);
  return typeof read === 'string' ? { ...row, village: found.code, problem: read } : { ...row, village: found.code, cell: read };
}

/** What names the village, and the numbers after it. Other columns may stand before and between. */
function parted(cells: readonly string[], sheet: Sheet): { keys: readonly string[]; numbers: readonly string[] } {
  const named = cells.findLastIndex((cell) => isKey(cell, sheet)) + 1;
  const start = cells.findIndex((cell, index) => index >= named && isNumberLike(cell, sheet));
  const numbers = cells.slice(start < 0 ? named : start);
  if (named > 0) return { keys: cells.slice(0, named), numbers };
  const words = cells.slice(0, start < 0 ? undefined : start).filter((cell) => cell !== '');
  return { keys: words, numbers: start < 0 ? [] : numbers };
}

/** A code of a village is digits too, but no number of a sheet. */
const isKey = (cell: string, sheet: Sheet): boolean => digits(cell).length === 10 || named(cell, sheet).length > 0;

const isNumberLike = (cell: string, sheet: Sheet): boolean =>
  MISSING.has(cell) ? cell !== '' : !isKey(cell, sheet) && numberOf(cell, sheet) !== undefined;

const named = (text: string, { villages }: Sheet): Village[] =>
  text === '' ? [] : villages.filter(({ code, name }) => digits(code) === digits(text) || folded(name) === folded(text));

function villageOf(keys: readonly string[], sheet: Sheet): Village | PasteProblem {
  const found = keys.map((key) => named(key, sheet)).filter(({ length }) => length > 0);
  const sure = found.find(({ length }) => length === 1);
  return sure?.[0] ?? (found.length > 0 ? 'manyVillages' : 'unknownVillage');
}

function numberOf(text: string, { kind, locale }: Sheet): string | undefined {
  if (NOT_APPLICABLE.has(folded(text))) return 'NA';
  if (kind === 'YES_NO' && YES_NO[folded(text)]) return YES_NO[folded(text)];
  const plain = parseDecimal(text.replace(/\s*%$/, ''), locale);
  return NUMBER.test(plain) ? plain : undefined;
}

/** Cells at the end that say nothing are left away; an empty row is missing. */
function numbersIn(cells: readonly string[], sheet: Sheet): Cell | PasteProblem | undefined {
  const parts = PARTS_OF[sheet.kind];
  const given = cells.slice(0, cells.findLastIndex((cell) => !MISSING.has(cell)) + 1);
  const numbers = given.map((cell) => numberOf(cell, sheet));
  const blank: Cell = { numerator: '', denominator: '', value: '', applies: true };
  if (given.length === 0) return undefined;
  if (numbers.includes('NA')) return numbers.length === 1 ? { ...blank, applies: false } : 'tooMany';
  if (numbers.includes(undefined)) return 'notNumber';
  // A third number beside numerator and denominator is the value they make: it is reckoned anew.
  const most = sheet.kind === 'RATIO' ? 3 : parts.length;
  if (numbers.length > most) return 'tooMany';
  if (numbers.length < parts.length) return 'tooFew';
  return { ...blank, ...Object.fromEntries(parts.map((part, index) => [part, numbers[index]])) };
}

function onlyOnce(rows: PastedRow[]): PastedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (!row.village || row.problem) return row;
    if (seen.has(row.village)) return { ...row, cell: undefined, problem: 'twice' };
    seen.add(row.village);
    return row;
  });
}
