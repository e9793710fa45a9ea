/** What was retired comes back, where nothing has taken its place. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PARTNER, type PersonName } from '../persons.ts';
import { signedIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';

const VILLAGE = '65.01.05.2004';

/** What each type is made from, and which person may take it away and bring it back. */
const TYPES = {
  Partner: {
    by: 'planner',
    create: 'createPartner',
    input: { code: 'KEMBALI', name: 'Kembali', kind: 'NGO', level: 'REGENCY', area: '65.01' },
  },
  Kampung: { by: 'planner', create: 'formKampung', input: { village: VILLAGE, name: 'Kampung Kembali', launchedOn: '2020-01-01' } },
  Pokja: {
    by: 'villageOperator',
    create: 'appointPokja',
    input: {
      village: VILLAGE,
      decreeNumber: 'SK/1',
      decreedOn: '2026-01-01',
      issuer: 'VILLAGE_HEAD',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    },
  },
  Intervention: {
    by: 'villageOperator',
    create: 'planIntervention',
    input: { title: 'Posyandu', sector: 'KESEHATAN', startedOn: '2026-05-01', villages: [VILLAGE] },
  },
  VillageSet: {
    by: 'planner',
    create: 'createVillageSet',
    input: { code: 'LOKUS_KEMBALI', name: 'Lokus', area: '65.01', villages: [VILLAGE] },
  },
} as const;

type TypeName = keyof typeof TYPES;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const make = async (type: TypeName, given: object = {}): Promise<string> => {
  const { by, create, input } = TYPES[type];
  const name = `${create.charAt(0).toUpperCase()}${create.slice(1)}Input`;
  return (await here.as(by).get(`mutation ($input: ${name}!) { ${create}(input: $input) { id } }`, { input: { ...input, ...given } }))[
    create
  ].id;
};

const act = (verb: 'retire' | 'restore', type: string) =>
  `mutation ($id: ID!, $version: Int!) { ${verb}${type}(id: $id, version: $version, reason: "Salah catat") { version retiredAt retiredReason } }`;

async function retired(type: TypeName, given: object = {}): Promise<string> {
  const id = await make(type, given);
  await here.as(TYPES[type].by).get(act('retire', type), { id, version: 1 });
  return id;
}

it.each(Object.keys(TYPES) as TypeName[])('%s: back in use, its reason gone, and the journal says why', async (type) => {
  const person: PersonName = TYPES[type].by;
  const id = await retired(type, type === 'Partner' ? { code: 'KEMBALI_LAGI' } : {});
  const data = await here.as(person).get(act('restore', type), { id, version: 2 });
  expect(data[`restore${type}`]).toEqual({ version: 3, retiredAt: null, retiredReason: null });
  const { node } = await here
    .as('administrator')
    .get(`query ($id: ID!) { node(id: $id) { ... on ${type} { history(first: 1) { nodes { verb before after } } } } }`, { id });
  expect(node.history.nodes).toMatchObject([
    { before: { retiredReason: 'Salah catat' }, after: { retiredAt: null, restoredReason: 'Salah catat', version: 3 } },
  ]);
  expect((await here.as(person).refused(act('restore', type), { id, version: 3 })).code).toBe('CONFLICT');
  await here.as(person).get(act('retire', type), { id, version: 3 });
});

it('who was not the last to look gets the record as it stands', async () => {
  const id = await retired('Partner', { code: 'KEMBALI_BASI' });
  const { code, current } = await here.as('planner').refused(act('restore', 'Partner'), { id, version: 1 });
  expect([code, current]).toEqual(['CONFLICT', { version: 2, retiredAt: expect.any(String), retiredReason: 'Salah catat' }]);
});

it.each([
  ['Kampung', 'Desa ini sudah memiliki Kampung KB.'],
  ['Pokja', 'SK lain desa ini berlaku pada hari yang sama.'],
] as const)('%s: not where another has taken its place', async (type, message) => {
  const id = await retired(type);
  const other = await make(type);
  expect(await here.as(TYPES[type].by).refused(act('restore', type), { id, version: 2 })).toMatchObject({ code: 'CONFLICT', message });
  await here.as(TYPES[type].by).get(act('retire', type), { id: other, version: 1 });
});

it('a village counts an intervention again', async () => {
  const count = async () =>
    (await here.as('planner').get(`{ village(code: "${VILLAGE}") { interventionCount } }`)).village.interventionCount as number;
  const before = await count();
  const id = await retired('Intervention');
  expect(await count()).toBe(before);
  await here.as('villageOperator').get(act('restore', 'Intervention'), { id, version: 2 });
  expect(await count()).toBe(before + 1);
});

it('needs the verb that retires, where the record lies', async () => {
  const id = await retired('Partner', { code: 'KEMBALI_JAUH' });
  expect((await here.as('viewer').refused(act('restore', 'Partner'), { id, version: 2 })).code).toBe('FORBIDDEN');
  expect((await here.as('neighbour').refused(act('restore', 'Partner'), { id, version: 2 })).code).toBe('NOT_FOUND');
});

it('a saved query comes back to its owner', async () => {
  const viewer = await signedIn(here, { role: 'VIEWER', area: '65.01' });
  const create = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { id } }';
  const { id } = (await viewer.get(create, { input: { kind: 'ANALYSIS', name: 'Punya saya', content: {} } })).createSavedQuery;
  await viewer.get(act('retire', 'SavedQuery'), { id, version: 1 });
  expect((await viewer.get(act('restore', 'SavedQuery'), { id, version: 2 })).restoreSavedQuery).toMatchObject({ retiredAt: null });
});

it('a contribution comes back, while its intervention is in use and no other says the same', async () => {
  const operator = here.as('villageOperator');
  const intervention = await make('Intervention');
  const input = { intervention, partner: PARTNER, part: 'FUNDER', amountRupiah: '1000' };
  const record = 'mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { id } }';
  const { id } = (await operator.get(record, { input })).recordContribution;
  const restore = (version: number) => operator.ask(act('restore', 'Contribution'), { id, version });
  await operator.get(act('retire', 'Contribution'), { id, version: 1 });
  const other = (await operator.get(record, { input })).recordContribution;
  expect((await restore(2)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'input.partner' }] });
  await operator.get(act('retire', 'Contribution'), { id: other.id, version: 1 });
  expect((await restore(2)).data.restoreContribution).toEqual({ version: 3, retiredAt: null, retiredReason: null });
  await operator.get(act('retire', 'Contribution'), { id, version: 3 });
  await operator.get(act('retire', 'Intervention'), { id: intervention, version: 1 });
  expect((await restore(4)).errors[0]?.extensions.messageEn).toBe('This intervention is no longer in use.');
});
