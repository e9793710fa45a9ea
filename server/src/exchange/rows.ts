/** Rows of CSV files, each with the place it stands at, so that every complaint names file and line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SERVER } from '../core/installation.ts';

export interface Line {
  /** `sectors.csv line 4`. */
  place: string;
  /** Text by header; an empty cell is null. Columns whose header starts with `#` are remarks for people and left out. */
  cells: Record<string, string | null>;
}

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

const FOLDER = join(SERVER, 'catalogue');

export async function readRows(file: string): Promise<Line[]> {
  const text = await readFile(join(FOLDER, file), 'utf8').catch(() => {
    throw new Error(`server/catalogue/${file} is missing.`);
  });
  return parseRows(file, text);
}

export function parseRows(file: string, text: string): Line[] {
  try {
    const parsed = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true }) as unknown as Parsed[];
    return parsed.map(({ record, info }) => ({ place: `${file} line ${info.lines}`, cells: cellsOf(record) }));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function cellsOf(record: Record<string, string>): Line['cells'] {
  const shown = Object.entries(record).filter(([header]) => !header.startsWith('#'));
  return Object.fromEntries(shown.map(([header, cell]) => [header, cell === '' ? null : cell]));
}
