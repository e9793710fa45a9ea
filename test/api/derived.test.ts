/** Each derived indicator against facts planted by hand. The clock stands at 2026-11-20, noon in Bulungan. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

/** The planted village, and one where nothing is. */
const VILLAGE = '65.01.05.2004';
const EMPTY = '65.01.05.2005';

let here: World;
beforeAll(async () => {
  here = await world();
  for (const [sql, values] of PLANTED) await here.owner.query(sql, [VILLAGE, ...values]);
  await compute();
});
afterAll(() => here?.close());

async function compute() {
  await here.owner.query("select graphile_worker.add_job('derived.recompute', '{}', queue_name => 'derived.recompute')");
  await here.drain();
}

const KAMPUNG = `
  insert into pilar.kampung (village_ordinal, name, launched_on, retired_at, has_rumah_dataku, has_work_plan, data_kinds)
  select ordinal, $2, $3, $4, $5, $6, $7 from pilar.village where code = $1`;
const POKJA = `
  insert into pilar.pokja (village_ordinal, decree_number, decreed_on, issuer, valid_from, valid_to, retired_at)
  select ordinal, $2, $3::date, 'CAMAT', $3, $4, $5 from pilar.village where code = $1`;
const MEMBER = `
  with person as (
    insert into pilar.person (name, village_ordinal)
    select $3, v.ordinal from pilar.village v where v.code = $1 and not exists (select 1 from pilar.person where name = $3) returning id
  ) insert into pilar.pokja_member (pokja_id, person_id, role_id, started_on, ended_on, is_trained)
    select p.id, coalesce((select id from person), (select id from pilar.person where name = $3)),
      (select id from pilar.pokja_role where code = $4), $5, $6, $7
    from pilar.pokja p where p.decree_number = $2`;
const REPORT = `
  insert into pilar.report (kampung_id, village_ordinal, period, state, first_submitted_at)
  select k.id, k.village_ordinal, $2, $3, $4 from pilar.kampung k join pilar.village v on v.ordinal = k.village_ordinal
  where v.code = $1 and k.retired_at is null`;
const DEADLINE = `
  insert into pilar.reporting_period (period, area_ordinal, due_at, time_zone)
  select $2, (select ordinal from pilar.area where code = $3), $4, 'Asia/Makassar' from pilar.village where code = $1`;
const INTERVENTION = `
  with given as (
    insert into pilar.intervention (title, sector_id, lead_id, started_on, ended_on, status)
    select 'Uji', (select id from pilar.sector where code = 'KESEHATAN'), (select id from pilar.partner where code = $2), $3, $4, 'DONE'
    returning id
  ) insert into pilar.intervention_village (intervention_id, village_ordinal)
    select given.id, v.ordinal from given, pilar.village v where v.code = $1`;
const PARTNER = `
  insert into pilar.partner (code, name, kind_id, level, sector_id)
  select $2, $2, (select id from pilar.partner_kind limit 1), 'REGENCY', (select id from pilar.sector where code = $3)
  from pilar.village where code = $1`;

const month = (year: number, number: number): number => ((year - 2000) * 12 + number - 1) * 4;

const PLANTED: [string, unknown[]][] = [
  // One that ended on the evening of 31 March 2025 in Bulungan, another launched on 1 June 2025.
  [KAMPUNG, ['Lama', '2019-05-01', '2025-03-31T15:59:00Z', true, true, ['ROUTINE']]],
  [KAMPUNG, ['Baru', '2025-06-01', null, true, true, []]],
  // In force on the last day of 2024; none at the end of 2025; a mistake; one up to today.
  [POKJA, ['SK-1', '2022-01-01', '2024-12-31', null]],
  [POKJA, ['SK-2', '2025-01-01', '2025-12-30', null]],
  [POKJA, ['SK-X', '2025-06-01', '2026-06-01', '2025-06-02T00:00:00Z']],
  [POKJA, ['SK-3', '2026-01-01', '2026-11-20', null]],
  [MEMBER, ['SK-1', 'A', 'KETUA', '2022-01-01', null, true]],
  [MEMBER, ['SK-1', 'B', 'BENDAHARA', '2022-01-01', '2024-12-31', false]],
  [MEMBER, ['SK-1', 'C', 'ANGGOTA', '2022-01-01', '2024-12-30', true]],
  // A in two roles, trained for one: one member. D has not begun.
  [MEMBER, ['SK-3', 'A', 'KETUA', '2026-01-01', null, true]],
  [MEMBER, ['SK-3', 'A', 'ANGGOTA', '2026-01-01', null, false]],
  [MEMBER, ['SK-3', 'B', 'SEKRETARIS', '2026-11-20', null, false]],
  [MEMBER, ['SK-3', 'C', 'BENDAHARA', '2026-01-01', null, false]],
  [MEMBER, ['SK-3', 'D', 'ANGGOTA', '2026-11-21', null, true]],
  // The country's deadline, and the regency's own for one month.
  ...[6, 7, 8, 9, 10].map((number): [string, unknown[]] => [
    DEADLINE,
    [month(2026, number), null, `2026-${`${number + 1}`.padStart(2, '0')}-15T16:59:59Z`],
  ]),
  [DEADLINE, [month(2026, 7), '65.01', '2026-08-20T15:59:59Z']],
  [DEADLINE, [month(2026, 10), '65.01', '2026-11-20T04:00:01Z']],
  [REPORT, [month(2026, 6), 'VERIFIED', '2026-07-15T16:59:59Z']],
  [REPORT, [month(2026, 7), 'SUBMITTED', '2026-08-20T15:59:59Z']],
  [REPORT, [month(2026, 8), 'SUBMITTED', '2026-09-15T17:00:00Z']],
  [REPORT, [month(2026, 9), 'DRAFT', null]],
  [REPORT, [month(2026, 10), 'DRAFT', null]],
  [PARTNER, ['KB', 'DALDUK_KB']],
  [PARTNER, ['DINKES', 'KESEHATAN']],
  [PARTNER, ['DINSOS', 'SOSIAL']],
  [INTERVENTION, ['KB', '2026-05-05', null]],
  // In the 12 months of 2025-Q4 on their first day, of 2026-Q3 no longer; the other from 2025-Q4 on.
  [INTERVENTION, ['DINKES', '2025-01-01', null]],
  [INTERVENTION, ['DINKES', '2025-09-30', null]],
  [INTERVENTION, ['DINSOS', '2025-12-31', null]],
];

const SERIES = `query ($code: String!, $indicator: String!) {
  village(code: $code) { observations(where: { indicator: { code: { eq: $indicator } } }, first: 50, orderBy: [{ period: ASC }]) {
    nodes { period numerator denominator value state source { code } } } } }`;

interface Node {
  period: string;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  state: string;
  source: { code: string };
}

async function series(indicator: string, code = VILLAGE): Promise<Record<string, string>> {
  const { village } = await here.as('planner').get(SERIES, { code, indicator });
  const nodes: Node[] = village.observations.nodes;
  expect(nodes.every(({ source }) => source.code === 'COMPUTED')).toBe(true);
  return Object.fromEntries(nodes.map(({ period, numerator, denominator }) => [period, `${numerator ?? '-'}/${denominator ?? '-'}`]));
}

it('KAMPUNG_KB: active on the last day of the month, today in the running one', async () => {
  const months = await series('KAMPUNG_KB');
  expect(Object.keys(months)).toHaveLength(24);
  expect([Object.keys(months)[0], Object.keys(months).at(-1)]).toEqual(['2024-12', '2026-11']);
  expect(months).toMatchObject({
    ...{ '2024-12': '1/1', '2025-02': '1/1', '2025-03': '0/1', '2025-04': '0/1', '2025-05': '0/1', '2025-06': '1/1', '2026-11': '1/1' },
  });
  expect(new Set(Object.values(await series('KAMPUNG_KB', EMPTY)))).toEqual(new Set(['0/1']));
});

it('SK_POKJA: a decree in force on the last day of the year, today in the running one', async () => {
  expect(await series('SK_POKJA')).toEqual({ '2024': '1/1', '2025': '0/1', '2026': '1/1' });
  expect(await series('SK_POKJA', EMPTY)).toEqual({ '2024': '0/1', '2025': '0/1', '2026': '0/1' });
});

it('POKJA_TERLATIH: persons, not roles, on that day; without members it does not apply', async () => {
  expect(await series('POKJA_TERLATIH')).toEqual({ '2024': '1/2', '2025': '-/-', '2026': '1/3' });
  const { village } = await here.as('planner').get(SERIES, { code: VILLAGE, indicator: 'POKJA_TERLATIH' });
  expect(village.observations.nodes.map(({ state, value }: Node) => [state, value])).toEqual([
    ['REPORTED', '50.00'],
    ['NOT_APPLICABLE', null],
    ['REPORTED', '33.33'],
  ]);
});

it('LAPORAN_TEPAT_WAKTU: sent by the deadline to the second, the regency before the country; what is not due yet is not counted', async () => {
  expect(await series('LAPORAN_TEPAT_WAKTU')).toEqual({ '2026-06': '1/1', '2026-07': '1/1', '2026-08': '0/1', '2026-09': '0/1' });
  expect(await series('LAPORAN_TEPAT_WAKTU', EMPTY)).toEqual({});
});

it('LINTAS_SEKTOR: distinct agencies besides family planning in the 12 months to the end of the quarter', async () => {
  expect(await series('LINTAS_SEKTOR')).toEqual({
    ...{ '2024-Q4': '0/-', '2025-Q1': '1/-', '2025-Q2': '1/-', '2025-Q3': '1/-', '2025-Q4': '2/-' },
    // 2026-Q3 begins on 1 October 2025: the activity of 30 September is out. 2026-Q4 ends today and begins on 21 November 2025.
    ...{ '2026-Q1': '2/-', '2026-Q2': '2/-', '2026-Q3': '1/-', '2026-Q4': '1/-' },
  });
});

it('RUMAH_DATAKU and GUNA_DATA: of the Kampung KB active then', async () => {
  expect(await series('RUMAH_DATAKU')).toEqual({ '2024': '1/1', '2025': '1/1', '2026': '1/1' });
  expect(await series('GUNA_DATA')).toEqual({ '2024': '1/1', '2025': '0/1', '2026': '0/1' });
  expect(await series('RUMAH_DATAKU', EMPTY)).toEqual({ '2024': '0/1', '2025': '0/1', '2026': '0/1' });
});

const holds = async (code: string, value: object, period?: string) => {
  const { villages } = await here
    .as('planner')
    .get('query ($where: VillageWhere!) { villages(where: $where, first: 100) { totalCount nodes { code } } }', {
      where: { indicator: [{ code, value, ...(period && { period }) }] },
    });
  return villages.nodes.map((village: { code: string }) => village.code);
};

it('villages are found by them like by any other indicator', async () => {
  expect(await holds('SK_POKJA', { eq: 100 })).toEqual([VILLAGE]);
  expect((await holds('SK_POKJA', { eq: 0 })).length).toBe(80);
  expect(await holds('KAMPUNG_KB', { eq: 100 }, '2025-03')).toEqual([]);
  expect(await holds('KAMPUNG_KB', { eq: 100 }, '2025-06')).toEqual([VILLAGE]);
  expect(await holds('LINTAS_SEKTOR', { gte: 2 }, '2026-Q2')).toEqual([VILLAGE]);
});

it('they are never entered', async () => {
  const rows = [{ area: VILLAGE, indicator: 'SK_POKJA', period: '2026', source: 'COMPUTED', numerator: '0' }];
  const { recordObservations } = await here
    .as('planner')
    .get('mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status code } } }', { rows });
  expect(recordObservations.results).toEqual([{ status: 'REFUSED', code: 'BAD_USER_INPUT' }]);
});

it('computing again writes nothing', async () => {
  const all = () =>
    here.owner.query(
      "select * from pilar.observation where source_id = (select id from pilar.source where code = 'COMPUTED') order by 1, 2, 3",
    );
  const { rows: before } = await all();
  await compute();
  // 190 villages: 24 months, 9 quarters and 4 x 3 years each; 4 reports.
  expect(before).toHaveLength(190 * (24 + 9 + 4 * 3) + 4);
  expect((await all()).rows).toEqual(before);
});

it('all villages of a regency take one statement', async () => {
  const sent = await here.statementsOf(compute);
  // Two regencies, and three statements to find them.
  const of = (start: string) => sent.filter((text) => text.trim().startsWith(start)).length;
  expect([of('with place'), of('begin')]).toEqual([2, 3]);
});

const FORM = 'mutation ($input: FormKampungInput!) { formKampung(input: $input) { id version } }';
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateKampungInput!) {
  updateKampung(id: $id, version: $version, input: $input) { id version } }`;

it('a write through the API changes them in the background, and leaves past years as the profile stood then', async () => {
  const input = { village: EMPTY, name: 'Kampung Uji', launchedOn: '2025-12-31', hasRumahDataku: false };
  let { formKampung: kampung } = await here.as('planner').get(FORM, { input });
  await here.drain();
  expect(await series('KAMPUNG_KB', EMPTY)).toMatchObject({ '2025-11': '0/1', '2025-12': '1/1', '2026-11': '1/1' });
  expect(await series('KLASIFIKASI', EMPTY)).toEqual({ '2026': '1/-' });
  const change = async (given: object) => {
    kampung = (await here.as('planner').get(UPDATE, { ...kampung, input: given })).updateKampung;
    await here.drain();
  };
  await change({ hasRumahDataku: true, hasWorkPlan: true, dataKinds: ['SECTOR'] });
  expect(await series('RUMAH_DATAKU', EMPTY)).toEqual({ '2024': '0/1', '2025': '0/1', '2026': '1/1' });
  expect(await series('GUNA_DATA', EMPTY)).toEqual({ '2024': '0/1', '2025': '0/1', '2026': '1/1' });
  await change({ dataKinds: [] });
  expect(await series('GUNA_DATA', EMPTY)).toMatchObject({ '2026': '0/1' });
  await here
    .as('planner')
    .get('mutation ($id: ID!, $version: Int!) { retireKampung(id: $id, version: $version, reason: "Salah") { id } }', kampung);
  await here.drain();
  expect(await series('KAMPUNG_KB', EMPTY)).toMatchObject({ '2026-10': '1/1', '2026-11': '0/1' });
  expect(await series('RUMAH_DATAKU', EMPTY)).toMatchObject({ '2026': '0/1' });
  // What had a class and has none any more is told, not dropped.
  expect(await series('KLASIFIKASI', EMPTY)).toEqual({ '2026': '-/-' });
});

it('an appointment and a new member count at once', async () => {
  const APPOINT = 'mutation ($input: AppointPokjaInput!) { appointPokja(input: $input) { id } }';
  const decree = { village: EMPTY, decreeNumber: 'SK-9', decreedOn: '2026-02-01', issuer: 'CAMAT', validFrom: '2026-02-01' };
  const { appointPokja } = await here.as('planner').get(APPOINT, { input: decree });
  await here.drain();
  expect(await series('SK_POKJA', EMPTY)).toEqual({ '2024': '0/1', '2025': '0/1', '2026': '1/1' });
  expect(await series('POKJA_TERLATIH', EMPTY)).toMatchObject({ '2026': '-/-' });
  const ADD = 'mutation ($input: AddPokjaMemberInput!) { addPokjaMember(input: $input) { id } }';
  const member = { pokja: appointPokja.id, newPerson: { name: 'Uji' }, role: 'KETUA', startedOn: '2026-02-01', isTrained: true };
  await here.as('planner').get(ADD, { input: member });
  await here.drain();
  expect(await series('POKJA_TERLATIH', EMPTY)).toMatchObject({ '2026': '1/1' });
  expect(await holds('SK_POKJA', { eq: 100 })).toEqual([VILLAGE, EMPTY]);
});

it('the calendar alone moves them: tomorrow the decree has run out and the deadline has passed', async () => {
  const tomorrow = await world({ now: '2026-11-21T04:00:00Z' });
  const before = here;
  try {
    here = tomorrow;
    for (const [sql, values] of PLANTED) await here.owner.query(sql, [VILLAGE, ...values]);
    await compute();
    expect(await series('SK_POKJA')).toEqual({ '2024': '1/1', '2025': '0/1', '2026': '0/1' });
    expect(await series('LAPORAN_TEPAT_WAKTU')).toMatchObject({ '2026-10': '0/1' });
  } finally {
    here = before;
    await tomorrow.close();
  }
});
