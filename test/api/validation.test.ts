/** Rules judge what is recorded, beside what stands there already. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { type World, world } from '../world.ts';

const RECORD = `mutation ($rows: [ObservationRowInput!]!, $allOrNothing: Boolean, $dryRun: Boolean, $key: String) {
  recordObservations(rows: $rows, allOrNothing: $allOrNothing, dryRun: $dryRun, idempotencyKey: $key) {
    results { index status code fields { path message messageEn } warnings { rule path message messageEn } observation { version value } } } }`;
interface Result {
  status: string;
  code: string | null;
  fields: { path: string; message: string; messageEn: string }[];
  warnings: { rule: string; path: string; message: string; messageEn: string }[];
  observation: { version: number; value: string } | null;
}

let here: World;
beforeAll(async () => {
  here = await world();
  const { rows } = await here.owner.query("select code from pilar.village where code like '65.01.%' and kind = 'DESA' order by code");
  villages = rows.map(({ code }) => code);
});
afterAll(() => here?.close());

const record = async (rows: object[], rest: object = {}, by: Client = here.as('administrator')): Promise<Result[]> =>
  (await by.get(RECORD, { rows, ...rest })).recordObservations.results;
const told = (results: Result[]) =>
  results.map(({ status, fields, warnings }) => [status, ...fields.map(({ path }) => path), ...warnings.map(({ rule }) => rule)]);

/** Each test has a village of its own. */
let villages: string[];
const newVillage = (): string => villages.pop() as string;

const month =
  (period: string) =>
  (indicator: string, numbers: object, given: object = {}) => ({ indicator, period, source: 'REPORT', ...numbers, ...given });
const at = (area: string, period = '2026-10') => {
  const row = month(period);
  return {
    pus: (numerator: number, given?: object) => ({ area, ...row('PUS', { numerator }, given) }),
    mcpr: (numerator: number, denominator = 100, given?: object) => ({ area, ...row('MCPR', { numerator, denominator }, given) }),
    unmet: (numerator: number, denominator = 100) => ({ area, ...row('UNMET_NEED', { numerator, denominator }) }),
    mkjp: (numerator: number, denominator: number) => ({ area, ...row('MKJP', { numerator, denominator }) }),
    jkn: (numerator: number, denominator = 2000) => ({ area, ...row('JKN', { numerator, denominator }) }),
  };
};

describe('a value that breaks a rule', () => {
  it('is refused beside the others of its batch that the rule names, and the rest is written', async () => {
    const { pus, mcpr, mkjp } = at(newVillage());
    const results = await record([pus(60), mcpr(61), mkjp(10, 61)]);
    expect(told(results)).toEqual([['REFUSED', 'numerator'], ['REFUSED', 'numerator'], ['CREATED']]);
    expect(results[1]).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [
        {
          message: 'Peserta KB modern (61) lebih banyak daripada PUS (60).',
          messageEn: 'There are more users of modern contraception (61) than couples of reproductive age (60).',
        },
      ],
      observation: null,
    });
  });

  it('is refused beside what stands there already, and what stands there stays', async () => {
    const { pus, mcpr, unmet } = at(newVillage());
    expect(told(await record([pus(100), mcpr(70)]))).toEqual([['CREATED'], ['CREATED']]);
    expect(told(await record([unmet(31)]))).toEqual([['REFUSED', 'numerator']]);
    expect(told(await record([unmet(30)]))).toEqual([['CREATED']]);
    expect(told(await record([pus(99, { version: 1 })]))).toEqual([['REFUSED', 'numerator']]);
    expect(told(await record([mcpr(71, 100, { version: 1 })]))).toEqual([['REFUSED', 'numerator']]);
  });

  it('refused, is no yardstick for the rest of the batch', async () => {
    const { pus, mcpr, mkjp } = at(newVillage());
    await record([pus(50), mcpr(40, 50)]);
    const results = await record([mcpr(60, 100, { version: 1 }), mkjp(45, 60)]);
    expect(told(results)).toEqual([
      ['REFUSED', 'numerator'],
      ['REFUSED', 'numerator'],
    ]);
    expect(results[1]?.fields[0]?.messageEn).toContain('(45) than users of modern contraception (40)');
  });

  it('takes the whole batch with it where all or nothing is asked for', async () => {
    const village = newVillage();
    const { pus, mcpr, jkn } = at(village);
    const results = await record([pus(60), mcpr(61), jkn(5)], { allOrNothing: true });
    expect(told(results)).toEqual([['REFUSED', 'numerator'], ['REFUSED', 'numerator'], ['SKIPPED']]);
    expect(await standing(village)).toBe(0);
  });

  it('was not written for a conflict, and is then not judged', async () => {
    const { pus, mcpr } = at(newVillage());
    await record([pus(100), mcpr(50)]);
    const results = await record([pus(40, { version: 7 }), mcpr(60, 100, { version: 1 })]);
    expect(results.map(({ status, code }) => [status, code])).toEqual([
      ['REFUSED', 'CONFLICT'],
      ['UPDATED', null],
    ]);
  });
});

const standing = async (village: string): Promise<number> => {
  const { rows } = await here.owner.query(
    'select count(*)::int from pilar.observation o join pilar.area a on a.ordinal = o.area_ordinal where a.code = $1',
    [village],
  );
  return rows[0].count;
};

describe('a warning', () => {
  it('comes with a value that is written, in both languages', async () => {
    const { pus, mcpr } = at(newVillage());
    const [, result] = await record([pus(100), mcpr(40, 90)]);
    expect(result).toMatchObject({ status: 'CREATED', fields: [], observation: { value: '44.44' } });
    expect(result?.warnings).toEqual([
      {
        rule: 'PEMBAGI_MCPR',
        path: 'denominator',
        message: 'Pembagi mCPR (90) tidak sama dengan jumlah PUS (100).',
        messageEn: 'The denominator of the prevalence (90) is not the number of couples (100).',
      },
    ]);
    const [, again] = await record([pus(100), mcpr(40, 90)]);
    expect(again).toMatchObject({ status: 'UNCHANGED', warnings: [{ rule: 'PEMBAGI_MCPR' }] });
  });

  it('weighs a month against the newest value of a coarser grain that ends no later', async () => {
    const area = newVillage();
    const { jkn } = at(area);
    const people = (period: string, numerator: number, source = 'DUKCAPIL') => ({ area, indicator: 'PENDUDUK', period, source, numerator });
    await record([people('2025-S2', 1000), people('2026-S1', 1050), people('2026-S2', 1150), people('2022-S2', 9000)]);
    const [over] = await record([jkn(1051)]);
    expect(over?.warnings.map(({ rule, messageEn }) => [rule, messageEn])).toEqual([
      ['JKN_PENDUDUK', 'There are more members of JKN (1051) than people in the newest population (1050).'],
    ]);
    expect(told(await record([at(area, '2026-05').jkn(1001)]))).toEqual([['CREATED', 'JKN_PENDUDUK']]);
    // One that ends later is no yardstick, nor one that is older than three years.
    expect(told(await record([at(area, '2021-05').jkn(9999, 9999)]))).toEqual([['CREATED']]);
    await record([people('2018-S1', 10)]);
    expect(told(await record([at(area, '2021-04').jkn(11)]))).toEqual([['CREATED', 'JKN_PENDUDUK']]);
    expect(told(await record([at(area, '2021-06').jkn(11)]))).toEqual([['CREATED']]);
  });

  it('weighs against the period before of the same source, and only of that', async () => {
    const area = newVillage();
    const siga = { source: 'SIGA' };
    await record([at(area, '2026-08').pus(100), at(area, '2026-08').pus(50, siga)]);
    expect(told(await record([at(area, '2026-09').pus(79)]))).toEqual([['CREATED', 'PUS_TURUN']]);
    expect(told(await record([at(area, '2026-09').pus(60, siga)]))).toEqual([['CREATED']]);
    expect(told(await record([at(area, '2026-09').pus(61, { ...siga, version: 1 })]))).toEqual([['UPDATED', 'PUS_NAIK']]);
    expect(told(await record([at(area, '2026-10').pus(5, { source: 'IMPORT' })]))).toEqual([['CREATED']]);
    // A month is missing between: nothing to weigh against.
    expect(told(await record([at(area, '2026-11').pus(500)]))).toEqual([['CREATED']]);
  });

  it('never mixes in what was made up, and leaves what others published alone', async () => {
    const area = newVillage();
    const demo = { source: 'DEMO' };
    const people = { area, indicator: 'PENDUDUK', period: '2026-S1', source: 'DEMO', numerator: 10 };
    await record([people]);
    expect(told(await record([at(area).jkn(11), { ...at(area).jkn(11), ...demo }]))).toEqual([['CREATED'], ['CREATED', 'JKN_PENDUDUK']]);
    const published = (period: string, value: number) => ({ area, indicator: 'MCPR', period, source: 'PUBLISHED', value });
    expect(told(await record([published('2026-09', 10), published('2026-10', 60)]))).toEqual([['CREATED'], ['CREATED']]);
  });

  it('says nothing where a value does not apply', async () => {
    const { pus, mcpr } = at(newVillage());
    const none = { numerator: undefined, state: 'NOT_APPLICABLE' };
    expect(told(await record([pus(0, none), mcpr(40, 90)]))).toEqual([['CREATED'], ['CREATED']]);
  });
});

describe('a dry run', () => {
  it('answers the same and writes nothing: no value, no journal, no key', async () => {
    const village = newVillage();
    const { pus, mcpr, mkjp } = at(village);
    await record([pus(100)]);
    const count = async () => (await here.owner.query('select count(*)::int from pilar.audit_entry')).rows[0].count;
    const before = await count();
    const rows = [pus(101, { version: 1 }), mcpr(40, 90), mkjp(41, 50), at(village, '2026-12').pus(1)];
    const dry = await record(rows, { dryRun: true, key: 'kering' });
    expect(told(dry)).toEqual([['UPDATED'], ['REFUSED', 'numerator'], ['REFUSED', 'numerator'], ['REFUSED', 'period']]);
    expect([await standing(village), await count()]).toEqual([1, before]);
    const wet = await record(rows, { key: 'kering' });
    expect(wet).toEqual(dry);
    expect([await standing(village), await count()]).toEqual([1, before + 1]);
  });
});

it('a batch of many villages is judged by what one statement reads', async () => {
  const { rows: neighbours } = await here.owner.query("select code from pilar.village where code like '65.02.%' order by code limit 50");
  const rows = neighbours.flatMap(({ code }) => [at(code).pus(100), at(code).mcpr(20), at(code).unmet(30), at(code).mkjp(5, 20)]);
  let results: Result[] = [];
  const statements = await here.statementsOf(async () => {
    results = await record(rows);
  });
  expect(results.every(({ status, warnings }) => status === 'CREATED' && warnings.length === 0)).toBe(true);
  expect(statements.filter((sql) => /from pilar\.table_edition|join pilar\.observation/.test(sql))).toHaveLength(2);
});

it.each(['indicator', 'indicator_source', 'source', 'sector', 'validation_rule'])(
  'what is kept of %s is read anew when one of it changes',
  async (table) => {
    const edition = async () =>
      (await here.owner.query('select edition from pilar.table_edition where name = $1', [table])).rows[0].edition;
    const before = await edition();
    await here.owner.query(`update pilar.${table} set version = version where ctid = (select min(ctid) from pilar.${table})`);
    expect(await edition()).not.toBe(before);
  },
);

it('a rule that another server changes holds from the next batch on', async () => {
  const village = newVillage();
  const write = (numerator: number) => record([at(village, '2026-09').jkn(numerator, 100)]);
  const [first] = await write(60);
  expect(first).toMatchObject({ status: 'CREATED', warnings: [] });
  const insert = `insert into pilar.validation_rule (code, name, name_en, "left", operator, "right", missing, effect, text, text_en, position)
    values ('JKN_HALF', 'Separuh', 'Half', 'JKN', 'LE', '50', 'SKIP', 'WARN', 'Lebih dari separuh.', 'More than half.', 900)`;
  await here.owner.query(insert);
  expect((await write(60))[0]).toMatchObject({ status: 'UNCHANGED', warnings: [{ rule: 'JKN_HALF' }] });
  await here.owner.query(`update pilar.validation_rule set "right" = '70' where code = 'JKN_HALF'`);
  expect((await write(60))[0]).toMatchObject({ status: 'UNCHANGED', warnings: [] });
  await here.owner.query("delete from pilar.validation_rule where code = 'JKN_HALF'");
});
