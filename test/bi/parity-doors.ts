/** Five doors: each is asked the same question by the same reader, in its own words, and answers rows of texts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { openLogin } from '../../server/src/bi/logins.ts';
import type { World } from '../world.ts';
import { type Mirror, rowOf } from './mirrors.ts';
import { pathOf } from './odata.ts';
import type { Reading } from './parity-actors.ts';
import type { Question, Value } from './parity-questions.ts';
import { DUCKDB, listOf, odataOptions, POSTGRES, plain, sqlOf } from './parity-texts.ts';
import { addressOf } from './readers.ts';
import { records } from './records.ts';

export type Rows = Value[][];

export interface Door {
  name: string;
  /** Undefined: it can't be asked here, or this reader may not ask it. */
  ask(reading: Reading, question: Question): Promise<Rows | undefined>;
  close(): Promise<void>;
}

type Row = Record<string, unknown>;

const told = (rows: readonly Row[], { columns }: Question): Rows =>
  rows.map((row) => columns.map(({ name, type }) => plain(type, row[name] as string | null)));

const none = async () => {};

export async function openAllDoors(world: World, readings: readonly Reading[]): Promise<Door[]> {
  return [await sqlDoor(world, readings), odataDoor(world), csvDoor(world), await parquetDoor(world), graphqlDoor(world)];
}

const AS_SENT = { getTypeParser: () => (text: string) => text } as pg.CustomTypesConfig;

/** A login of the database for each key, its session kept. */
async function sqlDoor({ owner, url }: World, readings: readonly Reading[]): Promise<Door> {
  const sessions = new Map<Reading, { client: pg.Client; role: string }>();
  for (const reading of readings) {
    const login = (await openLogin(owner, reading.keyId))!;
    const client = new pg.Client({ connectionString: addressOf(url, login), types: AS_SENT, options: '-c TimeZone=UTC' });
    await client.connect();
    sessions.set(reading, { client, role: login.role });
  }
  return {
    name: 'SQL',
    ask: async (reading, question) => {
      const { client } = sessions.get(reading)!;
      return told((await client.query(sqlOf(question, `bi.${question.set.name}`, POSTGRES))).rows, question);
    },
    close: async () => {
      for (const { client, role } of sessions.values()) {
        await client.end();
        await owner.query(`drop role ${role}`);
      }
    },
  };
}

async function fetched(url: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(url, { headers });
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}

/** Numbers as they are written. */
const asWritten = (_key: string, value: unknown, { source }: { source: string }): unknown => (typeof value === 'number' ? source : value);
const parsed = (text: string) => JSON.parse(text, asWritten as Parameters<typeof JSON.parse>[1]);
const texts = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]));

/** Page after page; where few rows are asked for, pages are of another size each time. */
function odataDoor({ address }: World): Door {
  let asked = 0;
  return {
    name: 'OData',
    ask: async ({ headers }, question) => {
      const rows: Row[] = [];
      const size = question.top === undefined ? 500 : [2000, 50, 7][asked++ % 3];
      for (let next: string | undefined = `/bi/odata/v4${pathOf(question.set.name, odataOptions(question))}`; next; ) {
        const page = parsed(await (await fetched(`${address}${next}`, { ...headers, prefer: `odata.maxpagesize=${size}` })).text());
        rows.push(...page.value);
        next = page['@odata.nextLink']?.replace(/^https?:\/\/[^/]+/, '');
      }
      return told(rows.map(texts), question);
    },
    close: none,
  };
}

function csvDoor({ address }: World): Door {
  return {
    name: 'CSV',
    ask: async ({ headers }, question) => {
      const path = pathOf(`${question.set.name}.csv`, odataOptions(question));
      const [, ...cells] = records(await (await fetched(`${address}/bi/files${path}`, headers)).text());
      return cells.map((row) => question.columns.map(({ type }, place) => plain(type, row[place])));
    },
    close: none,
  };
}

/** The whole set as a file, once for each reader; what is asked is asked of DuckDB. */
async function parquetDoor({ address }: World): Promise<Door> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-parity-'));
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const files = new Map<string, Promise<string>>();
  const save = async ({ headers }: Reading, set: string, place: string) => {
    const file = await fetched(`${address}/bi/files/${set}.parquet`, headers);
    writeFileSync(place, Buffer.from(await file.arrayBuffer()));
    return place;
  };
  return {
    name: 'Parquet',
    ask: async (reading, question) => {
      const { name } = question.set;
      const place = join(folder, `${reading.keyId}.${name}.parquet`);
      const file = files.get(place) ?? save(reading, name, place);
      files.set(place, file);
      const answer = await duckdb.runAndReadAll(sqlOf(question, `read_parquet('${await file}')`, DUCKDB));
      return told(answer.getRowObjectsJS() as Row[], question);
    },
    close: async () => {
      duckdb.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}

interface Listed {
  data?: Record<string, { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>;
  errors?: { message: string; extensions: { code: string } }[];
}

const TYPES: Record<string, string> = { periods: 'ReportingPeriod' };
const typeOf = ({ root }: Mirror): string => TYPES[root] ?? root[0]!.toUpperCase() + root.slice(1, -1);

function documentOf(question: Question, mirror: Mirror): string {
  const type = typeOf(mirror);
  const fields = question.columns.map(({ name }) =>
    mirror.fields[name]!.split('.').reduceRight((inner, step) => (inner ? `${step} { ${inner} }` : step), ''),
  );
  return `query ($where: ${type}Where, $orderBy: [${type}Order!], $first: Int!, $after: String) {
    ${mirror.root}(where: $where, orderBy: $orderBy, first: $first, after: $after) { nodes { ${fields.join(' ')} } pageInfo { hasNextPage endCursor } } }`;
}

/** Lists of records, where there is one of the set; of what a reader may not list, filter or order by, there is no answer. */
function graphqlDoor({ address }: World): Door {
  const post = async (headers: Record<string, string>, query: string, variables: object): Promise<Listed> => {
    const body = JSON.stringify({ query, variables });
    return (await (
      await fetch(`${address}/bi/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    ).json()) as Listed;
  };
  return {
    name: 'GraphQL',
    ask: async ({ headers, verbs }, question) => {
      const { mirror } = question;
      if (!mirror || question.top === 0 || !verbs.has(mirror.verb)) return undefined;
      const query = documentOf(question, mirror);
      const rows: Row[] = [];
      for (let after: string | null = null; ; ) {
        const first = Math.min(100, (question.top ?? Number.POSITIVE_INFINITY) - rows.length);
        const { data, errors } = await post(headers, query, { ...listOf(question, mirror), first, after });
        if (errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')) return undefined;
        if (errors) throw new Error(`${query} ${JSON.stringify(listOf(question, mirror))} ${JSON.stringify(errors)}`);
        const { nodes, pageInfo } = data![mirror.root]!;
        const fields = Object.fromEntries(question.columns.map(({ name }) => [name, mirror.fields[name]!]));
        rows.push(...nodes.map((node) => rowOf({ ...mirror, fields }, node)));
        if (!pageInfo.hasNextPage || rows.length === question.top) return told(rows, question);
        after = pageInfo.endCursor;
      }
    },
    close: none,
  };
}
