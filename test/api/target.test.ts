import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const TARGET = 'id version value year retiredAt indicator { code edition } area { code } village { code }';
const SET = `mutation ($input: SetTargetInput!, $key: String) { setTarget(input: $input, idempotencyKey: $key) { ${TARGET} } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireTarget(id: $id, version: $version, reason: "Salah isi") { ${TARGET} } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const target = (given: object = {}) => ({ indicator: 'STUNTING', area: '65.01.05', year: '2026', value: 8, ...given });
const set = async (given: object = {}, by = here.as('planner')) => (await by.get(SET, { input: target(given) })).setTarget;
const problem = async (given: object, by = here.as('planner')) => {
  const { code, fields } = await by.refused(SET, { input: target(given) });
  return [code, ...fields.map(({ path }) => path)];
};

it('a planner sets a target, repeats it without effect, changes it by version; a stale version shows the present one', async () => {
  const made = await set();
  expect(made).toMatchObject({
    version: 1,
    value: '8',
    year: '2026',
    indicator: { code: 'STUNTING' },
    area: { code: '65.01.05' },
    village: null,
  });
  expect(await set({ value: '8.00' })).toEqual(made);
  const { code, current } = await here.as('planner').refused(SET, { input: target({ value: 7 }) });
  expect([code, current]).toEqual(['CONFLICT', made]);
  expect(await set({ value: '7.25', version: 1 })).toMatchObject({ id: made.id, version: 2, value: '7.25' });
  expect((await problem({ value: 6, version: 1 }))[0]).toBe('CONFLICT');
  const { targets } = await here.as('viewer').get('{ targets(where: { area: { code: { eq: "65.01.05" } } }) { nodes { value } } }');
  expect(targets.nodes).toEqual([{ value: '7.25' }]);
});

it('one that is retired makes room for another', async () => {
  const made = await set({ area: '65.01.05.2004' });
  expect(made.village).toEqual({ code: '65.01.05.2004' });
  const retired = (await here.as('planner').get(RETIRE, { id: made.id, version: 1 })).retireTarget;
  expect([retired.version, retired.retiredAt === null]).toEqual([2, false]);
  const again = await set({ area: '65.01.05.2004', value: 5 });
  expect([again.version, again.id === made.id]).toEqual([1, false]);
  const RESTORE = 'mutation ($id: ID!) { restoreTarget(id: $id, version: 2, reason: "Keliru") { value } }';
  const { code, fields } = await here.as('planner').refused(RESTORE, { id: made.id });
  expect([code, fields[0]?.path]).toEqual(['CONFLICT', 'input.year']);
  const { village } = await here
    .as('planner')
    .get('{ village(code: "65.01.05.2004") { targets(where: { retiredAt: { isNull: true } }) { nodes { value } } } }');
  expect(village.targets.nodes).toEqual([{ value: '5' }]);
});

it('what Pilar computes may have a target', async () => {
  expect(await set({ indicator: 'KAMPUNG_KB', area: '65.01', value: 100 })).toMatchObject({
    value: '100',
    indicator: { code: 'KAMPUNG_KB' },
  });
});

it('the bounds of the indicator are those of its targets, compared exactly', async () => {
  expect(await problem({ area: '65.01.01', value: '100.01' })).toEqual(['BAD_USER_INPUT', 'input.value']);
  expect(await problem({ area: '65.01.01', value: '-0.01' })).toEqual(['BAD_USER_INPUT', 'input.value']);
  expect(await problem({ area: '65.01.01', value: '8.001' })).toEqual(['BAD_USER_INPUT', 'input.value']);
  expect(await problem({ area: '65.01.01', indicator: 'PUS', value: '1.5' })).toEqual(['BAD_USER_INPUT', 'input.value']);
  expect(await problem({ area: '65.01.01', indicator: 'PUS', value: '2147483648' })).toEqual(['BAD_USER_INPUT', 'input.value']);
  expect(await set({ area: '65.01.01', value: '99.990' })).toMatchObject({ value: '99.99' });
});

it('stands where the indicator may, for a year', async () => {
  expect(await problem({ indicator: 'TFR', value: 2 })).toEqual(['BAD_USER_INPUT', 'input.area']);
  expect(await problem({ indicator: 'INDEKS_DESA', area: '65.01.05.1001', value: 70 })).toEqual(['BAD_USER_INPUT', 'input.area']);
  expect(await set({ indicator: 'TFR', area: '65.01', value: 2.2 })).toMatchObject({ value: '2.2' });
  expect(await problem({ year: '2026-S1' })).toEqual(['BAD_USER_INPUT', 'input.year']);
  expect(await problem({ year: '2015' })).toEqual(['BAD_USER_INPUT', 'input.year']);
  expect(await problem({ indicator: 'TIDAK_ADA' })).toEqual(['NOT_FOUND', 'input.indicator']);
});

it('belongs to the edition in force at the end of its year', async () => {
  const { indicator } = await here.as('administrator').get('{ indicator(code: "PHBS") { id version } }');
  const EDITION =
    'mutation ($id: ID!, $version: Int!) { newIndicatorEdition(id: $id, version: $version, input: { validFrom: "2026-03-01" }) { id } }';
  await here.as('administrator').get(EDITION, indicator);
  expect(await set({ indicator: 'PHBS', year: '2025' })).toMatchObject({ indicator: { edition: 1 } });
  expect(await set({ indicator: 'PHBS', year: '2027' })).toMatchObject({ indicator: { edition: 2 } });
});

it('who may set it: planners of the area, officers of the sector, and nobody else', async () => {
  expect(await problem({ area: '65.01.01' }, here.as('neighbour'))).toEqual(['NOT_FOUND', 'input.area']);
  expect(await set({ area: '65.01.02' }, here.as('sectorOfficer'))).toMatchObject({ value: '8' });
  expect((await problem({ area: '65.01.02', indicator: 'PAUD', value: 80 }, here.as('sectorOfficer')))[0]).toBe('FORBIDDEN');
  const { id } = await set({ area: '65.01.03', indicator: 'PAUD', value: 80 });
  expect((await here.as('sectorOfficer').refused(RETIRE, { id, version: 1 })).code).toBe('FORBIDDEN');
  expect((await here.as('neighbour').refused(RETIRE, { id, version: 1 })).code).toBe('NOT_FOUND');
  for (const person of ['districtOfficer', 'villageOperator', 'partner', 'viewer', 'biReader'] as const) {
    expect([person, (await problem({}, here.as(person)))[0]]).toEqual([person, 'FORBIDDEN']);
  }
});

it('eight who set the same target at once make one', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => here.as('planner').ask(SET, { input: target({ area: '65.01.09', value: index }) })),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(Array(7).fill('CONFLICT'));
});
