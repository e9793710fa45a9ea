/** Who sees what by OData is what the API shows them: a planner, a partner, readers without the right to small cells, and others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, type Actor, bearerOf, ROLES } from '../reader/actors.ts';
import { type Doors, openDoors } from '../reader/doors.ts';
import { MIRRORS, type Mirror, rowOf, selectionOf } from './mirrors.ts';
import { askerOf, pathOf } from './odata.ts';
import { openReaders, type Readers } from './readers.ts';

let doors: Doors;
let readers: Readers;

beforeAll(async () => {
  doors = await openDoors('bi_odata');
  readers = await openReaders(doors.url);
}, 120_000);

afterAll(async () => {
  await readers?.close();
  await doors?.close();
});

type Texts = Record<string, string | null>;

async function shownTo(actor: Actor, mirror: Mirror): Promise<Texts[]> {
  const rows: Texts[] = [];
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

const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?Z$/;

/** Numbers as they are written, and instants with as many digits as the API gives. */
const asWritten = (_name: string, value: unknown, { source }: { source?: string }) =>
  typeof value === 'number' || typeof value === 'boolean'
    ? source
    : typeof value === 'string'
      ? value.replace(INSTANT, (_all, second, fraction = '') => `${second}.${fraction.padEnd(6, '0')}Z`)
      : value;

async function toldTo(actor: Actor, { set, fields }: Mirror): Promise<Texts[]> {
  const ask = askerOf(doors, { authorization: bearerOf(actor) });
  const { status, text } = await ask(pathOf(set, { $select: Object.keys(fields).join(',') }));
  expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  const body = JSON.parse(text, asWritten as Parameters<typeof JSON.parse>[1]);
  expect(body['@odata.nextLink']).toBeUndefined();
  return body.value;
}

/** A few of those that only one of the two has tell enough. */
function difference(wanted: readonly Texts[], told: readonly Texts[]) {
  const [ours, theirs] = [wanted, told].map((rows) => new Set(rows.map((row) => JSON.stringify(row)))) as [Set<string>, Set<string>];
  const missing = [...ours].filter((row) => !theirs.has(row)).slice(0, 2);
  return { rows: told.length - wanted.length, missing, strange: [...theirs].filter((row) => !ours.has(row)).slice(0, 2) };
}

const may = ({ grants }: Actor, verb: string) => grants.every(({ role }) => ROLES[role]!.includes(verb));

const SOME = ['planner', 'partner', 'viewer', 'sectorOfficer', 'plannerAndPartner'];

describe.each(ACTORS.filter(({ name }) => SOME.includes(name)))('$name', (actor) => {
  it('is told in every set what the lists of the API show', { timeout: 60_000 }, async () => {
    let rows = 0;
    for (const mirror of MIRRORS.filter(({ verb }) => may(actor, verb))) {
      const told = await toldTo(actor, mirror);
      rows += told.length;
      expect(difference(await shownTo(actor, mirror), told), mirror.set).toEqual({ rows: 0, missing: [], strange: [] });
    }
    expect(rows).toBeGreaterThan(0);
  });
});
