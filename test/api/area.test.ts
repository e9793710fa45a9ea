/** Codes of areas in other schemes: set, changed, found by, given up. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const SET = `mutation ($input: SetAreaCodeInput!, $key: String) {
  setAreaCode(input: $input, idempotencyKey: $key) { id scheme code version area { code } } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireAreaCode(id: $id, version: $version, reason: "Salah") { retiredAt version } }`;
const FIND = `query ($scheme: String!, $code: String!) {
  areas(where: { externalCodes: { some: { scheme: { eq: $scheme }, code: { eq: $code } } } }) { nodes { code name } } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const set = async (area: string, scheme: string, code: string, given: object = {}) =>
  (await here.as('planner').get(SET, { input: { area, scheme, code, ...given } })).setAreaCode;

it('a planner says which code an area has in another scheme, and the area is found by it', async () => {
  const code = await set('6501051002', 'BPS', '6501050002');
  expect(code).toMatchObject({ scheme: 'BPS', code: '6501050002', version: 1, area: { code: '65.01.05.1002' } });
  const { areas } = await here.as('partner').get(FIND, { scheme: 'BPS', code: '6501050002' });
  expect(areas.nodes).toEqual([{ code: '65.01.05.1002', name: 'Tanjung Selor Hilir' }]);
  expect((await here.as('viewer').get(FIND, { scheme: 'SIGA', code: '6501050002' })).areas.nodes).toEqual([]);
});

it('the same code again changes nothing; another one needs the version', async () => {
  const first = await set('65.01.05.1001', 'BPS', '1');
  expect(await set('65.01.05.1001', 'BPS', ' 1 ')).toEqual(first);
  const input = { area: '65.01.05.1001', scheme: 'BPS', code: '2' };
  const unversioned = await here.as('planner').refused(SET, { input });
  expect([unversioned.code, unversioned.current]).toMatchObject(['CONFLICT', { code: '1', version: 1 }]);
  expect(await set('65.01.05.1001', 'BPS', '2', { version: 1 })).toMatchObject({ id: first.id, code: '2', version: 2 });
  expect((await here.as('planner').refused(SET, { input: { ...input, code: '3', version: 1 } })).code).toBe('CONFLICT');
  expect((await here.as('planner').refused(SET, { input: { ...input, scheme: 'SIGA', version: 1 } })).code).toBe('CONFLICT');
});

it('a code stands for one area of its scheme, until it is given up', async () => {
  const { id } = await set('65.01.05.2004', 'MITRA_PETA', 'A-1');
  const input = { area: '65.01.05.2005', scheme: 'MITRA_PETA', code: 'A-1' };
  const { code, fields, messageEn } = await here.as('planner').refused(SET, { input });
  expect([code, fields[0]?.path, messageEn]).toEqual(['CONFLICT', 'input.code', 'Another area has this code in the same scheme.']);
  await set('65.01.05.2005', 'LAIN', 'A-1');
  const { retireAreaCode } = await here.as('planner').get(RETIRE, { id, version: 1 });
  expect(retireAreaCode).toMatchObject({ version: 2, retiredAt: expect.stringMatching(/Z$/) });
  expect((await set('65.01.05.2005', 'MITRA_PETA', 'A-1')).area.code).toBe('65.01.05.2005');
  expect((await set('65.01.05.2004', 'MITRA_PETA', 'A-2')).id).not.toBe(id);
  expect((await here.as('planner').refused(RETIRE, { id, version: 2 })).code).toBe('CONFLICT');
});

it('twins that set the first code of an area at once make one', async () => {
  const codes = ['8', '9', '10', '11'];
  const answers = await Promise.all(
    codes.map((code) => here.as('planner').ask(SET, { input: { area: '65.01.05.2006', scheme: 'SIGA', code } })),
  );
  expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'DONE']);
});

it('outside the planner there is no area, and others set no codes', async () => {
  const input = { area: '65.02', scheme: 'BPS', code: '6502' };
  expect((await here.as('planner').refused(SET, { input })).code).toBe('NOT_FOUND');
  expect((await here.as('neighbour').get(SET, { input })).setAreaCode.area.code).toBe('65.02');
  const above = await here.as('planner').refused(SET, { input: { ...input, area: '65' } });
  expect(above.code).toBe('NOT_FOUND');
  for (const person of ['districtOfficer', 'villageOperator', 'partner', 'viewer'] as const)
    expect((await here.as(person).refused(SET, { input })).code, person).toBe('FORBIDDEN');
});

it.each([
  ['a scheme in small letters', { scheme: 'bps' }, 'input.scheme'],
  ['an empty code', { code: ' ' }, 'input.code'],
  ['a code of 61 characters', { code: '1'.repeat(61) }, 'input.code'],
  ['a code with a line break', { code: '1\n2' }, 'input.code'],
])('%s is refused at its field', async (_, given, path) => {
  const { code, fields } = await here.as('planner').refused(SET, { input: { area: '65.01', scheme: 'BPS', code: '6501', ...given } });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
});

it('the same key gives the same answer once', async () => {
  const variables = { input: { area: '65.01.06', scheme: 'BPS', code: '650106' }, key: 'satu' };
  const first = await here.as('planner').get(SET, variables);
  expect(await here.as('planner').get(SET, variables)).toEqual(first);
  const other = { input: { ...variables.input, code: '650107' }, key: 'satu' };
  expect((await here.as('planner').refused(SET, other)).code).toBe('IDEMPOTENCY_MISMATCH');
});
