import { loadPublished } from './published.js';
import { loadRoles } from './roles.js';
import { readRows } from './rows.js';
import { inTransaction } from './transaction.js';
import { loadValidation } from './validation.js';
const BY_CODE = ['code'];
/** In loading order: a row refers to rows of tables above, or to rows above it in its own file. */
const tables = [
    { file: 'ministries.csv', table: 'ministry', key: BY_CODE, references: { succeededBy: 'ministry' } },
    { file: 'sectors.csv', table: 'sector', key: BY_CODE, references: { ministry: 'ministry' } },
    { file: 'pillars.csv', table: 'pillar', key: BY_CODE, lists: ['aliases'] },
    { file: 'programmes.csv', table: 'programme', key: BY_CODE, references: { pillar: 'pillar' } },
    { file: 'activities.csv', table: 'activity', key: BY_CODE, references: { programme: 'programme', ministry: 'ministry' } },
    { file: 'sources.csv', table: 'source', key: BY_CODE },
    { file: 'partner_kinds.csv', table: 'partner_kind', key: BY_CODE },
    { file: 'funding_sources.csv', table: 'funding_source', key: BY_CODE },
    { file: 'pokja_roles.csv', table: 'pokja_role', key: BY_CODE },
    { file: 'sections.csv', table: 'section', key: BY_CODE },
    { file: 'target_groups.csv', table: 'target_group', key: BY_CODE },
    {
        file: 'indicators.csv',
        table: 'indicator',
        key: ['code', 'edition'],
        references: { pillar: 'pillar', sector: 'sector', denominatorIndicator: 'indicator', weightIndicator: 'indicator' },
    },
    {
        file: 'indicator_sources.csv',
        table: 'indicator_source',
        key: ['indicator', 'source'],
        references: { indicator: 'indicator', source: 'source' },
    },
    { file: 'classification_rules.csv', table: 'classification_rule', key: ['edition'] },
    {
        file: 'classification_variables.csv',
        table: 'classification_variable',
        key: ['rule', 'code'],
        references: { rule: 'classification_rule' },
    },
    {
        file: 'classification_bands.csv',
        table: 'classification_band',
        key: ['variable', 'score'],
        references: { variable: 'classification_variable' },
    },
];
/** How a row is named by rows that refer to it, as SQL over the row `r`; others by their code. */
const NAMES = {
    classification_rule: 'r.edition::text',
    classification_variable: "(select e.edition from pilar.classification_rule e where e.id = r.rule_id) || '/' || r.code",
};
const nameIn = (table) => NAMES[table] ?? 'r.code';
const snake = (header) => header.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export async function loadCatalogue(client, log) {
    await inTransaction(client, 'catalogue', async () => {
        for (const table of tables) {
            const inserted = await loadTable(client, table, log);
            if (inserted > 0)
                log(`${table.file}: ${inserted} rows added`);
        }
        await loadValidation(client, log);
        await loadRoles(client, log);
        await loadPublished(client, log);
    });
}
async function loadTable(client, table, log) {
    const lines = await readRows(table.file);
    const present = await presentKeys(client, table);
    const missing = lines.filter((line) => !present.has(keyOf(table, line)));
    let inserted = 0;
    for (const line of missing)
        inserted += await insert(client, table, line, log);
    return inserted;
}
const keyOf = (table, line) => table.key.map((header) => line.cells[header]).join('/');
async function presentKeys(client, { table, key, references = {} }) {
    const parts = key.map((header) => {
        const target = references[header];
        return target ? `(select ${nameIn(target)} from pilar.${target} r where r.id = t.${snake(header)}_id)` : `t.${snake(header)}::text`;
    });
    const { rows } = await client.query(`select concat_ws('/', ${parts.join(', ')}) as key from pilar.${table} t`);
    return new Set(rows.map((row) => row.key));
}
/** 1, or 0 where an edited row has taken its place (the same rank, say): the edit stands. */
async function insert(client, table, line, log) {
    const cells = Object.entries(line.cells).filter(([, cell]) => cell !== null);
    const columns = cells.map(([header]) => snake(header) + (table.references?.[header] ? '_id' : ''));
    const values = [];
    for (const [header, cell] of cells)
        values.push(await valueOf(client, table, line, header, cell));
    const places = values.map((_, index) => `$${index + 1}`);
    const sql = `insert into pilar.${table.table} (${columns.join(', ')}) values (${places.join(', ')}) on conflict do nothing`;
    const result = await client.query(sql, values).catch((error) => {
        throw new Error(`${line.place}: ${error.message}`, { cause: error });
    });
    if (result.rowCount === 0)
        log(`${line.place}: left out, another row stands in its place`);
    return result.rowCount ?? 0;
}
async function valueOf(client, table, line, header, cell) {
    if (table.lists?.includes(header))
        return cell.split('|');
    const target = table.references?.[header];
    if (!target)
        return cell;
    const edition = target === 'indicator' ? ' and r.valid_to is null' : '';
    const { rows } = await client.query(`select r.id from pilar.${target} r where ${nameIn(target)} = $1${edition}`, [cell]);
    if (!rows[0])
        throw new Error(`${line.place}: ${header} ${cell} does not exist`);
    return rows[0].id;
}
//# sourceMappingURL=catalogue.js.map