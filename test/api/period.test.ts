/** Months open by themselves, with the ministry's deadline; a regency may set its own, in its own zone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const SET = `mutation ($input: SetPeriodInput!) { setPeriod(input: $input) {
  id version period dueAt timeZone extendedReason area { code } } }`;
const FORM = `mutation ($village: String!, $launchedOn: Date!) {
  formKampung(input: { village: $village, name: "Kampung Uji", launchedOn: $launchedOn }) { id version } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const deadline = (given: object = {}) => ({
  input: { period: '2026-11', area: '65.01', dueOn: '2026-12-15', timeZone: 'Asia/Makassar', reason: 'Zona waktu sendiri', ...given },
});
const form = async (village: string, launchedOn = '2026-01-05') => {
  const { formKampung } = await here.as('administrator').get(FORM, { village, launchedOn });
  await here.drain();
  return formKampung;
};
const reportsOf = async (village: string, there = here) =>
  (
    await there
      .as('planner')
      .get(
        `query ($code: String!) { reports(where: { village: { code: { eq: $code } } }, orderBy: [{ period: ASC }]) { nodes { period state dueAt } } }`,
        { code: village },
      )
  ).reports.nodes;
const openNow = async (there: World) => {
  await there.owner.query("select graphile_worker.add_job('report.open')");
  await there.drain();
};
const monthsOf = async (there: World) =>
  (
    await there
      .as('planner')
      .get('{ periods(orderBy: [{ period: ASC }], where: { area: { isNull: true } }) { nodes { period dueAt timeZone } } }')
  ).periods.nodes;

it('the month opens with the close of the ministry, and a report for who is formed', async () => {
  await form('65.01.05.2004');
  const month = { period: '2026-11', dueAt: '2026-12-15T16:59:59.999999Z', timeZone: 'Asia/Jakarta' };
  expect(await monthsOf(here)).toEqual([month]);
  expect(await reportsOf('65.01.05.2004')).toEqual([{ period: '2026-11', state: 'DRAFT', dueAt: month.dueAt }]);
});

it('opening again adds nothing; who is launched later than the month is not asked yet', async () => {
  const before = await here.owner.query('select count(*)::int as reports, max(id) as last from pilar.report');
  await openNow(here);
  await openNow(here);
  const after = await here.owner.query('select count(*)::int as reports, max(id) as last from pilar.report');
  expect(after.rows).toEqual(before.rows);
  await here.owner.query(
    "insert into pilar.kampung (village_ordinal, name, launched_on) select ordinal, 'Nanti', '2026-12-01' from pilar.village where code = '65.01.05.2005'",
  );
  await openNow(here);
  expect(await reportsOf('65.01.05.2005')).toEqual([]);
});

it('opening is written into the journal and into the history of the report, as done by Pilar', async () => {
  const { reports, auditEntries } = await here.as('administrator').get(`{
    reports(where: { village: { code: { eq: "65.01.05.2004" } } }) { nodes { steps { nodes { fromState toState actorName at user { id } } } } }
    auditEntries(where: { verb: { eq: "report.open" }, entity: { eq: "Report" } }) { nodes { door actorName area { code } after } } }`);
  expect(reports.nodes[0].steps.nodes).toEqual([
    { fromState: null, toState: 'DRAFT', actorName: 'Pilar', at: '2026-11-20T04:00:00.000000Z', user: null },
  ]);
  expect(auditEntries.nodes).toMatchObject([
    { door: 'SYSTEM', actorName: 'Pilar', area: { code: '65.01.05.2004' }, after: { period: '2026-11' } },
  ]);
});

it('a village whose Kampung KB is followed by another still reports once a month', async () => {
  const { id, version } = await form('65.01.05.2006');
  const RETIRE = `mutation ($id: ID!, $version: Int!) { retireKampung(id: $id, version: $version, reason: "Dibentuk ulang") { id } }`;
  await here.as('planner').get(RETIRE, { id, version });
  await form('65.01.05.2006', '2026-11-02');
  expect(await reportsOf('65.01.05.2006')).toHaveLength(1);
});

it('the month is that of the area: at 00:30 in Bulungan it is December, though not in Jakarta', async () => {
  const there = await world({ now: '2026-11-30T16:30:00Z' });
  await openNow(there);
  expect((await monthsOf(there)).map(({ period }: { period: string }) => period)).toEqual(['2026-12']);
  await there.close();
});

it('months that came and went while no server ran are opened as well, each at its own deadline', async () => {
  const there = await world();
  await there.owner.query(
    "insert into pilar.reporting_period (period, due_at, time_zone) values ((26 * 12 + 7) * 4, '2026-09-15T16:59:59Z', 'Asia/Jakarta')",
  );
  await there.owner.query(
    "insert into pilar.kampung (village_ordinal, name, launched_on) select ordinal, 'Uji', '2026-09-20' from pilar.village where code = '65.01.05.2004'",
  );
  await openNow(there);
  expect((await monthsOf(there)).map(({ dueAt }: { dueAt: string }) => dueAt.slice(0, 10))).toEqual([
    '2026-09-15',
    '2026-10-15',
    '2026-11-15',
    '2026-12-15',
  ]);
  const months = await reportsOf('65.01.05.2004', there);
  expect(months.map(({ period }: { period: string }) => period)).toEqual(['2026-09', '2026-10', '2026-11']);
  await there.close();
});

it("a regency's own deadline goes before the country's, for its villages only", async () => {
  await form('65.02.01.2002');
  const { setPeriod } = await here.as('planner').get(SET, deadline());
  expect(setPeriod).toMatchObject({ version: 1, period: '2026-11', dueAt: '2026-12-15T15:59:59.999999Z', area: { code: '65.01' } });
  expect(await reportsOf('65.01.05.2004')).toMatchObject([{ dueAt: '2026-12-15T15:59:59.999999Z' }]);
  const { reports } = await here.as('neighbour').get('{ reports { nodes { dueAt village { code } } } }');
  expect(reports.nodes).toEqual([{ dueAt: '2026-12-15T16:59:59.999999Z', village: { code: '65.02.01.2002' } }]);
});

it('it can be moved by whoever has seen it as it stands; what is late follows', async () => {
  const late = '{ reports(where: { state: { eq: DRAFT }, dueAt: { lt: "2026-12-18T00:00:00Z" } }) { totalCount } }';
  const before = (await here.as('planner').get(late)).reports.totalCount;
  const moved = deadline({ version: 1, dueOn: '2026-12-20', dueTime: '12:00', reason: 'Banjir' });
  const { setPeriod } = await here.as('planner').get(SET, moved);
  expect(setPeriod).toMatchObject({ version: 2, dueAt: '2026-12-20T04:00:59.999999Z', extendedReason: 'Banjir' });
  const { reports } = await here.as('planner').get(late);
  expect([before, reports.totalCount]).toEqual([2, 0]);
  const blind = await here.as('planner').refused(SET, deadline());
  const stale = await here.as('planner').refused(SET, deadline({ version: 1 }));
  for (const { code, current } of [blind, stale]) expect([code, current]).toEqual(['CONFLICT', expect.objectContaining({ version: 2 })]);
  const absent = await here.as('planner').refused(SET, deadline({ version: 1, period: '2026-12' }));
  expect(absent.code).toBe('CONFLICT');
});

it.each([
  ['a quarter', { period: '2026-Q4' }, 'input.period'],
  ['a month before the programme', { period: '2015-12', dueOn: '2016-01-15' }, 'input.period'],
  ['a day before the month', { dueOn: '2026-10-31' }, 'input.dueOn'],
  ['a day far after it', { dueOn: '2028-01-15' }, 'input.dueOn'],
  ['a time that is none', { dueTime: '24:00' }, 'input.dueTime'],
  ['a zone of elsewhere', { timeZone: 'Europe/Paris' }, 'input.timeZone'],
  ['no reason', { reason: ' ' }, 'input.reason'],
  ['a district', { area: '65.01.05' }, 'input.area'],
  ['the whole country', { area: null }, 'input.area'],
])('%s is refused at its field', async (_, given, path) => {
  const { code, fields } = await here.as('planner').refused(SET, deadline(given));
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
});

it('who may: the planner of the regency and the administrator, the latter also for the country', async () => {
  const codes = [];
  for (const person of ['districtOfficer', 'villageOperator', 'sectorOfficer', 'viewer', 'partner'] as const) {
    codes.push((await here.as(person).refused(SET, deadline())).code);
  }
  expect(codes).toEqual(Array(5).fill('FORBIDDEN'));
  expect((await here.as('neighbour').refused(SET, deadline())).code).toBe('NOT_FOUND');
  const country = deadline({ area: null, period: '2026-10', dueOn: '2026-11-15', timeZone: 'Asia/Jakarta' });
  const { setPeriod } = await here.as('administrator').get(SET, country);
  expect(setPeriod).toMatchObject({ area: null, dueAt: '2026-11-15T16:59:59.999999Z' });
});
