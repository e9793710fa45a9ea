import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { type World, world } from '../world.ts';

const RECORD = `mutation ($rows: [ObservationRowInput!]!, $allOrNothing: Boolean, $key: String) {
  recordObservations(rows: $rows, allOrNothing: $allOrNothing, idempotencyKey: $key) {
    results { index status code fields { path message messageEn } observation { id version value state numerator } } } }`;

interface Result {
  index: number;
  status: string;
  code: string | null;
  fields: { path: string }[];
  observation: { id: string; version: number; value: string | null; state: string; numerator: string | null } | null;
}

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const record = async (by: Client, rows: object[], rest: object = {}): Promise<Result[]> =>
  (await by.get(RECORD, { rows, ...rest })).recordObservations.results;
const stunting = (area: string, given: object = {}) => ({
  area,
  indicator: 'STUNTING',
  period: '2026-10',
  source: 'EPPGBM',
  numerator: 3,
  denominator: 40,
  ...given,
});
const problem = async (given: object, by = here.as('planner')) => {
  const [result] = await record(by, [stunting('65.01.07.2001', given)]);
  return [result?.status, result?.code, result?.fields[0]?.path];
};
const refused = (path: string, code = 'BAD_USER_INPUT') => ['REFUSED', code, path];

it('values are recorded, repeated without effect, changed by version, and a stale version shows the present value', async () => {
  const planner = here.as('planner');
  const [made] = await record(planner, [stunting('65.01.05.2004')]);
  expect(made).toMatchObject({
    index: 0,
    status: 'CREATED',
    code: null,
    fields: [],
    observation: { version: 1, value: '7.50', state: 'REPORTED', numerator: '3' },
  });
  const [same] = await record(planner, [stunting('6501052004')]);
  expect(same).toMatchObject({ status: 'UNCHANGED', observation: { id: made?.observation?.id, version: 1 } });
  const [changed] = await record(planner, [stunting('65.01.05.2004', { numerator: 4, version: 1 })]);
  expect(changed).toMatchObject({ status: 'UPDATED', observation: { version: 2, value: '10.00' } });
  const [stale] = await record(planner, [stunting('65.01.05.2004', { numerator: 5, version: 1 })]);
  expect(stale).toMatchObject({
    status: 'REFUSED',
    code: 'CONFLICT',
    fields: [{ path: 'version' }],
    observation: { version: 2, value: '10.00' },
  });
  const [blind] = await record(planner, [stunting('65.01.05.2004', { numerator: 5 })]);
  expect(blind).toMatchObject({ status: 'REFUSED', code: 'CONFLICT' });
});

it('each kind takes its own numbers, and zero is not nothing', async () => {
  const rows = [
    { area: '65.01.05.2005', indicator: 'PENDUDUK', period: '2026-S1', source: 'DUKCAPIL', numerator: '2147483647' },
    { area: '65.01.05.2005', indicator: 'DASHAT', period: '2026-Q3', source: 'REPORT', numerator: 1 },
    { area: '65.01.05.2005', indicator: 'INDEKS_DESA', period: '2025', source: 'SECTOR', value: '71.250' },
    { area: '65.01.05.2005', indicator: 'JAMBAN_LAYAK', period: '2025', source: 'SECTOR', numerator: 0, denominator: 12 },
    { area: '65.01.05.2005', indicator: 'STUNTING', period: '2026-10', source: 'EPPGBM', state: 'NOT_APPLICABLE' },
  ];
  const results = await record(here.as('planner'), rows);
  expect(results.map(({ fields }) => fields)).toEqual([[], [], [], [], []]);
  expect(results.map(({ observation }) => [observation?.value, observation?.state])).toEqual([
    ['2147483647', 'REPORTED'],
    ['100.00', 'REPORTED'],
    ['71.25', 'REPORTED'],
    ['0.00', 'REPORTED'],
    [null, 'NOT_APPLICABLE'],
  ]);
});

it('what cannot be true is refused at its field', async () => {
  expect(await problem({ numerator: 2147483648, denominator: 2147483648 })).toEqual(refused('numerator'));
  expect(await problem({ numerator: '1.5' })).toEqual(refused('numerator'));
  expect(await problem({ numerator: -1 })).toEqual(refused('numerator'));
  expect(await problem({ numerator: 41 })).toEqual(refused('numerator'));
  expect(await problem({ numerator: 1, denominator: 0 })).toEqual(refused('numerator'));
  expect(await problem({ denominator: null })).toEqual(refused('denominator'));
  expect(await problem({ value: '7.5' })).toEqual(refused('value'));
  expect(await problem({ state: 'NOT_APPLICABLE' })).toEqual(refused('numerator'));
  expect(await problem({ version: 0 })).toEqual(refused('version'));
  expect(await problem({ indicator: 'DASHAT', period: '2026-Q3', source: 'REPORT', numerator: 2, denominator: null })).toEqual(
    refused('numerator'),
  );
  expect(
    await problem({ indicator: 'INDEKS_DESA', period: '2025', source: 'SECTOR', numerator: null, denominator: null, value: '71.251' }),
  ).toEqual(refused('value'));
  expect(
    await problem({ indicator: 'INDEKS_DESA', period: '2025', source: 'SECTOR', numerator: null, denominator: null, value: '100.01' }),
  ).toEqual(refused('value'));
});

it('a value stands only where and when its indicator has one', async () => {
  expect(await problem({ period: '2026-12' })).toEqual(refused('period'));
  expect(await problem({ period: '2015-12' })).toEqual(refused('period'));
  expect(await problem({ period: '2026-Q3' })).toEqual(refused('period'));
  expect(await problem({ area: '65.01' })).toEqual(refused('area'));
  expect(
    await problem({
      area: '65.01.05.1001',
      indicator: 'INDEKS_DESA',
      period: '2025',
      source: 'SECTOR',
      numerator: null,
      denominator: null,
      value: '70',
    }),
  ).toEqual(refused('area'));
  expect(await problem({ indicator: 'KAMPUNG_KB' })).toEqual(refused('indicator'));
  expect(await problem({ source: 'SSGI' })).toEqual(refused('source'));
  expect(await problem({ source: 'constructor' })).toEqual(refused('source'));
  expect(await problem({ indicator: 'TIDAK_ADA' })).toEqual(refused('indicator', 'NOT_FOUND'));
});

it('published figures are entered by planners, the demonstration by those who keep the catalogue', async () => {
  const published = {
    area: '65.01',
    indicator: 'STUNTING_SURVEI',
    period: '2023',
    source: 'PUBLISHED',
    numerator: null,
    denominator: null,
    value: '18.9',
  };
  expect((await problem(published))[0]).toBe('CREATED');
  expect((await problem({ ...published, period: '2024' }, here.as('administrator')))[0]).toBe('CREATED');
  expect(await problem({ source: 'DEMO' })).toEqual(refused('source', 'FORBIDDEN'));
});

it('a published figure stands alone, of an area of any level, over its period or a longer one', async () => {
  const published = { area: '65.01', period: '2025', source: 'PUBLISHED', numerator: null, denominator: null, value: '8.0' };
  const [made] = await record(here.as('administrator'), [stunting('65.01', published)]);
  expect(made).toMatchObject({ status: 'CREATED', observation: { value: '8.00', numerator: null } });
  expect((await problem({ ...published, area: '65.01.05' }))[0]).toBe('CREATED');
  expect((await problem({ ...published, area: '65.01.05.2004', period: '2025-S2' }))[0]).toBe('CREATED');
  expect(await problem({ ...published, numerator: 8, denominator: 100 })).toEqual(refused('numerator'));
  expect(await problem({ ...published, value: null, numerator: 8, denominator: 100 })).toEqual(refused('value'));
  expect(await problem({ ...published, indicator: 'INDEKS_DESA', period: '2025-10' })).toEqual(refused('period'));
  expect(await problem({ ...published, value: '100.01' })).toEqual(refused('value'));
  for (const person of ['villageOperator', 'sectorOfficer', 'districtOfficer'] as const) {
    expect([person, ...(await problem({ ...published, area: '65.01.05.2004' }, here.as(person)))]).toEqual([
      person,
      ...refused('source', 'FORBIDDEN'),
    ]);
  }
});

it('who fills in a report says nothing in the name of another source: some rank before it, and no report closes them', async () => {
  const siga = { area: '65.01.05.2004', indicator: 'MCPR', period: '2026-10', source: 'SIGA', numerator: 3, denominator: 50 };
  for (const person of ['villageOperator', 'districtOfficer'] as const) {
    expect([person, ...(await problem(siga, here.as(person)))]).toEqual([person, ...refused('source', 'FORBIDDEN')]);
  }
  expect((await problem(siga))[0]).toBe('CREATED');
});

it('a character the database cannot take is the problem of its row only', async () => {
  const rows = [
    stunting('65.01.07.2002'),
    stunting('\0'),
    stunting('65.01.07.2002', { indicator: 'STUNT\0' }),
    stunting('65.01.07.2002', { source: '\0' }),
  ];
  const results = await record(here.as('planner'), rows);
  expect(results.map(({ status, code, fields }) => [status, code, fields[0]?.path])).toEqual([
    ['CREATED', null, undefined],
    ['REFUSED', 'NOT_FOUND', 'area'],
    ['REFUSED', 'NOT_FOUND', 'indicator'],
    ['REFUSED', 'BAD_USER_INPUT', 'source'],
  ]);
});

it('the database itself takes no negative numbers of people', async () => {
  await record(here.as('planner'), [stunting('65.01.07.2003')]);
  const done = here.owner.query('update pilar.observation set numerator = -5');
  await expect(done).rejects.toMatchObject({ constraint: 'observation_numerator_check' });
});

it('what is forbidden is told in a sentence, with the verb that is missing', async () => {
  const rows = [
    { area: '65.01.05.2004', indicator: 'PAUD', period: '2025', source: 'SECTOR', numerator: 1, denominator: 2 },
    stunting('65.01.05.2004', { source: 'DEMO' }),
  ];
  const results = await record(here.as('sectorOfficer'), rows);
  expect(results.map(({ fields: [field] }) => field)).toEqual([
    {
      path: 'indicator',
      message: 'Peran Anda tidak boleh mengisi indikator ini di wilayah ini (observation.record).',
      messageEn: 'Your role may not enter this indicator in this area (observation.record).',
    },
    {
      path: 'source',
      message: 'Peran Anda tidak boleh mengisi nilai dari sumber ini (catalogue.manage).',
      messageEn: 'Your role may not enter values of this source (catalogue.manage).',
    },
  ]);
});

it('who may record, and where', async () => {
  expect(await problem({}, here.as('neighbour'))).toEqual(refused('area', 'NOT_FOUND'));
  expect(await problem({ area: '65.99.01.2001' }, here.as('neighbour'))).toEqual(refused('area', 'NOT_FOUND'));
  expect(await problem({ indicator: 'PAUD', period: '2025', source: 'SECTOR' }, here.as('sectorOfficer'))).toEqual(
    refused('indicator', 'FORBIDDEN'),
  );
  expect((await problem({}, here.as('sectorOfficer')))[0]).toBe('CREATED');
  const { code } = await here.as('partner').refused(RECORD, { rows: [stunting('65.01.05.2004')] });
  expect(code).toBe('FORBIDDEN');
});

it('good rows are written beside bad ones, or none where all or nothing is asked for', async () => {
  const rows = [
    stunting('65.01.06.2001'),
    stunting('65.01.06.2002', { numerator: 99 }),
    stunting('65.01.06.2003'),
    stunting('65.01.06.2001'),
  ];
  const none = await record(here.as('planner'), rows, { allOrNothing: true });
  expect(none.map(({ status }) => status)).toEqual(['SKIPPED', 'REFUSED', 'SKIPPED', 'REFUSED']);
  const some = await record(here.as('planner'), rows);
  expect(some.map(({ status }) => status)).toEqual(['CREATED', 'REFUSED', 'CREATED', 'REFUSED']);
  const conflict = await record(here.as('planner'), [stunting('65.01.06.2002'), stunting('65.01.06.2003', { numerator: 9, version: 7 })], {
    allOrNothing: true,
  });
  expect(conflict.map(({ status, code }) => [status, code])).toEqual([
    ['SKIPPED', null],
    ['REFUSED', 'CONFLICT'],
  ]);
  const { rows: stored } = await here.owner.query(
    "select count(*)::int from pilar.observation o join pilar.area a on a.ordinal = o.area_ordinal where a.code = '65.01.06.2002'",
  );
  expect(stored[0].count).toBe(0);
});

it('a retry with its key gets the same results and writes nothing, with other rows a refusal', async () => {
  const rows = [stunting('65.01.08.2001'), stunting('65.01.08.2002', { numerator: 99 })];
  const [first, second] = await Promise.all([1, 2].map(() => record(here.as('planner'), rows, { key: 'kirim-1' })));
  expect(second).toEqual(first);
  expect(first?.map(({ status }) => status)).toEqual(['CREATED', 'REFUSED']);
  const { code } = await here.as('planner').refused(RECORD, { rows: rows.slice(1), key: 'kirim-1' });
  expect(code).toBe('IDEMPOTENCY_MISMATCH');
});

it('what became of each row is kept under the key, whatever it was, and given again from it and from its longer form', async () => {
  const rows = [
    stunting('65.01.07.2003', { period: '2026-08' }),
    stunting('65.01.05.2004', { numerator: 9, version: 30 }),
    stunting('65.01.07.2003', { period: '2026-08' }),
    stunting('65.01.07.2004', { numerator: 50 }),
  ];
  const first = await record(here.as('planner'), rows, { key: 'kirim-2' });
  expect(first.map(({ status, code }) => code ?? status)).toEqual(['CREATED', 'CONFLICT', 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
  expect(await record(here.as('planner'), rows, { key: 'kirim-2' })).toEqual(first);
  const { rows: kept } = await here.owner.query("select answer->'answer'->>0 as short from pilar.idempotency_key where key = 'kirim-2'");
  const [status, key] = kept[0].short.split(' ');
  await here.owner.query("update pilar.idempotency_key set answer = jsonb_set(answer, '{answer,0}', $1) where key = 'kirim-2'", [
    { index: 0, status, key },
  ]);
  expect(await record(here.as('planner'), rows, { key: 'kirim-2' })).toEqual(first);
});

it('eight who record the same value at once make one row', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, index) => record(here.as('planner'), [stunting('65.01.08.2003', { numerator: index })])),
  );
  expect(all.flat().filter(({ status }) => status === 'CREATED')).toHaveLength(1);
  expect(all.flat().filter(({ code }) => code === 'CONFLICT')).toHaveLength(7);
});

it('eight who change the same version at once: one wins, seven are told', async () => {
  await record(here.as('planner'), [stunting('65.01.08.2004')]);
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, index) => record(here.as('planner'), [stunting('65.01.08.2004', { numerator: 10 + index, version: 1 })])),
  );
  expect(
    all
      .flat()
      .map(({ status }) => status)
      .sort(),
  ).toEqual([...Array(7).fill('REFUSED'), 'UPDATED']);
});

it('a thousand rows are one write and one journal entry each, in eight statements with the three around them', async () => {
  const { rows: villages } = await here.owner.query("select code from pilar.village where code like '65.01.09.%' order by code limit 20");
  const periods = Array.from({ length: 50 }, (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
  const rows = villages.flatMap(({ code }) => periods.map((period) => stunting(code, { period })));
  expect(rows).toHaveLength(1000);
  let results: Result[] = [];
  // Then the catalogue is known.
  await record(here.as('planner'), [stunting('65.01.09.0000')]);
  const statements = await here.statementsOf(async () => {
    results = await record(here.as('planner'), rows);
  });
  expect(results.filter(({ status }) => status === 'CREATED')).toHaveLength(1000);
  expect(statements.filter((sql) => /insert into pilar\.(observation|audit_entry)/.test(sql))).toHaveLength(2);
  expect(statements.slice(statements.findIndex((sql) => sql.startsWith('begin')))).toHaveLength(8);
  const { rows: journal } = await here.owner.query(
    "select count(*)::int from pilar.audit_entry where entity = 'Observation' and entity_id = any($1)",
    [results.map(({ observation }) => observation?.id)],
  );
  expect(journal[0].count).toBe(1000);
  expect((await here.as('planner').refused(RECORD, { rows: [...rows, rows[0]] })).code).toBe('BAD_USER_INPUT');
});
