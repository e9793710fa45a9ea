import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const FORM = `mutation ($input: FormKampungInput!) { formKampung(input: $input) {
  id name launchedOn version hasBkb regulations fundingSources { nodes { code } } village { code kampung { id } } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateKampungInput!) {
  updateKampung(id: $id, version: $version, input: $input) { name version hasBkb regulations fundingSources { nodes { code } } } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireKampung(id: $id, version: $version, reason: "Digabung") { retiredAt village { kampung { id } } } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const form = (village: string, given: object = {}) => ({ village, name: 'Kampung Sehat', launchedOn: '2024-05-17', ...given });

it('a planner forms the Kampung KB of a village and the village shows it', async () => {
  const input = form('65.01.05.2004', { hasBkb: true, regulations: ['REGENT'], fundingSources: ['DANA_DESA', 'APBD'] });
  const { formKampung } = await here.as('planner').get(FORM, { input });
  expect(formKampung).toMatchObject({
    name: 'Kampung Sehat',
    hasBkb: true,
    regulations: ['REGENT'],
    village: { code: '65.01.05.2004', kampung: { id: formKampung.id } },
  });
  expect(formKampung.fundingSources.nodes.map(({ code }: { code: string }) => code).sort()).toEqual(['APBD', 'DANA_DESA']);
});

it('the code of the village may come without dots', async () => {
  const { formKampung } = await here.as('planner').get(FORM, { input: form('6501052005') });
  expect(formKampung.village.code).toBe('65.01.05.2005');
});

it('a village has at most one, also when eight are formed at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => here.as('planner').ask(FORM, { input: form('65.01.05.2006') })));
  const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'DONE').sort();
  expect(codes).toEqual([...Array(7).fill('CONFLICT'), 'DONE']);
});

it('it is launched from 2016 on and not in the future', async () => {
  const early = await here.as('planner').refused(FORM, { input: form('65.01.05.2007', { launchedOn: '2015-12-31' }) });
  const late = await here.as('planner').refused(FORM, { input: form('65.01.05.2007', { launchedOn: '2026-11-21' }) });
  expect([early, late].map(({ code, fields }) => [code, fields[0]?.path])).toEqual(Array(2).fill(['BAD_USER_INPUT', 'input.launchedOn']));
});

it('a village of another regency is not found', async () => {
  const outside = await here.as('neighbour').refused(FORM, { input: form('65.01.05.2007') });
  expect([outside.code, outside.fields[0]?.path]).toEqual(['NOT_FOUND', 'input.village']);
});

it('a district officer may not form one', async () => {
  expect((await here.as('districtOfficer').refused(FORM, { input: form('65.01.05.2007') })).code).toBe('FORBIDDEN');
});

it('its profile is changed, lists as a whole', async () => {
  const { formKampung } = await here
    .as('planner')
    .get(FORM, { input: form('65.01.05.2009', { regulations: ['REGENT'], fundingSources: ['APBD'] }) });
  const input = { hasBkb: true, regulations: ['CAMAT', 'VILLAGE_HEAD'], fundingSources: ['CSR'] };
  const { updateKampung } = await here.as('planner').get(UPDATE, { id: formKampung.id, version: 1, input });
  expect(updateKampung).toMatchObject({ name: 'Kampung Sehat', version: 2, hasBkb: true, regulations: ['CAMAT', 'VILLAGE_HEAD'] });
  expect(updateKampung.fundingSources.nodes).toEqual([{ code: 'CSR' }]);
});

it('after one is retired the village may form another', async () => {
  const input = form('65.01.05.1001');
  const { formKampung } = await here.as('planner').get(FORM, { input });
  const { retireKampung } = await here.as('planner').get(RETIRE, { id: formKampung.id, version: 1 });
  expect(retireKampung.village.kampung).toBeNull();
  expect((await here.as('planner').get(FORM, { input })).formKampung.id).not.toBe(formKampung.id);
});
