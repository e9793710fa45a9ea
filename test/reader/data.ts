/** All rows of the tables in arrays, loaded with plain `select *`; nothing else of the database is used. */
import pg from 'pg';
import { model } from './model.ts';

export type Row = Record<string, unknown>;

export interface Data {
  rows(table: string): readonly Row[];
  /** Rows whose column equals the value. */
  having(table: string, column: string, value: unknown): readonly Row[];
  /** Place of a text in the database's own order of text. */
  rank(text: string): number;
}

const DAY = 1082;
const INSTANT = 1184;
const JSONB = 3802;

/** Days and instants stay text: a JavaScript Date would lose microseconds. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === DAY || oid === INSTANT || oid === JSONB ? (text: string) => text : pg.types.getTypeParser(oid, format),
} as pg.CustomTypesConfig;

/** Tables without a type: links, and what was released of small cells. */
const OTHERS = [
  'released_figure',
  'intervention_village',
  'intervention_target_group',
  'intervention_indicator',
  'kampung_funding_source',
  'village_set_village',
];

export async function loadData(url: string): Promise<Data> {
  const client = new pg.Client({ connectionString: url, types, options: '-c TimeZone=UTC -c DateStyle=ISO' });
  await client.connect();
  try {
    const tables = new Map<string, Row[]>();
    for (const table of [...Object.values(model).map((type) => type.table), ...OTHERS]) {
      tables.set(table, (await client.query<Row>(`select * from pilar."${table}"`)).rows);
    }
    return indexed(tables, await ranks(client, tables));
  } finally {
    await client.end();
  }
}

/** Only the database knows its collation; equal texts share a rank. */
async function ranks(client: pg.Client, tables: ReadonlyMap<string, Row[]>): Promise<Map<string, number>> {
  const questions = (tables.get('saved_query') ?? []).map(({ id }) => `question_${id}`);
  const texts = new Set<string>(['REPORTED', 'NOT_APPLICABLE', ...questions]);
  for (const row of [...tables.values()].flat()) for (const value of Object.values(row)) if (typeof value === 'string') texts.add(value);
  const sql = 'select word, dense_rank() over (order by word)::int as place from unnest($1::text[]) as words(word)';
  const { rows } = await client.query<{ word: string; place: number }>(sql, [[...texts]]);
  return new Map(rows.map(({ word, place }) => [word, place]));
}

function indexed(tables: ReadonlyMap<string, Row[]>, places: ReadonlyMap<string, number>): Data {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  const index = (table: string, column: string) => {
    const name = `${table}.${column}`;
    const found = indexes.get(name) ?? grouped(tables.get(table) ?? [], column);
    indexes.set(name, found);
    return found;
  };
  return {
    rows: (table) => tables.get(table) ?? [],
    having: (table, column, value) => (value === null ? [] : (index(table, column).get(value) ?? [])),
    rank: (text) => {
      const place = places.get(text);
      if (place === undefined) throw new Error(`The reference has no rank for ${JSON.stringify(text)}: order only by texts of the data.`);
      return place;
    },
  };
}

function grouped(rows: readonly Row[], column: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}
