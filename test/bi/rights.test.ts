/** Each set shows each actor what the API shows them, by a login of the database and by the server's own door. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sets } from '../../server/src/bi/sets.ts';
import { ACTORS, type Actor, ROLES } from '../reader/actors.ts';
import { type Doors, openDoors } from '../reader/doors.ts';
import { MIRRORS, type Mirror, rowOf, selectionOf } from './mirrors.ts';
import { openReaders, type Readers, type Row } from './readers.ts';

let doors: Doors;
let readers: Readers;

beforeAll(async () => {
  doors = await openDoors('bi_rights');
  readers = await openReaders(doors.url);
}, 120_000);

afterAll(async () => {
  await readers?.close();
  await doors?.close();
});

/** All of them, page by page. */
async function askedBy(actor: Actor, mirror: Mirror): Promise<Row[]> {
  const rows: Row[] = [];
  const source = `query ($after: String) { ${mirror.root}(first: 100, after: $after) { nodes ${selectionOf(mirror)} pageInfo { hasNextPage endCursor } } }`;
  for (let after: string | null = null; ; ) {
    const { data, errors } = await doors.ask('through', actor, source, { after });
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = (data as Record<string, { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>)[
      mirror.root
    ]!;
    rows.push(...nodes.map((node) => rowOf(mirror, node)));
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/** Rows that are only in the one, and only in the other: a few of them tell enough. */
function difference(wanted: readonly Row[], found: readonly Row[]) {
  const texts = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row));
  const [ours, theirs] = [new Set(texts(wanted)), new Set(texts(found))];
  return {
    rows: found.length - wanted.length,
    missing: [...ours].filter((text) => !theirs.has(text)).slice(0, 2),
    strange: [...theirs].filter((text) => !ours.has(text)).slice(0, 2),
  };
}

const NONE = { rows: 0, missing: [], strange: [] };

const may = ({ grants }: Actor, verb: string) => grants.every(({ role }) => ROLES[role]!.includes(verb));

describe.each(ACTORS)('$name', (actor) => {
  it('reads in every set what the lists of the API show, not a row and not a value more', { timeout: 60_000 }, async () => {
    for (const mirror of MIRRORS.filter(({ verb }) => may(actor, verb))) {
      const columns = Object.keys(mirror.fields).join(', ');
      const wanted = await askedBy(actor, mirror);
      expect(difference(wanted, await readers.login(actor, `select ${columns} from ${mirror.set}`)), mirror.set).toEqual(NONE);
      expect(difference(wanted, await readers.door(actor, `select ${columns} from bi_door.${mirror.set}`)), mirror.set).toEqual(NONE);
    }
  });
});

describe.each(ACTORS.filter(({ name }) => ['administrator', 'sectorOfficer', 'plannerAndPartner'].includes(name)))('$name', (actor) => {
  it('finds the same rows where an index is told what a value means', { timeout: 60_000 }, async () => {
    for (const { name, columns } of sets) {
      for (const { name: column, narrow } of columns) {
        if (!narrow) continue;
        const of = (row: string) =>
          `select ${column}::text as value, count(*)::text as n from bi_door.${name} ${row} group by 1 order by 1`;
        const all = (await readers.door(actor, of(''))).filter(({ value }) => value !== null);
        for (const { value, n } of all.filter((_, place) => place % 7 === 0)) {
          const told = narrow(column === 'year' ? Number(value) : value!, (each) =>
            typeof each === 'number' ? String(each) : `'${each}'`,
          );
          expect([name, column, ...(await readers.door(actor, of(`where ${column}::text = '${value}' and ${told}`)))]).toEqual([
            name,
            column,
            { value, n },
          ]);
        }
      }
    }
  });
});
