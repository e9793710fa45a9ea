/** Pages walked while others insert, change and retire rows: what stayed is there once, in its order. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS } from './actors.ts';
import { type Doors, openDoors } from './doors.ts';
import { type Random, random } from './random.ts';

const ADMINISTRATOR = ACTORS[0]!;
const FIRST = 7;

/** Orders with ties, with missing values, along relations, both ways. */
const ORDERS = [
  '[]',
  '[{ name: ASC }]',
  '[{ name: DESC }, { updatedAt: ASC }]',
  '[{ phone: ASC }]',
  '[{ phone: DESC }, { name: DESC }]',
  '[{ village: { name: ASC } }, { phone: ASC }]',
  '[{ village: { district: { name: DESC } } }]',
  '[{ isSynthetic: DESC }, { version: ASC }]',
  '[{ village: { pokja: { validTo: DESC } } }, { isSynthetic: ASC }]',
  '[{ village: { kampung: { decreedOn: ASC } } }, { id: DESC }]',
];

let doors: Doors;
let writers: pg.Client[];

beforeAll(async () => {
  doors = await openDoors('writes');
  writers = [new pg.Client(doors.url), new pg.Client(doors.url)];
  await Promise.all(writers.map((writer) => writer.connect()));
}, 120_000);

afterAll(async () => {
  await Promise.all(writers.map((writer) => writer.end()));
  await doors.close();
});

describe('Pages stay right while others write', () => {
  for (const [number, order] of ORDERS.entries()) {
    it(`ordered by ${order}`, { timeout: 60_000 }, async () => {
      const before = await idsOnOnePage(order);
      const touched = await touchedBy(random(number));
      const walk: Walk = { over: false, written: 0 };
      const writing = writers.map((writer, index) => write(writer, touched, walk, random(1000 * number + index)));
      const seen = await walked(order, walk).finally(() => {
        walk.over = true;
      });
      await Promise.all(writing);
      const stayed = before.filter((id) => !touched.has(id));
      expect(stayed.length).toBeGreaterThan(100);
      expect(walk.written).toBeGreaterThan(20);
      expect(seen.filter((id) => !touched.has(id) && before.includes(id))).toEqual(stayed);
      const unmoved = seen.filter((id) => !touched.has(id));
      expect(new Set(unmoved).size).toBe(unmoved.length);
    });
  }
});

const QUERY = (order: string) =>
  `query ($first: Int!, $after: String, $offset: Int) {
    persons(first: $first, after: $after, offset: $offset, orderBy: ${order}, where: { retiredAt: { isNull: true } }) {
      nodes { id } pageInfo { hasNextPage endCursor }
    }
  }`;

/** Before anyone writes: the whole list, by pages of a hundred skipped to. */
async function idsOnOnePage(order: string): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += 100) {
    const { data } = await doors.ask('plain', ADMINISTRATOR, QUERY(order), { first: 100, offset });
    ids.push(...data.persons.nodes.map((node: { id: string }) => node.id));
    if (!data.persons.pageInfo.hasNextPage) return ids;
  }
}

interface Walk {
  over: boolean;
  written: number;
}

/** However busy the machine is, somebody writes between any two pages. */
async function walked(order: string, walk: Walk): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (let step = 0; step < 300; step++) {
    for (const before = walk.written; walk.written === before; ) await setTimeout(1);
    const { data, errors } = await doors.ask(step % 2 === 0 ? 'through' : 'plain', ADMINISTRATOR, QUERY(order), { first: FIRST, after });
    expect(errors).toEqual([]);
    ids.push(...data.persons.nodes.map((node: { id: string }) => node.id));
    if (!data.persons.pageInfo.hasNextPage) return ids;
    after = data.persons.pageInfo.endCursor;
  }
  throw new Error('The walk does not end.');
}

/** Ids of the rows that the writers may change or retire: a third. */
async function touchedBy(chance: Random): Promise<Set<string>> {
  const { rows } = await writers[0]!.query<{ id: number }>('select id from pilar.person order by id');
  return new Set(rows.filter(() => chance.chance(0.33)).map(({ id }) => `person_${id}`));
}

/** Inserts, changes and retires until the walk is over, a few hundred a second. */
async function write(writer: pg.Client, touched: ReadonlySet<string>, walk: Walk, chance: Random): Promise<void> {
  const ids = [...touched].map((id) => Number(id.split('_')[1]));
  while (!walk.over) {
    const [sql, values] = change(chance, chance.pick(ids));
    await writer.query(sql, values);
    walk.written += 1;
    await setTimeout(2);
  }
}

function change(chance: Random, id: number): [sql: string, values: unknown[]] {
  const phone = chance.chance(0.5) ? `+62812${chance.below(1000)}` : null;
  const kind = chance.below(5);
  if (kind === 0) return [INSERT, [`Orang ${chance.below(1000)}`, phone, 1 + chance.below(200)]];
  if (kind < 3)
    return ['update pilar.person set name = $2, phone = $3, version = version + 1 where id = $1', [id, `Nama ${chance.below(99)}`, phone]];
  return ['update pilar.person set retired_at = case when retired_at is null then now() end where id = $1', [id]];
}

const INSERT = `
  insert into pilar.person (name, phone, village_ordinal)
  select $1, $2, village_ordinal from pilar.person where id = $3`;
