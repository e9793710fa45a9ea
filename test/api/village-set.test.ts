/** Named lists of villages: made, changed as a whole, asked by. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const FIELDS = 'id code name year decreeNumber version retiredAt isSynthetic area { code } villages { nodes { code } totalCount }';
const CREATE = `mutation ($input: CreateVillageSetInput!) { createVillageSet(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateVillageSetInput!) {
  updateVillageSet(id: $id, version: $version, input: $input) { ${FIELDS} } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireVillageSet(id: $id, version: $version, reason: "Lewat") { ${FIELDS} } }`;
const ON = `query ($code: String!) { villages(where: { sets: { some: { code: { eq: $code } } } }) { nodes { code } totalCount } }`;

let here: World;
let demo: World;
beforeAll(async () => {
  here = await world();
  demo = await world({ demo: true });
});
afterAll(() => Promise.all([here?.close(), demo?.close()]));

let number = 0;
const newSet = (given: object = {}) => ({
  code: `DAFTAR_${++number}`,
  name: 'Lokus stunting',
  area: '65.01',
  year: 2026,
  villages: ['65.01.05.2004', '6501051002'],
  ...given,
});
const create = async (given: object = {}) => (await here.as('planner').get(CREATE, { input: newSet(given) })).createVillageSet;

it('a planner makes a list and villages are asked by it', async () => {
  const set = await create({ decreeNumber: 'SK 1/2026' });
  expect(set).toMatchObject({
    name: 'Lokus stunting',
    year: 2026,
    decreeNumber: 'SK 1/2026',
    version: 1,
    area: { code: '65.01' },
    villages: { nodes: [{ code: '65.01.05.1002' }, { code: '65.01.05.2004' }], totalCount: 2 },
  });
  const { villages } = await here.as('viewer').get(ON, { code: set.code });
  expect(villages).toEqual({ nodes: [{ code: '65.01.05.1002' }, { code: '65.01.05.2004' }], totalCount: 2 });
});

it('its villages are changed as a whole, left alone when not given, never emptied', async () => {
  const { id } = await create();
  const renamed = await here.as('planner').get(UPDATE, { id, version: 1, input: { name: 'Prioritas', year: null } });
  expect(renamed.updateVillageSet).toMatchObject({ name: 'Prioritas', year: null, villages: { totalCount: 2 } });
  const { updateVillageSet } = await here.as('planner').get(UPDATE, { id, version: 2, input: { villages: ['65.01.05.1001'] } });
  expect(updateVillageSet.villages.nodes).toEqual([{ code: '65.01.05.1001' }]);
  for (const villages of [[], null]) {
    const { code, fields } = await here.as('planner').refused(UPDATE, { id, version: 3, input: { villages } });
    expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.villages']);
  }
  const stale = await here.as('planner').refused(UPDATE, { id, version: 1, input: { name: 'X' } });
  expect([stale.code, stale.current]).toMatchObject(['CONFLICT', { name: 'Prioritas', version: 3 }]);
});

it('all its villages lie in its area', async () => {
  const outside = await here
    .as('planner')
    .refused(CREATE, { input: newSet({ area: '65.01.05', villages: ['65.01.05.1001', '65.01.01.1001'] }) });
  expect([outside.code, outside.fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.villages']);
  expect(outside.messageEn).toBe('65.01.01.1001 does not lie in 65.01.05.');
  const foreign = await here.as('planner').refused(CREATE, { input: newSet({ villages: ['65.02.01.2002'] }) });
  const absent = await here.as('planner').refused(CREATE, { input: newSet({ villages: ['65.01.05.2599'] }) });
  expect([foreign.code, absent.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
});

it('a code is taken once; a list is retired and stays on record', async () => {
  const { id, code: taken } = await create();
  const refusal = await here.as('planner').refused(CREATE, { input: newSet({ code: taken }) });
  expect([refusal.code, refusal.fields[0]?.path]).toEqual(['CONFLICT', 'input.code']);
  const { retireVillageSet } = await here.as('planner').get(RETIRE, { id, version: 1 });
  expect(retireVillageSet).toMatchObject({ version: 2, retiredAt: expect.any(String), villages: { totalCount: 2 } });
  expect((await here.as('planner').refused(UPDATE, { id, version: 2, input: { name: 'X' } })).code).toBe('CONFLICT');
});

it('only administrators and planners write them, each in its own area', async () => {
  const { id } = await create();
  expect((await here.as('neighbour').refused(UPDATE, { id, version: 1, input: { name: 'X' } })).code).toBe('NOT_FOUND');
  expect((await here.as('districtOfficer').refused(UPDATE, { id, version: 1, input: { name: 'X' } })).code).toBe('FORBIDDEN');
  expect((await here.as('planner').refused(CREATE, { input: newSet({ area: '65' }) })).code).toBe('NOT_FOUND');
  const { createVillageSet } = await here.as('administrator').get(CREATE, { input: newSet({ area: '65', villages: ['65.02.01.2002'] }) });
  expect(createVillageSet.area.code).toBe('65');
  const seen = await here
    .as('planner')
    .get(`query ($id: ID!) { villageSet(id: $id) { code villages { nodes { code } } } }`, createVillageSet);
  expect(seen.villageSet.villages.nodes).toEqual([]);
  expect((await here.as('planner').refused(RETIRE, { id: createVillageSet.id, version: 1 })).code).toBe('FORBIDDEN');
});

it.each([
  ['2,001 villages', { villages: Array.from({ length: 2001 }, (_, index) => `65.01.05.${index}`) }, 'input.villages'],
  ['a village twice', { villages: ['65.01.05.1001', '65.01.05.1001'] }, 'input.villages'],
  ['the year 1999', { year: 1999 }, 'input.year'],
  ['a code with a blank', { code: 'DAFTAR A' }, 'input.code'],
])('%s is refused at its field', async (_, given, path) => {
  const { code, fields } = await here.as('planner').refused(CREATE, { input: newSet(given) });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
});

it('the demonstration has a list of 12 villages and says that its members are made up', async () => {
  const { villageSets } = await demo
    .as('planner')
    .get(`{ villageSets { nodes { code isSynthetic decreeNumber note villages { totalCount } } } }`);
  expect(villageSets.nodes).toEqual([
    {
      code: 'LOKUS_STUNTING_2024',
      isSynthetic: true,
      decreeNumber: 'SK.100.3.3.2/396/2024',
      note: expect.stringContaining('dipilih dari data contoh'),
      villages: { totalCount: 12 },
    },
  ]);
});
