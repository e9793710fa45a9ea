/** Looks behind the API at what hangs on a village, and at what a test leaves as it was. */
import type pg from 'pg';
import type { Client } from '../client.ts';

/** Every column that is the key of an area or village, `table.column`, but those that name areas above. */
const KEYS = `
  select c.conrelid::regclass::text as "table", a.attname as "column"
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid in ('pilar.area'::regclass, 'pilar.village'::regclass)
    and a.attname not in ('parent_ordinal', 'district_ordinal', 'regency_ordinal', 'province_ordinal')
  order by 1, 2`;

/** How many rows of each table name the area of this code. */
export async function dependents(owner: pg.Client, code: string): Promise<Record<string, number>> {
  const { rows: keys } = await owner.query<{ table: string; column: string }>(KEYS);
  const counts: Record<string, number> = {};
  for (const { table, column } of keys) {
    const sql = `select count(*)::int as count from ${table} t join pilar.area a on a.ordinal = t.${column} where a.code = $1`;
    counts[`${table.replace('pilar.', '')}.${column}`] = (await owner.query(sql, [code])).rows[0].count;
  }
  return counts;
}

/** Rows where the API has none for a village, so that every table has one. */
export async function fill(owner: pg.Client, code: string): Promise<void> {
  const { rows } = await owner.query('select ordinal from pilar.area where code = $1', [code]);
  const { ordinal } = rows[0];
  await owner.query(`
    update pilar.partner set area_ordinal = ${ordinal} where code = 'MITRA_LAIN';
    insert into pilar.area_period (area_ordinal, valid_to) values (${ordinal}, '1990-01-01');
    insert into pilar.area_event (kind, happened_on, area_ordinal) values ('RENAME', '2000-01-01', ${ordinal});
    insert into pilar.area_event_part (event_id, before_ordinal, after_ordinal) select max(id), ${ordinal}, ${ordinal} from pilar.area_event;
    insert into pilar.reporting_period (period, area_ordinal, due_at, time_zone) values (1200, ${ordinal}, now(), 'Asia/Makassar');
    insert into pilar."user" (account_id, name, email) values ('a', 'A', 'a@contoh.id');
    insert into pilar.saved_query (owner_id, owner_name, kind, name, content, area_ordinal) select max(id), 'A', 'ANALYSIS', 'A', '{}', ${ordinal} from pilar."user";
    insert into pilar.village_set (code, name, area_ordinal) values ('SATU_DESA', 'A', ${ordinal});
    insert into pilar.map_layer (name, level, area_ordinal, credit, shape_count, point_count) values ('A', 'VILLAGE', ${ordinal}, 'A', 1, 4);
    insert into pilar.map_shape (layer_id, area_ordinal, polygons) select max(id), ${ordinal}, '[]' from pilar.map_layer;
    insert into pilar.released_cell (village_ordinal, period, indicator_code, source_id, numerator)
      select ${ordinal}, 1200, 'A', min(id), 9 from pilar.source;
    insert into pilar.released_figure (regency_ordinal, area_ordinal, level, period, indicator_code, source_id, numerator, reported, expected, is_hidden)
      select v.regency_ordinal, v.ordinal, 'VILLAGE', 1200, 'A', s.id, 9, 1, 1, false
      from pilar.village v cross join (select min(id) as id from pilar.source) s where v.ordinal = ${ordinal};
    insert into pilar.figure_version (regency_ordinal, area_ordinal, period, indicator_code, source_id, is_small, cells)
      select f.regency_ordinal, f.area_ordinal, f.period, f.indicator_code, f.source_id, false, '{}' from pilar.released_figure f;`);
}

/** One sum a table. */
export async function sums(owner: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query(
    `select table_name as name from information_schema.tables
      where table_schema = 'pilar' and table_name not in ('migration', 'idempotency_key', 'api_key') order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `select count(*) || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from pilar."${name}" t`,
    );
    found[name] = rows[0].sum;
  }
  return found;
}

/** Areas, villages and what is recorded of their changes. */
export async function isolated(owner: pg.Client): Promise<Record<string, string | undefined>> {
  const all = await sums(owner);
  return Object.fromEntries(['area', 'village', 'area_period', 'area_event', 'area_event_part'].map((name) => [name, all[name]]));
}

const REPORTED: Record<string, string> = {
  observation: 'area_ordinal = $1',
  report: `village_ordinal = $1 and state in ('VERIFIED', 'LOCKED')`,
  report_step: 'report_id in (select id from pilar.report where village_ordinal = $1)',
  target: 'area_ordinal = $1',
  area_code: 'area_ordinal = $1',
  intervention: `id in (select intervention_id from pilar.intervention_village where village_ordinal = $1) and status = 'DONE'`,
  contribution: 'intervention_id in (select intervention_id from pilar.intervention_village where village_ordinal = $1)',
  pokja_member: 'pokja_id in (select id from pilar.pokja where village_ordinal = $1)',
  village_set_village: 'village_ordinal = $1',
};

/** What was reported of a village and done in it, row by row. */
export async function oldRows(owner: pg.Client, code: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [table, where] of Object.entries(REPORTED)) {
    const own = where.replaceAll('$1', '(select ordinal from pilar.area where code = $1)');
    const { rows } = await owner.query(`select md5(t::text) as sum from pilar.${table} t where ${own}`, [code]);
    found[table] = rows.map(({ sum }) => sum as string);
  }
  return found;
}

const FIGURES = `query ($period: Period!, $day: DateOrToday!) {
  observations(where: { indicator: { code: { eq: "STUNTING" } }, period: { eq: $period }, village: { validOn: $day, district: { code: { eq: "65.01.05" } } } }) {
    nodes { numerator denominator } } }`;

/** Numerator and denominator of the district in a period, over the villages that stood on a day. */
export async function figuresOf(client: Client, period: string, day: string): Promise<[number, number]> {
  const { observations } = await client.get(FIGURES, { period, day });
  const sum = (part: string) => observations.nodes.reduce((total: number, node: Record<string, string>) => total + Number(node[part]), 0);
  return [sum('numerator'), sum('denominator')];
}
