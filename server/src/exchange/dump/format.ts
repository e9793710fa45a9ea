/**
 * The file of an export: text, one gzip. The header as a line of JSON; per table a line that names it, its rows as COPY
 * writes them, the line `\.` (no row can look so) and a line with their checksum; last a line that seals all before it.
 * `zcat file | less` shows it, so that whoever is left without Pilar still has the data.
 */
import { createHash, type Hash } from 'node:crypto';

const FORMAT = 'pilar export';
const VERSION = 1;

export interface Header {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** Versions of what wrote it, for a person who reads the file. */
  pilar: string;
  postgres: string;
  madeAt: string;
  /** Names of the migrations that made the tables. */
  migrations: string[];
  /** Numbers that were given away last. */
  sequences: Record<string, string>;
}

export interface Table {
  table: string;
  columns: string[];
}

export interface Sum {
  rows: number;
  sha256: string;
}

export interface Seal extends Sum {
  tables: number;
}

export const END_OF_ROWS = '\\.';

export const headerOf = (rest: Omit<Header, 'format' | 'version'>): Header => ({ format: FORMAT, version: VERSION, ...rest });

/** A sentence for who has the wrong file, or one that Pilar can't read yet. */
export function checkHeader(file: string, { format, version }: Partial<Header>): void {
  if (format !== FORMAT) throw new Error(`${file} is no export of Pilar.`);
  if (version === VERSION) return;
  throw new Error(`${file} has format ${version} and this version of Pilar reads format ${VERSION}: update Pilar, then import it.`);
}

export const newSum = (): Hash => createHash('sha256');
