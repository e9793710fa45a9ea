/** A few questions at every door; a thousand of them, asked by twenty, in the heavy suite. And a fault would be seen. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BiSet } from '../../server/src/bi/set.ts';
import { sets } from '../../server/src/bi/sets.ts';
import { statementsOf } from '../../server/src/bi/views.ts';
import { BI_DOOR_SCHEMA } from '../../server/src/core/database/derived.ts';
import { openParity, type Parity } from './parity.ts';
import { HOLDINGS, nameOf } from './parity-actors.ts';
import { wholeOf } from './parity-questions.ts';

let parity: Parity;
beforeAll(async () => {
  parity = await openParity(20_261_130, HOLDINGS.slice(2, 8));
});
afterAll(() => parity?.close());

it('answers alike at SQL, OData, CSV, Parquet and GraphQL, to each what they may read', async () => {
  await parity.ask(20);
  console.log(JSON.stringify(parity.told));
  expect(parity.found).toEqual([]);
});

const setOf = (name: string): BiSet => sets.find((set) => set.name === name)!;

const EVERYONE = HOLDINGS.slice(2, 8).map(nameOf);

/** Faults of the view that the server's own doors read, where logins read the right one: of whom they must be told. */
const FAULTS: Record<string, readonly [BiSet, readonly string[]]> = {
  'forgets the scope': [{ ...setOf('targets'), rows: { ...setOf('targets').rows, scope: () => 'true' } }, EVERYONE],
  'forgets the masks': [
    { ...setOf('contributions'), columns: setOf('contributions').columns.map((column) => ({ ...column, property: undefined })) },
    ['BI_READER 65.01', 'VIEWER 65.01', 'PARTNER 65.01.05 MITRA_A'],
  ],
  'shows what is not released': [
    { ...setOf('observations'), rows: { ...setOf('observations').rows, isOfRelease: true } },
    ['BI_READER 65.01', 'VIEWER 65.01', 'PARTNER 65.01.05 MITRA_A'],
  ],
};

it.each(Object.entries(FAULTS))('is not blind: a door that %s is named, and to whom', async (_, [faulty, readers]) => {
  const made = (set: BiSet) => statementsOf([set]).find((sql) => sql.startsWith(`CREATE VIEW ${BI_DOOR_SCHEMA}.`))!;
  const replace = (set: BiSet) => parity.here.owner.query(made(set).replace('CREATE VIEW', 'CREATE OR REPLACE VIEW'));
  const question = wholeOf(setOf(faulty.name));
  const columns = question.columns.filter(({ name }) => ['id', 'amount_rupiah'].includes(name));
  // The files of Parquet are read once, and so from the right view.
  expect(await parity.put({ ...question, columns })).toEqual([]);
  await replace(faulty);
  const faults = await parity.put({ ...question, columns });
  await replace(question.set);
  const named = new Set(faults.map((fault) => fault.split(':')[0]));
  expect([...named].sort()).toEqual(['CSV', 'OData'].flatMap((door) => readers.map((reader) => `${door}, ${reader}`)).sort());
});
