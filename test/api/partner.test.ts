import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const CREATE = `mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id code name version area { code } kind { code } sector { code } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdatePartnerInput!) {
  updatePartner(id: $id, version: $version, input: $input) { id name version sector { code } succeededBy { code } } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!, $reason: String!) {
  retirePartner(id: $id, version: $version, reason: $reason) { id retiredAt retiredReason version } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

let number = 0;
const newPartner = (given: object = {}) => ({
  code: `MITRA_${++number}`,
  name: 'Dinas Kesehatan',
  kind: 'AGENCY',
  level: 'REGENCY',
  area: '65.01',
  ...given,
});
const create = async (given: object = {}) => (await here.as('planner').get(CREATE, { input: newPartner(given) })).createPartner;

it('a planner adds an organisation of its regency and is answered with it', async () => {
  const partner = await create({ sector: 'KESEHATAN', name: '  Dinas Kesehatan Bulungan ' });
  expect(partner).toMatchObject({
    name: 'Dinas Kesehatan Bulungan',
    version: 1,
    area: { code: '65.01' },
    kind: { code: 'AGENCY' },
    sector: { code: 'KESEHATAN' },
  });
  const { partner: read } = await here.as('viewer').get(`query ($id: ID!) { partner(id: $id) { code name } }`, { id: partner.id });
  expect(read).toEqual({ code: partner.code, name: 'Dinas Kesehatan Bulungan' });
});

it('a viewer may not', async () => {
  const { code, messageEn } = await here.as('viewer').refused(CREATE, { input: newPartner() });
  expect([code, messageEn]).toEqual(['FORBIDDEN', 'Your role does not allow partner.create.']);
});

it("an area outside the planner's own does not exist for it", async () => {
  const outside = await here.as('planner').refused(CREATE, { input: newPartner({ area: '65.02.01' }) });
  const absent = await here.as('planner').refused(CREATE, { input: newPartner({ area: '65.99' }) });
  expect([outside.code, absent.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(outside.fields[0]?.path).toBe('input.area');
});

it('a partner of the whole country is added by an administrator, not by a planner', async () => {
  const { code, fields } = await here.as('planner').refused(CREATE, { input: newPartner({ area: null }) });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.area']);
  const { createPartner } = await here.as('administrator').get(CREATE, { input: newPartner({ area: null, level: 'NATIONAL' }) });
  const refusal = await here.as('planner').refused(UPDATE, { id: createPartner.id, version: 1, input: { name: 'Lain' } });
  expect(refusal.code).toBe('FORBIDDEN');
});

it('a code that is taken is a conflict at its field', async () => {
  const { code: taken } = await create();
  const { code, fields } = await here.as('planner').refused(CREATE, { input: newPartner({ code: taken }) });
  expect([code, fields[0]?.path]).toEqual(['CONFLICT', 'input.code']);
});

it('an update changes what is given, clears what is null and leaves the rest', async () => {
  const { id } = await create({ sector: 'KESEHATAN' });
  const { updatePartner } = await here.as('planner').get(UPDATE, { id, version: 1, input: { name: 'Puskesmas' } });
  expect(updatePartner).toMatchObject({ name: 'Puskesmas', version: 2, sector: { code: 'KESEHATAN' } });
  const { updatePartner: cleared } = await here.as('planner').get(UPDATE, { id, version: 2, input: { sector: null } });
  expect(cleared).toMatchObject({ name: 'Puskesmas', version: 3, sector: null });
  const { code, fields } = await here.as('planner').refused(UPDATE, { id, version: 3, input: { name: null } });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.name']);
});

it('a stale version is a conflict that shows the present record', async () => {
  const { id } = await create();
  await here.as('planner').get(UPDATE, { id, version: 1, input: { name: 'Yang pertama' } });
  const { code, current } = await here.as('planner').refused(UPDATE, { id, version: 1, input: { name: 'Yang kedua' } });
  expect(code).toBe('CONFLICT');
  expect(current).toMatchObject({ id, name: 'Yang pertama', version: 2 });
});

it('a partner of another regency is not found, as one that is not there', async () => {
  const { id } = await create();
  const outside = await here.as('neighbour').refused(UPDATE, { id, version: 1, input: { name: 'X' } });
  const absent = await here.as('neighbour').refused(UPDATE, { id: 'partner_999999', version: 1, input: { name: 'X' } });
  expect([outside.code, absent.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(outside.message.replace(id, '')).toBe(absent.message.replace('partner_999999', ''));
});

it('a retired partner stays on record and is refused in new ones', async () => {
  const { id, code: retired } = await create();
  const { retirePartner } = await here.as('planner').get(RETIRE, { id, version: 1, reason: 'Digabung' });
  expect(retirePartner).toMatchObject({ id, retiredReason: 'Digabung', version: 2 });
  expect(retirePartner.retiredAt).toMatch(/Z$/);
  const again = await here.as('planner').refused(UPDATE, { id, version: 2, input: { name: 'X' } });
  expect(again.code).toBe('CONFLICT');
  const successor = await here.as('planner').refused(CREATE, { input: newPartner({ succeededBy: retired }) });
  expect(successor.code).toBe('NOT_FOUND');
});

it.each([
  ['an empty name', { name: '   ' }, 'input.name'],
  ['a name of 201 characters', { name: 'n'.repeat(201) }, 'input.name'],
  ['a name with a right-to-left override', { name: 'Dinas\u202eKesehatan' }, 'input.name'],
  ['a name with a zero-width space', { name: 'Dinas\u200bKesehatan' }, 'input.name'],
  ['a name with a control character', { name: 'Dinas\u0007' }, 'input.name'],
  ['a code in small letters', { code: 'mitra' }, 'input.code'],
  ['an end before the start', { validFrom: '2025-01-01', validTo: '2024-01-01' }, 'input.validTo'],
])('%s is refused at its field without repeating it', async (_, given, path) => {
  const { code, fields, ...rest } = await here.as('planner').refused(CREATE, { input: newPartner(given) });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
  expect(fields[0]?.message).not.toBe(fields[0]?.messageEn);
  expect(JSON.stringify({ fields, rest })).not.toContain('Kesehatan');
});

it('names are stored composed, whatever the keyboard', async () => {
  const { name } = await create({ name: 'Cafe\u0301 Sehat' });
  expect(name).toBe('Caf\u00e9 Sehat');
});

it('a partner of the area above is seen but not changed', async () => {
  const { createPartner } = await here.as('administrator').get(CREATE, { input: newPartner({ area: '65', level: 'PROVINCE' }) });
  const answers = [
    await here.as('planner').refused(UPDATE, { id: createPartner.id, version: 1, input: { name: 'Lain' } }),
    await here.as('planner').refused(UPDATE, { id: 'partner_999999', version: 1, input: { name: 'Lain' } }),
  ];
  expect(answers.map(({ code }) => code)).toEqual(['FORBIDDEN', 'NOT_FOUND']);
});

it.each(['\u3164', '\u034f', '\u115f', '\u2800', '\u0301', 'Dinas \u{e0041}', 'a\u202eb'])(
  'a name that hides something is refused: %j',
  async (name) => {
    const { code, fields } = await here.as('planner').refused(CREATE, { input: newPartner({ name }) });
    expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.name']);
  },
);
