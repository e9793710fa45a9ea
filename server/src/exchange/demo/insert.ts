/** Rows into tables by the thousand: one statement a chunk, typed by the table itself. */
import type { ClientBase } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

const CHUNK = 10_000;

export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += CHUNK) {
    await client.query(
      `insert into pilar.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::pilar.${table}, $1)`,
      [JSON.stringify(rows.slice(from, from + CHUNK))],
    );
  }
}

/** Ids taken from the table's own sequence, so that rows of other tables can point at rows not written yet. */
export async function takeIds(client: ClientBase, table: string, count: number): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('pilar.${table}', 'id'))::int as id from generate_series(1, $1)`,
    [count],
  );
  return rows.map((row) => row.id);
}

/** Ids by code of a catalogue table. */
export async function idsOf(client: ClientBase, table: string): Promise<(code: string) => number> {
  const { rows } = await client.query<{ code: string; id: number }>(`select code, id from pilar.${table}`);
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`The demo needs the catalogue: ${table} ${code} is missing.`);
    return id;
  };
}
