import { afterAll, beforeAll, expect, it } from 'vitest';
import { OTHER_PARTNER, PARTNER } from '../persons.ts';
import { type World, world } from '../world.ts';

const PLAN = `mutation ($input: PlanInterventionInput!, $key: String) { planIntervention(input: $input, idempotencyKey: $key) {
  id version title status sector { code } lead { code } villages { nodes { code interventionCount } } targetGroups { nodes { code } } indicators { nodes { code } } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateInterventionInput!) { updateIntervention(id: $id, version: $version, input: $input) {
  version title status endedOn villages { nodes { code interventionCount } } } }`;
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireIntervention(id: $id, version: $version, reason: "Batal") { retiredAt villages { nodes { interventionCount } } } }`;
const GIVE = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { id version part amountRupiah inKind partner { code } fundingSource { code } } }`;
const REGIVE = `mutation ($id: ID!, $version: Int!, $input: UpdateContributionInput!) { updateContribution(id: $id, version: $version, input: $input) { amountRupiah version } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const plan = (given: object = {}) => ({
  title: 'Posyandu keliling',
  sector: 'KESEHATAN',
  startedOn: '2026-06-01',
  villages: ['65.01.05.2004'],
  ...given,
});
const planned = async (given: object = {}) => (await here.as('planner').get(PLAN, { input: plan(given) })).planIntervention;
const countOf = async (code: string) =>
  (await here.as('planner').get('query ($code: String!) { village(code: $code) { interventionCount } }', { code })).village
    .interventionCount;

it('a planner plans an intervention in several villages and each counts it', async () => {
  const made = await planned({
    villages: ['65.01.01.2005', '6501012006'],
    targetGroups: ['BALITA'],
    indicators: ['STUNTING'],
    lead: PARTNER,
  });
  expect(made).toMatchObject({
    version: 1,
    status: 'PLANNED',
    sector: { code: 'KESEHATAN' },
    lead: { code: PARTNER },
    targetGroups: { nodes: [{ code: 'BALITA' }] },
    indicators: { nodes: [{ code: 'STUNTING' }] },
  });
  expect(made.villages.nodes).toEqual([
    { code: '65.01.01.2005', interventionCount: 1 },
    { code: '65.01.01.2006', interventionCount: 1 },
  ]);
});

it('may carry out an activity of the Instruction, which is changed and cleared', async () => {
  const { id } = await planned({ activity: 'PEMANTAUAN_TUMBUH' });
  const shown = async () =>
    (await here.as('viewer').get('query ($id: ID!) { intervention(id: $id) { activity { code programme { code } } } }', { id }))
      .intervention.activity;
  expect(await shown()).toEqual({ code: 'PEMANTAUAN_TUMBUH', programme: { code: 'PENDAMPINGAN_KRS' } });
  await here.as('planner').get(UPDATE, { id, version: 1, input: { activity: 'STBM' } });
  expect((await shown()).code).toBe('STBM');
  await here.as('planner').get(UPDATE, { id, version: 2, input: { activity: null } });
  expect(await shown()).toBeNull();
  const { code, fields } = await here.as('planner').refused(UPDATE, { id, version: 3, input: { activity: 'TIDAK_ADA' } });
  expect([code, fields[0]?.path]).toEqual(['NOT_FOUND', 'input.activity']);
});

it('other villages, other counts', async () => {
  const { id } = await planned({ villages: ['65.01.02.2001', '65.01.02.2002'] });
  const input = { villages: ['65.01.02.2002', '65.01.02.2003'], status: 'DONE', endedOn: '2026-06-02' };
  const { updateIntervention } = await here.as('planner').get(UPDATE, { id, version: 1, input });
  expect(updateIntervention).toMatchObject({ version: 2, status: 'DONE', title: 'Posyandu keliling', endedOn: '2026-06-02' });
  expect(await Promise.all(['65.01.02.2001', '65.01.02.2002', '65.01.02.2003'].map(countOf))).toEqual([0, 1, 1]);
  const { rows } = await here.owner.query(
    "select before, after from pilar.audit_entry where entity_id = $1 and verb = 'intervention.update'",
    [id],
  );
  expect([rows[0].before.villages.sort(), rows[0].after.villages]).toEqual([['65.01.02.2001', '65.01.02.2002'], input.villages]);
  const { retireIntervention } = await here.as('planner').get(RETIRE, { id, version: 2 });
  expect(retireIntervention.villages.nodes).toEqual([{ interventionCount: 0 }, { interventionCount: 0 }]);
});

it('thirty planned at once over the same villages, in any order, are all counted', async () => {
  const villages = ['65.01.03.2001', '65.01.03.2002', '65.01.03.2003'];
  const turned = (turn: number) => villages.map((_, index) => villages[(index + turn) % 3]);
  await Promise.all(Array.from({ length: 30 }, (_, turn) => planned({ villages: turn % 2 ? turned(turn) : turned(turn).reverse() })));
  expect(await Promise.all(villages.map(countOf))).toEqual([30, 30, 30]);
});

it('one village outside the area refuses them all, as one that is not there', async () => {
  const outside = await here.as('planner').refused(PLAN, { input: plan({ villages: ['65.01.05.2004', '65.02.01.2001'] }) });
  const absent = await here.as('planner').refused(PLAN, { input: plan({ villages: ['65.01.05.2004', '65.99.01.2001'] }) });
  expect([outside.code, absent.code, outside.fields[0]?.path]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'input.villages']);
});

it('a sector officer plans for its own sector only', async () => {
  expect((await here.as('sectorOfficer').get(PLAN, { input: plan() })).planIntervention.version).toBe(1);
  expect((await here.as('sectorOfficer').refused(PLAN, { input: plan({ sector: 'PENDIDIKAN' }) })).code).toBe('FORBIDDEN');
  const { id } = await planned({ sector: 'PENDIDIKAN' });
  expect((await here.as('sectorOfficer').refused(UPDATE, { id, version: 1, input: { title: 'X' } })).code).toBe('FORBIDDEN');
  const own = await planned();
  expect((await here.as('sectorOfficer').refused(UPDATE, { id: own.id, version: 1, input: { sector: 'PENDIDIKAN' } })).code).toBe(
    'FORBIDDEN',
  );
});

it('a viewer may not, a district officer may not', async () => {
  expect((await here.as('viewer').refused(PLAN, { input: plan() })).code).toBe('FORBIDDEN');
  expect((await here.as('districtOfficer').refused(PLAN, { input: plan() })).code).toBe('FORBIDDEN');
});

it('dates out of order, no village, a village twice: refused at the field', async () => {
  const paths = await Promise.all(
    [
      { endedOn: '2026-05-31' },
      { villages: [] },
      { villages: ['65.01.05.2004', '65.01.05.2004'] },
      { attendanceMale: -1 },
      { startedOn: '1998-01-01' },
    ].map(async (given) => (await here.as('planner').refused(PLAN, { input: plan(given) })).fields[0]?.path),
  );
  expect(paths).toEqual(['input.endedOn', 'input.villages', 'input.villages', 'input.attendanceMale', 'input.startedOn']);
});

it('a partner works in its area, under its own name, and retries change nothing', async () => {
  const partner = here.as('partner');
  const { planIntervention: made } = await partner.get(PLAN, { input: plan(), key: 'mitra-1' });
  expect(made.lead.code).toBe(PARTNER);
  const { recordContribution } = await partner.get(GIVE, {
    input: { intervention: made.id, partner: PARTNER, part: 'FUNDER', fundingSource: 'CSR', amountRupiah: '25000000' },
  });
  expect(recordContribution).toMatchObject({
    part: 'FUNDER',
    amountRupiah: '25000000',
    partner: { code: PARTNER },
    fundingSource: { code: 'CSR' },
  });

  const before = await countOf('65.01.05.2004');
  expect((await partner.get(PLAN, { input: plan(), key: 'mitra-1' })).planIntervention.id).toBe(made.id);
  expect(await countOf('65.01.05.2004')).toBe(before);

  const outside = await partner.refused(PLAN, { input: plan({ villages: ['65.01.01.2005'] }) });
  const absent = await partner.refused(PLAN, { input: plan({ villages: ['65.01.05.2999'] }) });
  expect([outside.code, absent.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(outside.message.replace('65.01.01.2005', '')).toBe(absent.message.replace('65.01.05.2999', ''));
});

it("a partner neither leads in another's name nor changes another's, nor gives for another", async () => {
  const partner = here.as('partner');
  expect((await partner.refused(PLAN, { input: plan({ lead: OTHER_PARTNER }) })).code).toBe('FORBIDDEN');
  const { id } = await planned({ lead: OTHER_PARTNER });
  expect((await partner.refused(UPDATE, { id, version: 1, input: { title: 'Milik saya' } })).code).toBe('FORBIDDEN');
  expect((await partner.refused(GIVE, { input: { intervention: id, partner: OTHER_PARTNER, part: 'FUNDER' } })).code).toBe('FORBIDDEN');
  const own = (await partner.get(PLAN, { input: plan() })).planIntervention;
  expect((await partner.refused(UPDATE, { id: own.id, version: 1, input: { lead: OTHER_PARTNER } })).code).toBe('FORBIDDEN');
});

it('a partner gives to what others lead and sees its own amount, not theirs', async () => {
  const { id } = await planned({ lead: OTHER_PARTNER });
  await here.as('planner').get(GIVE, { input: { intervention: id, partner: OTHER_PARTNER, part: 'LEAD', amountRupiah: '999' } });
  await here.as('partner').get(GIVE, { input: { intervention: id, partner: PARTNER, part: 'IMPLEMENTER', inKind: 'Dua perahu' } });
  const { intervention } = await here
    .as('partner')
    .get('query ($id: ID!) { intervention(id: $id) { contributions { nodes { amountRupiah inKind partner { code } } } } }', { id });
  const seen = Object.fromEntries(intervention.contributions.nodes.map((node: { partner: { code: string } }) => [node.partner.code, node]));
  expect(seen[OTHER_PARTNER]).toMatchObject({ amountRupiah: null });
  expect(seen[PARTNER]).toMatchObject({ inKind: 'Dua perahu' });
});

it("an intervention outside the partner's area does not exist for its contributions", async () => {
  const { id } = await planned({ villages: ['65.01.01.2005'] });
  const input = { intervention: id, partner: PARTNER, part: 'FUNDER' };
  expect((await here.as('partner').refused(GIVE, { input })).code).toBe('NOT_FOUND');
  expect((await here.as('partner').refused(GIVE, { input: { ...input, intervention: 'intervention_999999' } })).code).toBe('NOT_FOUND');
});

it('the same part is recorded once, and changed by version', async () => {
  const { id } = await planned();
  const input = { intervention: id, partner: PARTNER, part: 'FUNDER', fundingSource: 'CSR', amountRupiah: '123456789012345' };
  const { recordContribution } = await here.as('planner').get(GIVE, { input });
  expect(recordContribution.amountRupiah).toBe('123456789012345');
  expect((await here.as('planner').refused(GIVE, { input })).code).toBe('CONFLICT');
  const { updateContribution } = await here
    .as('planner')
    .get(REGIVE, { id: recordContribution.id, version: 1, input: { amountRupiah: 5 } });
  expect(updateContribution).toEqual({ amountRupiah: '5', version: 2 });
  expect((await here.as('planner').refused(REGIVE, { id: recordContribution.id, version: 1, input: { amountRupiah: '6' } })).code).toBe(
    'CONFLICT',
  );
});

it('a part without a source of funds is also recorded once, and again after it was retired', async () => {
  const { id } = await planned();
  const input = { intervention: id, partner: PARTNER, part: 'LEAD' };
  const { recordContribution } = await here.as('planner').get(GIVE, { input });
  expect((await here.as('planner').refused(GIVE, { input })).code).toBe('CONFLICT');
  const retire = 'mutation ($id: ID!) { retireContribution(id: $id, version: 1, reason: "Salah catat") { retiredAt } }';
  expect((await here.as('partner').get(retire, { id: recordContribution.id })).retireContribution.retiredAt).toBeTruthy();
  expect((await here.as('planner').get(GIVE, { input })).recordContribution.version).toBe(1);
});

it.each(['-1', '1.5', '1234567890123456'])('%s is no amount of rupiah', async (amountRupiah) => {
  const { code, fields } = await here
    .as('planner')
    .refused(GIVE, { input: { intervention: 'intervention_1', partner: PARTNER, part: 'FUNDER', amountRupiah } });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'input.amountRupiah']);
});

it('a contribution out of sight looks like one that never was', async () => {
  const { id: intervention } = await planned({ villages: ['65.01.02.2001'] });
  const { recordContribution } = await here.as('planner').get(GIVE, { input: { intervention, partner: PARTNER, part: 'LEAD' } });
  const answers = await Promise.all(
    [recordContribution.id, 'contribution_9999999'].map((id) => here.as('partner').refused(REGIVE, { id, version: 1, input: {} })),
  );
  const said = answers.map(({ code, messageEn, fields }, index) =>
    JSON.stringify({ code, messageEn, fields }).replaceAll([recordContribution.id, 'contribution_9999999'][index], 'THIS'),
  );
  expect(said[0]).toBe(said[1]);
});

it('a character the database cannot take is named with its field', async () => {
  const input = plan({ villages: ['65.01.05.2004', '\0'] });
  const { code, fields } = await here.as('planner').refused(PLAN, { input });
  expect([code, fields.map(({ path }) => path)]).toEqual(['BAD_USER_INPUT', ['input.villages.1']]);
});
