import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

/** The clock stands at 2026-11-20. */
const VILLAGE = '65.01.05.2004';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const FORM = 'mutation ($input: FormKampungInput!) { formKampung(input: $input) { id version } }';
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateKampungInput!) {
  updateKampung(id: $id, version: $version, input: $input) { id version } }`;
const RECOMPUTE = `mutation ($area: String!, $period: Period!, $reason: String!) {
  recomputeClassifications(area: $area, period: $period, reason: $reason) { classified changed } }`;
const CLASS = `query ($code: String!) { village(code: $code) { classification {
  id version period level inputIndex processIndex outputIndex missingCount rule { edition }
  scores(first: 20) { nodes { input score variable { code position } } }
  steps(first: 20) { nodes { position fromScore toScore variable { code } } } } } }`;

async function classOf(code = VILLAGE, person: Parameters<World['as']>[0] = 'planner') {
  const { village } = await here.as(person).get(CLASS, { code });
  const { scores, steps, ...rest } = village.classification ?? { scores: { nodes: [] }, steps: { nodes: [] } };
  interface Node {
    input: string | null;
    score: number | null;
    fromScore: number | null;
    toScore: number;
    variable: { code: string; position: number };
  }
  const inOrder = (scores.nodes as Node[]).toSorted((a, b) => a.variable.position - b.variable.position);
  return {
    ...rest,
    scores: inOrder.map(({ score }) => score ?? '-').join(''),
    inputs: Object.fromEntries(inOrder.map(({ variable, input }) => [variable.code, input])),
    steps: (steps.nodes as Node[]).map(({ variable, fromScore, toScore }) => `${variable.code} ${fromScore ?? '-'}>${toScore}`),
  };
}

/** Values as a month's report of the village would bring them. */
async function report(figures: Record<string, [number, number]>, month = '2026-10', code = VILLAGE) {
  const rows = Object.entries(figures).map(([indicator, [numerator, denominator]]) => ({
    ...{ area: code, indicator, period: month, source: 'REPORT' },
    ...{ numerator: `${numerator}`, denominator: `${denominator}` },
  }));
  const { recordObservations } = await here
    .as('planner')
    .get('mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status } } }', { rows });
  expect(recordObservations.results.map(({ status }: { status: string }) => status)).toEqual(rows.map(() => 'CREATED'));
}

const PROFILE = {
  ...{ hasBkb: true, hasBkr: true, hasBkl: true, hasSecretariat: true, hasRumahDataku: true, guidedBy: 'PLKB', regulations: ['REGENT'] },
  ...{ fundingSources: ['APBD', 'DANA_DESA'], dataKinds: ['ROUTINE', 'SECTOR'], operations: ['PLANNING', 'REPORTING', 'MONITORING'] },
};

let kampung: { id: string; version: number };

it('a Kampung KB just formed is classified, and what is missing is told', async () => {
  const input = { village: VILLAGE, name: 'Kampung Uji', launchedOn: '2024-01-05' };
  kampung = (await here.as('planner').get(FORM, { input })).formKampung;
  await here.drain();
  // Nothing of input and process: at most one index of three, whatever the output would be. Groups that are not there have nobody.
  expect(await classOf()).toMatchObject({
    ...{ period: '2026', level: 'BASIC', inputIndex: '1', processIndex: '1', outputIndex: null, missingCount: 3, scores: '111111111---' },
    ...{ version: 1, rule: { edition: 1 } },
  });
});

it('facts of every kind change it through the API, in the background', async () => {
  const { updateKampung } = await here.as('planner').get(UPDATE, { ...kampung, input: PROFILE });
  kampung = updateKampung;
  await here.drain();
  // 1 3 3 3 3 | 3 3 1: input 13/5, process 7/3. BKB, BKR and BKL are there and have not reported.
  expect(await classOf()).toMatchObject({
    ...{ level: 'BASIC', inputIndex: '2.6', processIndex: '2.33', outputIndex: null, missingCount: 4, scores: '13333331----' },
    steps: ['PARTICIPATION ->1', 'MCPR ->1', 'MKJP ->1', 'UNMET_NEED ->1', 'POKJA 1>3', 'AGENCIES 1>3'],
  });
});

it('a Pokja in force, its members and their training count as they stand on the day', async () => {
  const { rows } = await here.owner.query(
    `insert into pilar.pokja (village_ordinal, decree_number, decreed_on, issuer, valid_from, valid_to)
     select ordinal, '1', '2025-01-01', 'CAMAT', '2025-01-01', '2026-11-20' from pilar.village where code = $1 returning id, village_ordinal`,
    [VILLAGE],
  );
  const ADD = `mutation ($input: AddPokjaMemberInput!) { addPokjaMember(input: $input) { id version } }`;
  const add = (name: string, isTrained: boolean) =>
    here.as('planner').get(ADD, {
      input: { pokja: `pokja_${rows[0].id}`, newPerson: { name }, role: 'KETUA', startedOn: '2025-01-01', isTrained },
    });
  await here.owner.query("select graphile_worker.add_job('classification.recompute', '{}', queue_name => 'classification.recompute')");
  await here.drain();
  expect((await classOf()).scores).toBe('23333331----');
  await add('Belum Terlatih', false);
  await here.drain();
  expect((await classOf()).scores).toBe('33333331----');
  await add('Sudah Terlatih', true);
  await here.drain();
  expect((await classOf()).scores).toBe('43333331----');
  expect((await classOf()).inputIndex).toBe('3.2');
});

/** An intervention led by a partner of a sector, planted. */
async function lead(code: string, sector: string | null, startedOn: string, given: { endedOn?: string; status?: string } = {}) {
  await here.owner.query(
    `with partner as (
       insert into pilar.partner (code, name, kind_id, level, sector_id)
       select $1, $1, (select id from pilar.partner_kind limit 1), 'REGENCY', (select id from pilar.sector where code = $2) returning id
     ), intervention as (
       insert into pilar.intervention (title, sector_id, lead_id, started_on, ended_on, status)
       select $1, coalesce((select id from pilar.sector where code = $2), 1), partner.id, $3, $4, $5 from partner returning id
     ) insert into pilar.intervention_village (intervention_id, village_ordinal)
       select intervention.id, v.ordinal from intervention, pilar.village v where v.code = $6`,
    [code, sector, startedOn, given.endedOn ?? null, given.status ?? 'DONE', VILLAGE],
  );
}

const recompute = async (period = '2026') =>
  (await here.as('planner').get(RECOMPUTE, { area: VILLAGE, period, reason: 'Uji' })).recomputeClassifications;

it('agencies of family planning are not other agencies, whatever they do; others count once, within 12 months', async () => {
  await lead('DALDUK', 'DALDUK_KB', '2026-05-01');
  await lead('BKKBN_KALTARA', null, '2026-05-01');
  await recompute();
  expect((await classOf()).inputs.AGENCIES).toBe('0');
  await lead('DAY_BEFORE', 'KESEHATAN', '2025-11-20');
  await lead('FIRST_DAY', 'KESEHATAN', '2025-11-21');
  await lead('REACHES_IN', 'SOSIAL', '2025-01-01', { endedOn: '2025-12-24' });
  await lead('GOES_ON', 'AGAMA', '2024-01-01', { status: 'ONGOING' });
  await lead('TODAY', 'PENDIDIKAN', '2026-11-20');
  await lead('TOMORROW', 'PPPA', '2026-11-21');
  await lead('ONLY_PLANNED', 'KOMINFO', '2026-06-01', { status: 'PLANNED' });
  await lead('CANCELLED', 'LINGKUNGAN', '2026-06-01', { status: 'CANCELLED' });
  await recompute();
  expect(await classOf()).toMatchObject({ inputs: { AGENCIES: '4' }, scores: '43333333----', processIndex: '3' });
});

it('a contributor counts as well, the same one in two activities once', async () => {
  const add = (partner: string, to: string) =>
    here.owner.query(
      `insert into pilar.contribution (intervention_id, partner_id, part)
       select i.id, p.id, 'FUNDER' from pilar.intervention i, pilar.partner p where i.title = $2 and p.code = $1`,
      [partner, to],
    );
  await add('MITRA_UJI', 'DALDUK');
  await add('MITRA_UJI', 'TODAY');
  await add('FIRST_DAY', 'TODAY');
  await recompute();
  expect((await classOf()).inputs.AGENCIES).toBe('5');
});

it('the newest figures of 12 months count, from the source that ranks first; the class follows', async () => {
  await report({ BKB: [30, 100], BKR: [40, 100], BKL: [60, 100], MCPR: [10, 100], MKJP: [0, 10], UNMET_NEED: [50, 100] }, '2025-12');
  await report({ MCPR: [51, 100], MKJP: [12, 51], UNMET_NEED: [61, 1000] });
  await here.drain();
  // 30 + 40 + 60 + 0 + 0 over five is 26; 12 of 51 is 23.53.
  expect(await classOf()).toMatchObject({
    ...{ level: 'SUSTAINABLE', outputIndex: '3.25', missingCount: 0, scores: '433333333433', steps: [] },
    inputs: { PARTICIPATION: '26', MCPR: '51', MKJP: '23.5294', UNMET_NEED: '6.1' },
  });
});

it('one that may not read small cells sees the scores, and what was found but for the three sensitive variables', async () => {
  const all = await classOf();
  for (const person of ['viewer', 'sectorOfficer'] as const) {
    const { scores, inputs } = await classOf(VILLAGE, person);
    expect([person, scores]).toEqual([person, all.scores]);
    expect(inputs).toEqual({ ...all.inputs, MCPR: null, MKJP: null, UNMET_NEED: null });
  }
});

it('no couples of reproductive age: contraceptive use is missing, unmet need earns nothing, and the class says so', async () => {
  await report({ MCPR: [0, 0], MKJP: [0, 0], UNMET_NEED: [0, 0] }, '2026-11');
  await here.drain();
  // Participation earns 3; the others are between 1 and 4 each: 6 to 15 points of 12.
  expect(await classOf()).toMatchObject({
    ...{ level: null, outputIndex: null, missingCount: 3, scores: '433333333---' },
    steps: ['MCPR ->4', 'MKJP ->4', 'UNMET_NEED ->1'],
  });
});

it('a regency takes as many statements as a village', async () => {
  // Without those before the transaction: who asks is known from a moment ago, or not.
  const statements = async (area: string) => {
    const recompute = { area, period: '2026', reason: 'Uji' };
    const sent = await here.statementsOf(() => here.as('planner').get(RECOMPUTE, recompute));
    return sent.slice(sent.indexOf('begin'));
  };
  const ofVillage = await statements(VILLAGE);
  expect(await statements('65.01')).toEqual(ofVillage);
  expect(ofVillage.length).toBeLessThanOrEqual(12);
});

const HISTORY = `query ($id: ID!) { classification(id: $id) { history(first: 50) { nodes { door verb actorName before after } } } }`;

it('the journal holds who changed the class: Pilar itself, and only where a score or the class changed', async () => {
  const { id } = await classOf();
  const { classification } = await here.as('planner').get(HISTORY, { id });
  const entries = classification.history.nodes;
  expect(entries[0]).toMatchObject({
    ...{ door: 'SYSTEM', verb: 'classification.recompute', actorName: 'Pilar' },
    before: { level: 'SUSTAINABLE', scores: { MCPR: 4 } },
    after: { level: null, period: '2026', scores: { MCPR: null, POKJA: 4 } },
  });
  await lead('ONE_MORE', 'KESEHATAN', '2026-10-01');
  expect(await recompute()).toEqual({ classified: 1, changed: 1 });
  expect((await classOf()).inputs.AGENCIES).toBe('6');
  const { classification: again } = await here.as('planner').get(HISTORY, { id });
  expect(again.history.nodes).toHaveLength(entries.length);
});

const YEARS = `query ($code: String!) { village(code: $code) { classifications { nodes { period level version } } } }`;
const years = async () =>
  (await here.as('planner').get(YEARS, { code: VILLAGE })).village.classifications.nodes.map((each: { period: string }) => each.period);
const allDue = () =>
  here.owner.query("select graphile_worker.add_job('classification.recompute', '{}', queue_name => 'classification.recompute')");

it('a past year stands once its December report is due, and is classified anew only with a reason', async () => {
  await allDue();
  await here.drain();
  expect(await years()).toEqual(['2026']);
  const moved = (dueAt: string) =>
    here.owner.query(
      `insert into pilar.reporting_period (period, area_ordinal, due_at, time_zone)
       select 1244, ordinal, $1, 'Asia/Makassar' from pilar.area where code = '65.01'
       on conflict (period, area_ordinal) do update set due_at = excluded.due_at`,
      [dueAt],
    );
  await moved('2026-11-20T03:59:59Z');
  await allDue();
  await here.drain();
  expect(await years()).toEqual(['2026']);
  await moved('2026-11-20T04:00:00Z');
  await allDue();
  await here.drain();
  expect(await years()).toEqual(['2026', '2025']);
  await moved('2026-01-15T15:59:00Z');
  expect(await recompute('2024')).toEqual({ classified: 1, changed: 1 });
  expect(await years()).toEqual(['2026', '2025', '2024']);
  expect(await recompute('2024')).toEqual({ classified: 1, changed: 0 });
  const { auditEntries } = await here
    .as('planner')
    .get('{ auditEntries(where: { verb: { eq: "classification.recompute" }, door: { eq: GRAPHQL } }, first: 1) { nodes { after } } }');
  expect(auditEntries.nodes[0].after.reason).toBe('Uji');
});

it('a past year counts by the editions of its indicators then, whatever has been redefined since', async () => {
  expect(await recompute('2025')).toEqual({ classified: 1, changed: 0 });
  const { indicators } = await here.as('administrator').get('{ indicators(where: { code: { eq: "MCPR" } }) { nodes { id version } } }');
  await here
    .as('administrator')
    .get(
      `mutation ($id: ID!, $version: Int!) { newIndicatorEdition(id: $id, version: $version, input: { validFrom: "2026-11-01", decimals: 1 }) { id } }`,
      indicators.nodes[0],
    );
  await here.drain();
  expect(await recompute('2025')).toEqual({ classified: 1, changed: 0 });
});

it('an area waits while its regency is classified', async () => {
  await here.owner.query('begin');
  await here.owner.query("select pg_advisory_xact_lock(hashtext('pilar.classification'), ordinal) from pilar.area where code = '65.01'");
  let isDone = false;
  const asked = recompute().then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(isDone).toBe(false);
  await here.owner.query('commit');
  await asked;
});

it('a year that stands keeps its class when facts change', async () => {
  const { rows: before } = await here.owner.query('select * from pilar.classification where period <> 1295 order by id');
  kampung = (await here.as('planner').get(UPDATE, { ...kampung, input: { hasBkb: false } })).updateKampung;
  await here.drain();
  const { rows: after } = await here.owner.query('select * from pilar.classification where period <> 1295 order by id');
  expect(before).toHaveLength(2);
  expect(after).toEqual(before);
});

it.each([
  ['a viewer', 'viewer', VILLAGE, '2026', 'FORBIDDEN'],
  ['a planner of another regency', 'neighbour', VILLAGE, '2026', 'NOT_FOUND'],
  ['a month', 'planner', VILLAGE, '2026-10', 'BAD_USER_INPUT'],
  ['a year to come', 'planner', VILLAGE, '2027', 'BAD_USER_INPUT'],
  ['a whole province', 'administrator', '65', '2026', 'BAD_USER_INPUT'],
] as const)('%s is refused', async (_, person, area, period, expected) => {
  const { code } = await here.as(person).refused(RECOMPUTE, { area, period, reason: 'Uji' });
  expect(code).toBe(expected);
});

const RULE = `query { classificationRules(where: { validTo: { isNull: true } }) { nodes { edition validFrom threshold
  variables(first: 20) { nodes { code index name nameEn unit
    bands { nodes { score low lowIncluded high highIncluded label labelEn } } } } } } }`;
const CREATE = `mutation ($input: CreateClassificationRuleInput!) { createClassificationRule(input: $input) {
  edition validFrom validTo threshold variables(first: 20) { nodes { code isSensitive } } } }`;

interface GivenVariable {
  code: string;
  bands: { score: number; low: string | null; high: string | null }[];
}

async function present(): Promise<GivenVariable[]> {
  const { classificationRules } = await here.as('administrator').get(RULE);
  return classificationRules.nodes[0].variables.nodes.map(({ bands, ...rest }: { bands: { nodes: object[] } }) => ({
    ...rest,
    bands: bands.nodes,
  }));
}

it('a rule with a gap is refused, naming variable and edge; so are others than an administrator', async () => {
  const variables = await present();
  expect(variables.map(({ bands }) => bands.length)).toEqual([4, 4, 4, 3, 3, 4, 4, 4, 4, 4, 4, 4]);
  const input = { validFrom: '2026-11-20', threshold: '3.5', variables };
  expect((await here.as('planner').refused(CREATE, { input })).code).toBe('FORBIDDEN');
  const gap = variables.map((each) => {
    const bands = each.bands.map((band) => (band.score === 2 ? { ...band, low: '31' } : band));
    return each.code === 'MCPR' ? { ...each, bands } : each;
  });
  const { code, fields } = await here.as('administrator').refused(CREATE, { input: { ...input, variables: gap } });
  expect([code, fields]).toMatchObject([
    'BAD_USER_INPUT',
    [{ path: 'input.variables.9.bands', messageEn: 'MCPR: there is a gap between 30 and 31.' }],
  ]);
  const early = await here.as('administrator').refused(CREATE, { input: { ...input, validFrom: '2026-11-19' } });
  expect(early.fields[0]?.path).toBe('input.validFrom');
  const high = await here.as('administrator').refused(CREATE, { input: { ...input, threshold: '4.01' } });
  expect(high.fields[0]?.path).toBe('input.threshold');
});

it('a new edition is a new rule: the old one ends the day before, and the running year is classified by the new one', async () => {
  await report({ MCPR: [51, 100], MKJP: [13, 51], UNMET_NEED: [3, 100] }, '2026-11', '65.01.05.2006');
  const before = await classOf();
  const input = { validFrom: '2026-11-20', threshold: '2.5', origin: 'Uji', variables: await present() };
  const { createClassificationRule } = await here.as('administrator').get(CREATE, { input });
  expect(createClassificationRule).toMatchObject({ edition: 2, validFrom: '2026-11-20', validTo: null, threshold: '2.5' });
  const sensitive = createClassificationRule.variables.nodes.filter((each: { isSensitive: boolean }) => each.isSensitive);
  expect(sensitive.map((each: { code: string }) => each.code)).toEqual(['MCPR', 'MKJP', 'UNMET_NEED']);
  const { classificationRules } = await here
    .as('viewer')
    .get('{ classificationRules(orderBy: [{ edition: ASC }]) { nodes { edition validTo } } }');
  expect(classificationRules.nodes).toEqual([
    { edition: 1, validTo: '2026-11-19' },
    { edition: 2, validTo: null },
  ]);
  await here.drain();
  const after = await classOf();
  expect([before.rule.edition, after.rule.edition, after.id, after.scores]).toEqual([1, 2, before.id, before.scores]);
  const { rows } = await here.owner.query(
    'select r.edition, count(*)::int from pilar.classification c join pilar.classification_rule r on r.id = c.rule_id group by 1 order by 1',
  );
  expect(rows).toEqual([
    { edition: 1, count: 2 },
    { edition: 2, count: 1 },
  ]);
  const { rows: scores } = await here.owner.query('select count(*)::int from pilar.classification_score group by classification_id');
  expect(scores.map(({ count }) => count)).toEqual([12, 12, 12]);
});

it('a Kampung KB that ends has no class in that year; the one formed after it has', async () => {
  await here
    .as('planner')
    .get('mutation ($id: ID!, $version: Int!) { retireKampung(id: $id, version: $version, reason: "Digabung") { id } }', kampung);
  // Ended by the clock of the test, not of the machine.
  await here.drain();
  expect((await years()).length).toBe(3);
  const { classifications } = await here
    .as('planner')
    .get('{ classifications(where: { period: { eq: "2026" } }) { nodes { retiredAt } } }');
  expect(classifications.nodes[0].retiredAt).not.toBeNull();
  await here.as('planner').get(FORM, { input: { village: VILLAGE, name: 'Kampung Baru', launchedOn: '2026-11-20' } });
  await here.drain();
  expect(await classOf()).toMatchObject({ period: '2026', level: 'BASIC', version: 1 });
});
