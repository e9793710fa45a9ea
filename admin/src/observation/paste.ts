/** Rows of a spreadsheet as they are pasted: which village each means, its numbers, and what was not understood. */
import type { EntryIndicatorFragment } from '@pilar/schema/generated/graphql.ts';
import type { Locale } from '../messages.ts';
import { parseDecimal } from '../shared/decimal.ts';
import { type Cell, PARTS_OF } from './cell.ts';

export type PasteProblem =
  | 'unknownVillage'
  | 'manyVillages'
  | 'twoVillages'
  | 'noVillage'
  | 'twice'
  | 'notNumber'
  | 'notWhole'
  | 'tooMany'
  | 'tooFew'
  | 'beyondEnd';

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
  district: { name: string };
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

const KIND_OF_AREA = /^(desa|ds|kelurahan|kel|kecamatan|kec)\.?\s+/;

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ').replace(KIND_OF_AREA, '');
const digits = (text: string): string => text.replaceAll('.', '').trim();
const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** Where no row names its village the villages are filled in order, and an empty row is a village without a value. */
export function readPaste(text: string, sheet: Sheet): PastedRow[] {
  const lines = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line) }));
  const first = lines.find(({ cells }) => !isEmpty(cells));
  if (!first) return [];
  const rows = isHeading(first.cells, sheet) ? lines.slice(first.line) : lines;
  if (rows.some(({ cells }) => wordsOf(cells, sheet).some((word) => isKey(word, sheet))))
    return onlyOnce(rows.filter(({ cells }) => !isEmpty(cells)).map(({ line, cells }) => rowByName(line, cells, sheet)));
  const from = sheet.from ?? 0;
  return rows.map(({ line, cells }, place) => rowInOrder(line, cells, sheet, sheet.villages[from + place]));
}

const cellsOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());

/** Words over the columns: none of them is a village, a number or an answer. */
const isHeading = (cells: readonly string[], sheet: Sheet): boolean =>
  !cells.some((cell) => cell !== '' && (/\d/.test(cell) || isKey(cell, sheet) || numberOf(cell, sheet) !== undefined));

function rowByName(line: number, cells: readonly string[], sheet: Sheet): PastedRow {
  const row = { line, text: cells.join(' | ') };
  const words = wordsOf(cells, sheet);
  const found = words.length === 0 ? 'noVillage' : villageOf(words, sheet);
  return typeof found === 'string'
    ? { ...row, problem: found }
    : withNumbers({ ...row, village: found.code }, numbersAfter(cells, sheet), sheet);
}

function rowInOrder(line: number, cells: readonly string[], sheet: Sheet, village: Village | undefined): PastedRow {
  const row = { line, text: cells.join(' | ') };
  const isNamed = cells[0] !== '' && wordsOf(cells.slice(0, -1), sheet).length > 0;
  if (isNamed) return { ...row, problem: 'unknownVillage' };
  return village ? withNumbers({ ...row, village: village.code }, cells, sheet) : { ...row, problem: 'beyondEnd' };
}

function withNumbers(row: PastedRow, numbers: readonly string[], sheet: Sheet): PastedRow {
  const read = numbersIn(numbers, sheet);
  return typeof read === 'string' ? { ...row, problem: read } : { ...row, cell: read };
}

/** A code of a village is digits too, but no number of a sheet. */
const isKey = (cell: string, sheet: Sheet): boolean => digits(cell).length === 10 || named(cell, sheet).length > 0;

const isNumberLike = (cell: string, sheet: Sheet): boolean =>
  MISSING.has(cell) || (!isKey(cell, sheet) && numberOf(cell, sheet) !== undefined);

const wordsOf = (cells: readonly string[], sheet: Sheet): string[] => cells.filter((cell) => !isNumberLike(cell, sheet));

/** Other columns may stand before the village and between it and its numbers. */
function numbersAfter(cells: readonly string[], sheet: Sheet): readonly string[] {
  const after = cells.slice(cells.findLastIndex((cell) => isKey(cell, sheet)) + 1);
  const start = after.findIndex((cell) => cell !== '' && isNumberLike(cell, sheet));
  return start < 0 ? after : after.slice(start);
}

const named = (text: string, { villages }: Sheet): Village[] =>
  text === '' ? [] : villages.filter(({ code, name }) => digits(code) === digits(text) || folded(name) === folded(text));

/** A district may bear the name of a village elsewhere: it tells villages of one name apart, and names one only where nothing else does. */
function villageOf(words: readonly string[], sheet: Sheet): Village | PasteProblem {
  const isDistrict = (word: string) => sheet.villages.some(({ district }) => folded(district.name) === folded(word));
  const names = words.filter((word) => !isDistrict(word));
  const found = (names.length > 0 ? names : words).map((word) => named(word, sheet)).filter(({ length }) => length > 0);
  if (found.length === 0) return 'unknownVillage';
  const meant = found.reduce((those, others) => those.filter((village) => others.includes(village)));
  if (meant.length === 0) return 'twoVillages';
  const inDistrict = meant.filter(({ district }) => words.some((word) => folded(word) === folded(district.name)));
  const [village, ...others] = inDistrict.length > 0 ? inDistrict : meant;
  return others.length > 0 ? 'manyVillages' : village!;
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
  if (parts.some((part, index) => part !== 'value' && numbers[index]!.includes('.'))) return 'notWhole';
  return { ...blank, ...Object.fromEntries(parts.map((part, index) => [part, numbers[index]])) };
}

/** Which of two rows counts nobody here can know: none is taken. */
function onlyOnce(rows: PastedRow[]): PastedRow[] {
  const isTwice = (row: PastedRow) => rows.some((other) => other !== row && other.village === row.village);
  return rows.map((row) => (row.village && !row.problem && isTwice(row) ? { ...row, cell: undefined, problem: 'twice' } : row));
}
