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

/** The members of an object, without its brackets. What a cell had in the row before it is not written anew. */
export function memberWriter(columns: readonly BiColumn[]): (cells: readonly Cell[]) => string {
  const names = columns.map(({ name }, index) => `${index > 0 ? ',' : ''}"${name}":`);
  const before: (Cell | undefined)[] = columns.map(() => undefined);
  const written = columns.map(() => '');
  return (cells) => {
    let text = '';
    for (let index = 0; index < columns.length; index++) {
      const cell = cells[index] ?? null;
      if (cell !== before[index]) {
        before[index] = cell;
        written[index] = names[index] + (cell === null ? 'null' : WRITERS[columns[index]!.type](cell));
      }
      text += written[index];
    }
    return text;
  };
}
