/** Rows as OData writes them in JSON, from the texts that the database sends: no number is ever read as another. */
import type { BiColumn, ColumnType } from '../set.ts';

export type Cell = string | null;

const WRITERS: Readonly<Record<ColumnType, (text: string) => string>> = {
  text: (text) => JSON.stringify(text),
  integer: (text) => text,
  decimal: (text) => text,
  boolean: (text) => (text === 't' ? 'true' : 'false'),
  date: (text) => `"${text}"`,
  // In UTC, as the pool's sessions are.
  stamp: (text) => `"${text.replace(' ', 'T').replace(/\+00$/, 'Z')}"`,
};

/** The members of an object, without its brackets. */
export function memberWriter(columns: readonly BiColumn[]): (cells: readonly Cell[]) => string {
  const members = columns.map(({ name, type }) => ({ name: `"${name}":`, write: WRITERS[type] }));
  return (cells) =>
    members
      .map(({ name, write }, index) => {
        const cell = cells[index];
        return name + (cell === null || cell === undefined ? 'null' : write(cell));
      })
      .join(',');
}
