/** The views as SQL: one per set and schema, columns in the order of the declaration, each with its words in both languages. */
import { BI_DOOR_SCHEMA, BI_RIGHTS_SCHEMA, BI_SCHEMA } from '../core/database/derived.ts';
import { BI_DOOR_ROLE, BI_ROLE } from '../core/database/roles.ts';
import { quoted } from '../core/reader/text.ts';
import { fromOf, RIGHTS, shownOf, visibleTo } from './rights.ts';
import { type BiColumn, type BiSet, SQL_TYPES } from './set.ts';

interface Target {
  schema: string;
  role: string;
  options: string;
}

/** People at a SQL prompt may write any function: behind a barrier none of theirs sees a row that they may not. */
const TARGETS: readonly Target[] = [
  { schema: BI_SCHEMA, role: BI_ROLE, options: ' WITH (security_barrier)' },
  { schema: BI_DOOR_SCHEMA, role: BI_DOOR_ROLE, options: '' },
];

function viewOf({ name, columns, order, rows }: BiSet, { schema, options }: Target): string {
  // What rows are paged by stays as it is stored: a cast would hide the column from its index.
  const typed = (column: BiColumn) => (order.includes(column.name) ? '' : `::${SQL_TYPES[column.type]}`);
  const shown = columns.map((column) => `(${shownOf(rows, column)})${typed(column)} AS ${column.name}`);
  return `CREATE VIEW ${schema}.${name}${options} AS SELECT ${shown.join(',\n  ')}\nFROM ${fromOf(rows)}\nWHERE ${visibleTo(rows).join(' AND ')}`;
}

type Words = Pick<BiColumn, 'label' | 'description' | 'unit'>;

function wordsOf({ label, description, unit }: Words, language: 'id' | 'en'): string {
  const named = unit ? `${label[language]} (${unit[language]})` : label[language];
  return description ? `${named}: ${description[language]}` : named;
}

const comment = (on: string, words: Words): string => `COMMENT ON ${on} IS ${quoted(`${wordsOf(words, 'id')}\n${wordsOf(words, 'en')}`)}`;

function commentsOf(set: BiSet, { schema }: Target): string[] {
  const view = `${schema}.${set.name}`;
  return [comment(`VIEW ${view}`, set), ...set.columns.map((column) => comment(`COLUMN ${view}.${column.name}`, column))];
}

/** Statements that make all of it, where none of it is. */
export function statementsOf(sets: readonly BiSet[]): string[] {
  return [
    ...[BI_RIGHTS_SCHEMA, ...TARGETS.map(({ schema }) => schema)].map((schema) => `CREATE SCHEMA ${schema}`),
    ...RIGHTS,
    ...TARGETS.flatMap((target) => [
      ...sets.flatMap((set) => [viewOf(set, target), ...commentsOf(set, target)]),
      `GRANT USAGE ON SCHEMA ${target.schema} TO ${target.role}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA ${target.schema} TO ${target.role}`,
    ]),
  ];
}
