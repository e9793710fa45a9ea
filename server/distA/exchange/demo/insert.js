const CHUNK = 10_000;
export async function insertRows(client, table, rows) {
    const columns = Object.keys(rows[0] ?? {}).join(', ');
    for (let from = 0; from < rows.length; from += CHUNK) {
        await client.query(`insert into pilar.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::pilar.${table}, $1)`, [JSON.stringify(rows.slice(from, from + CHUNK))]);
    }
}
/** Ids taken from the table's own sequence, so that rows of other tables can point at rows not written yet. */
export async function takeIds(client, table, count) {
    const { rows } = await client.query(`select nextval(pg_get_serial_sequence('pilar.${table}', 'id'))::int as id from generate_series(1, $1)`, [count]);
    return rows.map((row) => row.id);
}
/** Ids by code of a catalogue table. */
export async function idsOf(client, table) {
    const { rows } = await client.query(`select code, id from pilar.${table}`);
    const ids = new Map(rows.map((row) => [row.code, row.id]));
    return (code) => {
        const id = ids.get(code);
        if (id === undefined)
            throw new Error(`The demo needs the catalogue: ${table} ${code} is missing.`);
        return id;
    };
}
//# sourceMappingURL=insert.js.map