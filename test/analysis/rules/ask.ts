/** Asks over GraphQL and writes the answer as on paper. */
import type { Client } from '../../client.ts';

interface Cell {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reported: number | null;
  expected: number | null;
  state: string;
  comparison: { value: string | null; delta: string | null; deltaPercent: string | null } | null;
}

export interface Answered {
  columns: { key: string }[];
  rows: { key: string; cells: Cell[] }[];
  warnings: { code: string; measure: string | null }[];
  origins: { measure: string; indicator: string; editions: number[]; sources: string[] }[];
}

const QUESTION = `query ($query: AnalysisInput!) { analysis(query: $query) {
  columns { key }
  rows { key cells { value numerator denominator reported expected state comparison { value delta deltaPercent } } }
  warnings { code measure } origins { measure indicator editions sources } } }`;

export async function ask(client: Client, query: object): Promise<Answered> {
  const { analysis } = await client.get(QUESTION, { query });
  return analysis;
}

/** `12.00 = 12/100, 2 of 3`: value, parts where there are two, villages that reported of those that should. */
export function paper({ value, numerator, denominator, reported, expected, state }: Cell): string {
  const told = state === 'REPORTED' ? `${value}` : `${state}${value === null ? '' : ` ${value}`}`;
  const parts = state === 'REPORTED' && denominator !== null ? ` = ${Number(numerator)}/${Number(denominator)}` : '';
  const villages = state === 'ABSENT' || expected === null ? '' : `, ${reported} of ${expected}`;
  return `${told}${parts}${villages}`;
}

/** `30.00 beside 25.00: 5.00, 20.0 %`. */
export function beside({ value, comparison }: Cell): string {
  if (!comparison) return `${value} beside nothing`;
  return `${value} beside ${comparison.value}: ${comparison.delta}, ${comparison.deltaPercent} %`;
}

export const bare = ({ value }: Cell): string | null => value;

type Table<T> = Record<string, Record<string, T>>;

/** Cells by key of row and column, each written by `write`. */
export function table<T>({ columns, rows }: Answered, write: (cell: Cell) => T): Table<T> {
  const line = (cells: Cell[]) => Object.fromEntries(cells.map((cell, index) => [columns[index]!.key, write(cell)]));
  return Object.fromEntries(rows.map(({ key, cells }) => [key, line(cells)]));
}

/** Of an answer with one column. */
export function column<T>(answer: Answered, write: (cell: Cell) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(table(answer, write)).map(([key, cells]) => [key, Object.values(cells)[0] as T]));
}

/** Of an answer with one row. */
export const row = <T>(answer: Answered, write: (cell: Cell) => T): Record<string, T> => Object.values(table(answer, write))[0]!;

export const warned = ({ warnings }: Answered): string[] => warnings.map(({ code }) => code);
