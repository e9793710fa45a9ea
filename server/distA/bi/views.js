/** The views as SQL: one per set and schema, columns in the order of the declaration, each with its words in both languages. */
import { BI_DOOR_SCHEMA, BI_RIGHTS_SCHEMA, BI_SCHEMA } from '../core/database/derived.js';
import { BI_DOOR_ROLE, BI_ROLE } from '../core/database/roles.js';
import { quoted } from '../core/reader/text.js';
import { fromOf, RIGHTS, shownOf, visibleTo } from './rights.js';
const TYPES = {
    text: 'text',
    integer: 'int',
    decimal: 'numeric',
    date: 'date',
    stamp: 'timestamptz',
    boolean: 'boolean',
};
/** People at a SQL prompt may write any function: behind a barrier none of theirs sees a row that they may not. */
const TARGETS = [
    { schema: BI_SCHEMA, role: BI_ROLE, options: ' WITH (security_barrier)' },
    { schema: BI_DOOR_SCHEMA, role: BI_DOOR_ROLE, options: '' },
];
function viewOf({ name, columns, rows }, { schema, options }) {
    const shown = columns.map((column) => `(${shownOf(rows, column)})::${TYPES[column.type]} AS ${column.name}`);
    return `CREATE VIEW ${schema}.${name}${options} AS SELECT ${shown.join(',\n  ')}\nFROM ${fromOf(rows)}\nWHERE ${visibleTo(rows).join(' AND ')}`;
}
function wordsOf({ label, description, unit }, language) {
    const named = unit ? `${label[language]} (${unit[language]})` : label[language];
    return description ? `${named}: ${description[language]}` : named;
}
const comment = (on, words) => `COMMENT ON ${on} IS ${quoted(`${wordsOf(words, 'id')}\n${wordsOf(words, 'en')}`)}`;
function commentsOf(set, { schema }) {
    const view = `${schema}.${set.name}`;
    return [comment(`VIEW ${view}`, set), ...set.columns.map((column) => comment(`COLUMN ${view}.${column.name}`, column))];
}
/** Statements that make all of it, where none of it is. */
export function statementsOf(sets) {
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
//# sourceMappingURL=views.js.map