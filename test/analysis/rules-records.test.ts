/** Records by hand: each counted once wherever it is told, what is shared adds up, and facts beside each other do not multiply. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { ask, bare, column, paper, row, table } from './rules/ask.ts';
import { BARAT, BUNYU, inDistrict, SALIMBATU, SELATAN, TENGAH, TIMUR } from './rules/places.ts';
import { kampung, report } from './rules/plant.ts';
import { intervention, partner, pokja } from './rules/plant-records.ts';

const SEPTEMBER = { from: '2026-09', to: '2026-09' };
const OCTOBER = { from: '2026-10', to: '2026-10' };

let here: World;
beforeAll(async () => {
  here = await world();
  await partner(here.owner, 'DINAS', 'AGENCY');
  await partner(here.owner, 'USAHA', 'COMPANY');
  // October: in two villages of Bunyu and one of Tengah, attended by 10, paid with 10 and 5; one in Barat alone, attended by 2.
  await intervention(here.owner, {
    ...{ on: '2026-10-05', villages: [BARAT, SELATAN, SALIMBATU], lead: 'DINAS', attendance: [6, 4] },
    gifts: [
      { partner: 'DINAS', amount: 10 },
      { partner: 'USAHA', amount: 5, fund: 'APBN' },
    ],
  });
  await intervention(here.owner, {
    ...{
      on: '2026-10-31',
      villages: [BARAT],
      lead: 'DINAS',
      sector: 'SOSIAL',
      attendance: [2, null],
      gifts: [{ partner: 'DINAS', amount: 100 }],
    },
  });
  // Not held, and of another month.
  await intervention(here.owner, { on: '2026-10-07', villages: [BARAT], status: 'CANCELLED', attendance: [99, 99] });
  await intervention(here.owner, { on: '2026-11-01', villages: [SELATAN], lead: 'USAHA' });
});
afterAll(() => here?.close());

const asked = (measures: object[], more: object = {}) =>
  ask(here.as('planner'), {
    ...{ measures, rows: ['DISTRICT', 'VILLAGE'], filters: [inDistrict(BUNYU, TENGAH)], period: OCTOBER, totals: ['COLUMN'] },
    ...more,
  });

const ROWS = [
  `${TENGAH}|${SALIMBATU}`,
  `${TENGAH}|*`,
  `${BUNYU}|${BARAT}`,
  `${BUNYU}|${SELATAN}`,
  `${BUNYU}|${TIMUR}`,
  `${BUNYU}|*`,
  '*|*',
];
const [SALIMBATU_, TENGAH_, BARAT_, SELATAN_, TIMUR_, BUNYU_, ALL] = ROWS as [string, string, string, string, string, string, string];

it('an intervention in two villages is one in their district, and one of all: not 2 + 1 + 1 = 4, but 2', async () => {
  const shown = column(await asked([{ fact: 'INTERVENTION' }]), paper);
  expect(ROWS.map((key) => shown[key])).toEqual(['1', '1', '2', '1', '0', '2', '2']);
});

it('10 rupiah of three villages are 3, 3 and 4 by code, so the districts add up: 6 + 100 and 4; 5 are 1, 2 and 2', async () => {
  const shown = table(
    await asked([
      { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias: 'all' },
      {
        ...{ fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT', alias: 'ten' },
        filters: [
          { dimension: 'PARTNER', in: ['DINAS'] },
          { dimension: 'FUNDING_SOURCE', in: ['APBD'] },
        ],
      },
    ]),
    bare,
  );
  // In the order of codes Salimbatu is first: 10 x 1 div 3 = 3, then 10 x 2 div 3 - 3 = 3, then 10 - 6 = 4; of 5: 1, 3 - 1 = 2, 5 - 3 = 2.
  expect(ROWS.map((key) => shown[key]!.ten)).toEqual(['3', '3', '103', '4', '0', '107', '110']);
  expect(ROWS.map((key) => shown[key]!.all)).toEqual(['4', '4', '105', '6', '0', '111', '115']);
});

it('attendance is shared alike; its mean is of interventions: (10 + 2)/2 = 6', async () => {
  const of = (agg: string, of: string) => ({ fact: 'INTERVENTION', agg, of, alias: `${agg}_${of}` });
  const shown = table(await asked([of('SUM', 'ATTENDANCE'), of('SUM', 'ATTENDANCE_FEMALE'), of('AVERAGE', 'ATTENDANCE')]), paper);
  expect(ROWS.map((key) => shown[key]!.SUM_ATTENDANCE)).toEqual(['3', '3', '5', '4', '0', '9', '12']);
  // Of 4 women: 1, 1 and 2.
  expect(ROWS.map((key) => shown[key]!.SUM_ATTENDANCE_FEMALE)).toEqual(['1', '1', '1', '2', '0', '3', '4']);
  const mean = ROWS.map((key) => shown[key]!.AVERAGE_ATTENDANCE!.replace(/^[\d.]+ = /, ''));
  expect(mean).toEqual(['3/1', '3/1', '5/2', '4/1', 'MISSING', '9/2', '12/2']);
});

it('distinct partners are counted anew at every total: DINAS and USAHA are two everywhere', async () => {
  const shown = column(await asked([{ fact: 'CONTRIBUTION', agg: 'DISTINCT', of: 'PARTNER' }]), paper);
  expect(ROWS.map((key) => shown[key])).toEqual(['2', '2', '2', '2', '0', '2', '2']);
});

it('facts beside each other do not multiply: two contributions leave one intervention one', async () => {
  const measures = [
    { fact: 'INTERVENTION' },
    { fact: 'CONTRIBUTION' },
    { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT' },
    { fact: 'VILLAGE' },
  ];
  const shown = table(await asked(measures), ({ value }) => value);
  expect(shown[BARAT_]).toEqual({ m1: '2', m2: '3', m3: '105', m4: '1' });
  expect(shown[BUNYU_]).toEqual({ m1: '2', m2: '3', m3: '111', m4: '3' });
  expect([shown[SALIMBATU_], shown[TENGAH_]]).toEqual([
    { m1: '1', m2: '2', m3: '4', m4: '1' },
    { m1: '1', m2: '2', m3: '4', m4: '3' },
  ]);
  expect([shown[SELATAN_], shown[TIMUR_]]).toEqual([
    { m1: '1', m2: '2', m3: '6', m4: '1' },
    { m1: '0', m2: '0', m3: '0', m4: '1' },
  ]);
  expect(shown[ALL]).toEqual({ m1: '2', m2: '3', m3: '115', m4: '6' });
});

it('by sector and month: what started on the last day of October is of October', async () => {
  const query = {
    rows: ['SECTOR'],
    columns: ['MONTH'],
    period: { from: '2026-10', to: '2026-11' },
    filters: [inDistrict(BUNYU)],
    totals: ['ROW', 'COLUMN'],
  };
  const shown = table(await asked([{ fact: 'INTERVENTION', alias: 'n' }], query), bare);
  expect(shown).toEqual({
    KESEHATAN: { '2026-10|n': '1', '2026-11|n': '1', '*|n': '2' },
    SOSIAL: { '2026-10|n': '1', '2026-11|n': '0', '*|n': '1' },
    '*': { '2026-10|n': '2', '2026-11|n': '1', '*|n': '3' },
  });
});

it('reports: three owed, two came, one of them in time: 66.7 % and 33.3 %', async () => {
  for (const village of [BARAT, SELATAN, TIMUR]) await kampung(here.owner, village);
  await here.owner.query(
    "insert into pilar.reporting_period (period, due_at, time_zone) values ((26 * 12 + 8) * 4, '2026-10-15T16:00:00Z', 'Asia/Makassar')",
  );
  await report(here.owner, BARAT, '2026-09', 'VERIFIED', '2026-10-15T16:00:00Z');
  await report(here.owner, SELATAN, '2026-09', 'SUBMITTED', '2026-10-15T16:00:01Z');
  await report(here.owner, TIMUR, '2026-09', 'DRAFT');
  const of = (agg: string, of?: string) => ({ fact: 'REPORT', agg, of, alias: `${agg}_${of ?? 'ALL'}` });
  const measures = [
    of('COUNT'),
    of('COUNT', 'RECEIVED'),
    of('COUNT', 'ON_TIME'),
    of('COUNT', 'VERIFIED'),
    of('AVERAGE', 'RECEIVED'),
    of('AVERAGE', 'ON_TIME'),
  ];
  expect(row(await asked(measures, { rows: [], totals: [], period: SEPTEMBER }), paper)).toEqual({
    ...{ COUNT_ALL: '3', COUNT_RECEIVED: '2', COUNT_ON_TIME: '1', COUNT_VERIFIED: '1' },
    ...{ AVERAGE_RECEIVED: '66.7 = 2/3', AVERAGE_ON_TIME: '33.3 = 1/3' },
  });
});

it('members and decrees at the end of October: one of two trained; 1 of 3 villages without a chair', async () => {
  // The decree of Barat ends within 90 days of 31 October; that of Selatan ended; one member of Barat left in time.
  await pokja(here.owner, BARAT, '2026-01-01', '2027-01-29', [
    ['SEKRETARIS', true],
    ['ANGGOTA', false],
    ['KETUA', true, '2026-10-30'],
  ]);
  await pokja(here.owner, SELATAN, '2024-01-01', '2026-10-30', [['KETUA', true]]);
  const of = (fact: string, agg: string, of?: string) => ({ fact, agg, of, alias: `${fact}_${agg}_${of ?? 'ALL'}` });
  const measures = [
    ...[of('MEMBER', 'COUNT'), of('MEMBER', 'COUNT', 'TRAINED'), of('MEMBER', 'AVERAGE', 'TRAINED'), of('MEMBER', 'COUNT', 'EXPIRING')],
    ...[of('VILLAGE', 'COUNT'), of('VILLAGE', 'COUNT', 'DECREED'), of('VILLAGE', 'COUNT', 'EXPIRING'), of('VILLAGE', 'AVERAGE', 'VACANT')],
    ...[of('VILLAGE', 'AVERAGE', 'FORMED')],
  ];
  expect(row(await asked(measures, { rows: [], totals: [], filters: [inDistrict(BUNYU)] }), paper)).toEqual({
    ...{ MEMBER_COUNT_ALL: '2', MEMBER_COUNT_TRAINED: '1', MEMBER_AVERAGE_TRAINED: '50.0 = 1/2', MEMBER_COUNT_EXPIRING: '2' },
    ...{ VILLAGE_COUNT_ALL: '3', VILLAGE_COUNT_DECREED: '1', VILLAGE_COUNT_EXPIRING: '1', VILLAGE_AVERAGE_VACANT: '33.3 = 1/3' },
    VILLAGE_AVERAGE_FORMED: '100.0 = 3/3',
  });
});

it('records of the demonstration mark the measures that they are in, and no others', async () => {
  await here.owner.query("update pilar.intervention set is_synthetic = true where started_on = '2026-10-05'");
  const measures = [
    { fact: 'INTERVENTION', alias: 'all' },
    { fact: 'INTERVENTION', alias: 'social', filters: [{ dimension: 'SECTOR', in: ['SOSIAL'] }] },
    { fact: 'REPORT', alias: 'reports' },
  ];
  const { warnings } = await ask(here.as('planner'), { measures, period: OCTOBER });
  expect(warnings.filter(({ code }) => code === 'SYNTHETIC')).toEqual([{ code: 'SYNTHETIC', measure: 'all' }]);
});
