/** A report from the opening of its month to the lock, and who may take which step. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../server/src/identity/accounts.ts';
import type { Client } from '../client.ts';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const SHOWN = 'id version state submittedAt firstSubmittedAt verifiedAt lockedAt owedCount filledCount';
const STEP = {
  submit: `mutation ($id: ID!, $version: Int!, $acknowledgeMissing: Boolean, $note: String, $idempotencyKey: String) {
    step: submitReport(id: $id, version: $version, acknowledgeMissing: $acknowledgeMissing, note: $note, idempotencyKey: $idempotencyKey) { ${SHOWN} } }`,
  verify: `mutation ($id: ID!, $version: Int!, $note: String) { step: verifyReport(id: $id, version: $version, note: $note) { ${SHOWN} } }`,
  return: `mutation ($id: ID!, $version: Int!, $notes: [ReportNoteInput!], $note: String) {
    step: returnReport(id: $id, version: $version, notes: $notes, note: $note) { ${SHOWN} } }`,
  lock: `mutation ($id: ID!, $version: Int!) { step: lockReport(id: $id, version: $version) { ${SHOWN} } }`,
  unlock: `mutation ($id: ID!, $version: Int!, $reason: String!) { step: unlockReport(id: $id, version: $version, reason: $reason) { ${SHOWN} } }`,
};
type StepName = keyof typeof STEP;
const RECORD = `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) {
  results { status code fields { path message messageEn } observation { version } } } }`;
const NOW = '2026-11-20T04:00:00.000000Z';

interface Open {
  id: string;
  version: number;
  village: string;
}

const villages = ['2004', '2005', '2006', '2007', '2008', '2009'].map((last) => `65.01.05.${last}`);
const used = new Map<World, number>();

/** The report of November of a Kampung KB just formed; the operator's own village comes first. */
async function newReport(there = here): Promise<Open> {
  const place = used.get(there) ?? 0;
  used.set(there, place + 1);
  const village = villages[place]!;
  const FORM = `mutation ($village: String!) { formKampung(input: { village: $village, name: "Kampung Uji", launchedOn: "2026-01-05" }) { id } }`;
  await there.as('planner').get(FORM, { village });
  await there.drain();
  const query = `query ($code: String!) { reports(where: { village: { code: { eq: $code } } }) { nodes { id version } } }`;
  const { reports } = await there.as('planner').get(query, { code: village });
  return { ...reports.nodes[0], village };
}

const value = (village: string, indicator: string, numerator: number, given: object = {}) => ({
  area: village,
  indicator,
  period: '2026-11',
  source: 'REPORT',
  numerator,
  ...given,
});
const record = async (client: Client, ...rows: object[]) => (await client.get(RECORD, { rows })).recordObservations.results;

async function take(person: PersonName, name: StepName, report: Open, given: object = {}): Promise<Open & Record<string, unknown>> {
  const acknowledgeMissing = name === 'submit' ? true : undefined;
  const { step } = await here.as(person).get(STEP[name], { id: report.id, version: report.version, acknowledgeMissing, ...given });
  return { ...step, village: report.village };
}
const refused = (person: PersonName, name: StepName, report: Open, given: object = {}) =>
  here.as(person).refused(STEP[name], { id: report.id, version: report.version, ...given });

describe('the whole life of a report', () => {
  const history: string[] = [];
  let report: Open & Record<string, unknown>;
  const marks = async () => {
    const query = `query ($code: String!) { observations(where: { village: { code: { eq: $code } }, indicator: { code: { eq: "PUS" } } }) {
      nodes { numerator reportState isPreliminary } } }`;
    return (await here.as('planner').get(query, { code: report.village })).observations.nodes[0];
  };

  it('a draft with gaps names what is missing, in both languages, and goes out only as it is said to', async () => {
    report = (await newReport()) as typeof report;
    expect((await record(here.as('villageOperator'), value(report.village, 'PUS', 120)))[0].status).toBe('CREATED');
    expect(await marks()).toEqual({ numerator: '120', reportState: 'DRAFT', isPreliminary: true });
    const { code, fields } = await refused('villageOperator', 'submit', report);
    expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'acknowledgeMissing']);
    expect(fields[0]?.messageEn).toMatch(/Still missing: .*; .*, and \d+ more/);
    expect(fields[0]?.messageEn).not.toContain('Couples of reproductive age');
    report = await take('villageOperator', 'submit', report);
    expect(report).toMatchObject({ state: 'SUBMITTED', submittedAt: NOW, firstSubmittedAt: NOW, verifiedAt: null, filledCount: 1 });
    expect(report.owedCount).toBeGreaterThan(10);
    history.push('DRAFT>SUBMITTED');
  });

  it('what is sent stays as it was sent: values are refused one by one, those of other sources go on', async () => {
    const own = value(report.village, 'PUS', 130, { version: 1 });
    const other = value(report.village, 'STUNTING', 3, { denominator: 40, source: 'EPPGBM' });
    const [first, second] = await record(here.as('planner'), own, other);
    expect(first).toMatchObject({ status: 'REFUSED', code: 'CONFLICT', fields: [{ path: 'period' }] });
    expect(first.fields[0].messageEn).toBe('The report of this month is submitted. A district officer or a planner can return it.');
    expect(second).toMatchObject({ status: 'CREATED' });
    expect(await record(here.as('villageOperator'), value(report.village, 'PUS', 120))).toMatchObject([{ status: 'UNCHANGED' }]);
    expect(await marks()).toEqual({ numerator: '120', reportState: 'SUBMITTED', isPreliminary: true });
  });

  it('an officer returns it with a note on the value that is wrong', async () => {
    const empty = await refused('districtOfficer', 'return', report, { notes: [] });
    expect([empty.code, empty.fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'notes']);
    const wrong = {
      notes: [
        { indicator: 'PENDUDUK', text: 'x' },
        { indicator: 'PUS', text: ' ' },
      ],
    };
    const { fields } = await refused('districtOfficer', 'return', report, wrong);
    expect(fields.map(({ path }) => path)).toEqual(['notes.0.indicator', 'notes.1.text']);
    report = await take('districtOfficer', 'return', report, {
      notes: [{ indicator: 'PUS', text: 'Turun terlalu jauh' }],
      note: 'Periksa',
    });
    expect(report).toMatchObject({ state: 'RETURNED', firstSubmittedAt: NOW });
    expect(await marks()).toMatchObject({ reportState: 'RETURNED', isPreliminary: true });
    history.push('SUBMITTED>RETURNED');
  });

  it('the operator corrects it and sends it again, which settles the note', async () => {
    const notes = async () =>
      (
        await here
          .as('villageOperator')
          .get('query ($id: ID!) { report(id: $id) { notes { nodes { text actorName resolvedAt indicator { code } } } } }', {
            id: report.id,
          })
      ).report.notes.nodes;
    const note = { text: 'Turun terlalu jauh', actorName: 'districtOfficer', indicator: { code: 'PUS' } };
    expect(await notes()).toEqual([{ ...note, resolvedAt: null }]);
    await record(here.as('villageOperator'), value(report.village, 'PUS', 150, { version: 1 }));
    report = await take('villageOperator', 'submit', report);
    expect(await notes()).toEqual([{ ...note, resolvedAt: NOW }]);
    history.push('RETURNED>SUBMITTED');
  });

  it('once verified its values are no longer preliminary; once locked nothing but unlocking is possible', async () => {
    expect((await refused('villageOperator', 'verify', report)).code).toBe('FORBIDDEN');
    report = await take('districtOfficer', 'verify', report);
    expect(report).toMatchObject({ state: 'VERIFIED', verifiedAt: NOW });
    expect(await marks()).toEqual({ numerator: '150', reportState: 'VERIFIED', isPreliminary: false });
    expect((await refused('districtOfficer', 'lock', report)).code).toBe('FORBIDDEN');
    report = await take('planner', 'lock', report);
    expect(report).toMatchObject({ state: 'LOCKED', lockedAt: NOW });
    expect(await marks()).toMatchObject({ reportState: 'LOCKED', isPreliminary: false });
    const { code, messageEn, message, current } = await refused('planner', 'return', report, { note: 'x' });
    expect([code, messageEn]).toEqual(['CONFLICT', 'This report is locked. Now it can only be unlocked.']);
    expect(message).toBe('Laporan ini terkunci. Sekarang hanya dapat dibuka kuncinya.');
    expect(current).toMatchObject({ id: report.id, state: 'LOCKED', version: report.version });
    history.push('SUBMITTED>VERIFIED', 'VERIFIED>LOCKED');
  });

  it('it is unlocked for a reason, returned, and everything that happened stands in its history', async () => {
    const silent = await refused('planner', 'unlock', report, { reason: '  ' });
    expect([silent.code, silent.fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'reason']);
    report = await take('planner', 'unlock', report, { reason: 'Salah desa' });
    expect(report).toMatchObject({ state: 'VERIFIED', lockedAt: null });
    report = await take('planner', 'return', report, { note: 'Isi ulang' });
    expect(report).toMatchObject({ state: 'RETURNED', verifiedAt: null });
    history.push('LOCKED>VERIFIED', 'VERIFIED>RETURNED');
    const query = `query ($id: ID!) { report(id: $id) { steps(first: 50, orderBy: [{ id: ASC }]) { nodes { fromState toState actorName note at } } } }`;
    const { steps } = (await here.as('viewer').get(query, { id: report.id })).report;
    expect(steps.nodes.slice(1).map((step: Record<string, string>) => `${step.fromState}>${step.toState}`)).toEqual(history);
    expect(steps.nodes.find((step: Record<string, string>) => step.fromState === 'LOCKED')).toMatchObject({
      actorName: 'planner',
      note: 'Salah desa',
      at: NOW,
    });
  });
});

describe('who is second', () => {
  it('of eight officers on one report one wins; seven see what became of it', async () => {
    const open = await take('planner', 'submit', await newReport());
    const holding = { role: 'DISTRICT_OFFICER', area: '65.01.05' };
    const keys = [];
    for (let number = 1; number <= 8; number++) keys.push(await createKey({ pool: here.pool }, { ...holding, name: `petugas ${number}` }));
    const answers = await Promise.all(
      keys.map((key, index) => {
        const given = { id: open.id, version: open.version, note: `dari ${index}` };
        return here.with({ authorization: `Bearer ${key}` }).ask(STEP[index % 2 === 0 ? 'verify' : 'return'], given);
      }),
    );
    const won = answers.filter(({ errors }) => errors.length === 0);
    const lost = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
    expect([won.length, lost.length]).toEqual([1, 7]);
    const { state, version } = won[0]!.data.step;
    expect(version).toBe(open.version + 1);
    for (const { code, current } of lost)
      expect([code, current]).toEqual(['CONFLICT', expect.objectContaining({ id: open.id, state, version })]);
    const { rows } = await here.owner.query(
      "select count(*)::int as steps from pilar.report_step where report_id = (select report_id from pilar.report_step order by id desc limit 1) and from_state = 'SUBMITTED'",
    );
    expect(rows).toEqual([{ steps: 1 }]);
  });

  it('a value that is written while the report goes out waits, and is then refused', async () => {
    const { id, village, version } = await newReport();
    expect((await record(here.as('planner'), value(village, 'PUS', 10)))[0].status).toBe('CREATED');
    await here.owner.query('begin');
    await here.owner.query(
      "update pilar.report set state = 'SUBMITTED', version = version + 1 where village_ordinal = (select ordinal from pilar.village where code = $1)",
      [village],
    );
    let isAnswered = false;
    const answer = record(here.as('planner'), value(village, 'PUS', 20, { version: 1 })).finally(() => {
      isAnswered = true;
    });
    await new Promise((next) => setTimeout(next, 200));
    expect(isAnswered).toBe(false);
    await here.owner.query('commit');
    expect((await answer)[0]).toMatchObject({ status: 'REFUSED', code: 'CONFLICT', observation: null });
    expect((await here.as('planner').refused(STEP.submit, { id, version })).code).toBe('CONFLICT');
  });

  it('the same key with the same input is answered once more and not taken twice', async () => {
    const open = await newReport();
    const input = { id: open.id, version: open.version, acknowledgeMissing: true, idempotencyKey: 'report-1' };
    const first = await here.as('planner').get(STEP.submit, input);
    expect(await here.as('planner').get(STEP.submit, input)).toEqual(first);
    const { rows } = await here.owner.query(
      'select count(*)::int as steps from pilar.report_step s join pilar.report r on r.id = s.report_id join pilar.village v on v.ordinal = r.village_ordinal where v.code = $1',
      [open.village],
    );
    expect(rows).toEqual([{ steps: 2 }]);
  });
});

describe('who may', () => {
  let there: World;
  let report: Open;
  beforeAll(async () => {
    there = await world();
    report = await newReport(there);
  });
  afterAll(() => there?.close());
  const step = (person: PersonName, name: StepName, given: object = {}) =>
    there
      .as(person)
      .ask(STEP[name], { id: report.id, version: report.version, acknowledgeMissing: true, reason: 'Alasan', note: 'x', ...given });
  const codesOf = async (people: readonly PersonName[], name: StepName) =>
    Promise.all(people.map(async (person) => (await step(person, name)).errors[0]?.extensions.code));

  it('others neither send nor check, and outside the own area there is no report', async () => {
    const names: StepName[] = ['submit', 'verify', 'return', 'lock', 'unlock'];
    for (const name of names) {
      expect(await codesOf(['sectorOfficer', 'viewer', 'partner', 'biReader'], name), name).toEqual(Array(4).fill('FORBIDDEN'));
      expect(await codesOf(['neighbour'], name), name).toEqual(['NOT_FOUND']);
    }
    expect(await codesOf(['villageOperator'], 'return')).toEqual(['FORBIDDEN']);
    expect(await codesOf(['villageOperator', 'districtOfficer'], 'unlock')).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const { reports } = await there.as('neighbour').get('{ reports { totalCount } }');
    expect(reports.totalCount).toBe(0);
  });

  it('who sent a report does not verify it: late entry by a planner is checked by somebody else', async () => {
    const submitted = await step('planner', 'submit');
    report = { ...report, version: submitted.data.step.version };
    const { code, messageEn, current } = (await step('planner', 'verify')).errors[0]!.extensions;
    expect([code, messageEn]).toEqual(['CONFLICT', 'You submitted this report yourself: another officer verifies it.']);
    expect(current).toMatchObject({ state: 'SUBMITTED' });
    expect((await step('districtOfficer', 'verify')).data.step.state).toBe('VERIFIED');
  });
});

describe('the demonstration', () => {
  let demo: World;
  beforeAll(async () => {
    demo = await world({ demo: true });
  });
  afterAll(() => demo?.close());
  const count = async (where: string) => (await demo.as('planner').get(`{ reports(where: ${where}) { totalCount } }`)).reports.totalCount;

  it('has reports in every state, locked before August, and work to do', async () => {
    const counts = await Promise.all(
      ['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'].map((state) => count(`{ state: { eq: ${state} } }`)),
    );
    for (const [index, least] of [50, 10, 3, 50, 1000].entries()) expect(counts[index]).toBeGreaterThan(least);
    expect(await count('{ period: { lt: "2026-08" }, state: { in: [SUBMITTED, RETURNED, VERIFIED] } }')).toBe(0);
    expect(await count(`{ state: { in: [DRAFT, RETURNED] }, dueAt: { lt: "${NOW}" }, period: { gte: "2026-08" } }`)).toBeGreaterThan(3);
    expect(await count('{ period: { eq: "2026-11" }, state: { ne: DRAFT } }')).toBe(0);
  });

  it('is sent on time more often than not, with its steps in order and nothing in the future', async () => {
    const { rows } = await demo.owner.query(`
      with due as (select r.*, (select p.due_at from pilar.reporting_period p where p.period = r.period order by p.area_ordinal nulls last limit 1) as due_at from pilar.report r)
      select avg((first_submitted_at <= due_at)::int) as share,
        count(*) filter (where first_submitted_at is null and state <> 'DRAFT') as unsent,
        (select count(*) from pilar.report_step where at > '2026-11-01') as future,
        (select count(*) from (select at < lag(at) over (partition by report_id order by id) as back from pilar.report_step) s where back) as disordered,
        (select count(*) from due d join pilar.report_step s on s.report_id = d.id and s.id = (select max(id) from pilar.report_step where report_id = d.id) where s.to_state <> d.state) as astray
      from due`);
    const { share, ...wrong } = rows[0];
    expect(Number(share)).toBeGreaterThan(0.6);
    expect(Number(share)).toBeLessThan(0.98);
    expect(wrong).toEqual({ unsent: '0', future: '0', disordered: '0', astray: '0' });
  });

  it('marks its values by the state of the report they came with', async () => {
    const query = (state: string) =>
      `{ observations(first: 1, where: { reportState: { eq: ${state} }, indicator: { code: { eq: "PUS" } } }) { totalCount nodes { isPreliminary } } }`;
    const seen = [];
    for (const state of ['SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'])
      seen.push((await demo.as('planner').get(query(state))).observations);
    expect(seen.every(({ totalCount }) => totalCount > 0)).toBe(true);
    expect(seen.map(({ nodes }) => nodes[0].isPreliminary)).toEqual([true, true, false, false]);
  });

  it('shows a list of reports with what is due and filled in one statement', async () => {
    const list =
      '{ reports(first: 25, orderBy: [{ period: DESC }, { village: { name: ASC } }]) { totalCount nodes { state dueAt owedCount filledCount village { name district { name } } } } }';
    const statements = await demo.statementsOf(() => demo.as('planner').get(list));
    expect(statements.filter((text) => text.includes('"report"'))).toHaveLength(1);
  });
});
