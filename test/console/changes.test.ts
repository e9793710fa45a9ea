/** What the comparison of two months makes of the figures of either, and what it asks the lists. */
import { describe, expect, it } from 'vitest';
import { type Cell, changesOf, ordered, tallied } from '../../admin/src/changes/moved.ts';
import { lastBy, lastDue } from '../../admin/src/changes/period.ts';
import { hasMoved, type Indicator, type Question } from '../../admin/src/changes/question.ts';
import { interventionsSince, isSince, pokjasSince } from '../../admin/src/changes/since.ts';

const QUESTION: Question = { area: '65.01', from: '2025-10', to: '2026-10', sort: 'strength', isWhole: false };

/** By its code, for one figure each. */
const indicator = (code: string, more: Partial<Indicator> = {}): Indicator => ({
  ...{ id: code, code, name: code, nameEn: code, unit: 'persen', unitEn: 'percent', kind: 'RATIO', direction: 'HIGHER' },
  ...{ frequency: 'MONTHLY', spaceRule: 'RATIO_OF_SUMS', appliesTo: 'VILLAGE', ...more },
});

type Comparison = NonNullable<Cell['comparison']>;

function cellFrom(then: string | null, now: string | null, more: Partial<Cell> = {}, before: Partial<Comparison> = {}): Cell {
  const delta = then === null || now === null ? null : Number(now) - Number(then);
  return {
    ...{ value: now, numerator: null, denominator: null, reported: 78, expected: 80, suppressed: false },
    ...{ state: now === null ? 'MISSING' : 'REPORTED', ...more },
    comparison: {
      ...{ value: then, delta: delta === null ? null : delta.toFixed(2), reported: 78, expected: 80, suppressed: false },
      deltaPercent: delta === null || Number(then) === 0 ? null : ((100 * delta) / Number(then)).toFixed(1),
      ...{ state: then === null ? 'MISSING' : 'REPORTED', ...before },
    },
  } as Cell;
}

type Asked = [indicator: Indicator, cell: Cell, code?: string];

const compared = (...asked: Asked[]) =>
  changesOf(
    asked.map(([one]) => one),
    QUESTION,
    [
      {
        columns: asked.map(([{ code }]) => ({ measure: code })),
        rows: [{ cells: asked.map(([, cell]) => cell) }],
        warnings: asked.flatMap(([{ code: measure }, , code]) => (code ? [{ code, measure }] : [])),
      } as Parameters<typeof changesOf>[2][number],
    ],
  );

const SUM = { spaceRule: 'SUM', unit: 'unit', unitEn: 'units' } as const;

describe('A figure that moved', () => {
  it.each([
    ['up where higher is better', 'HIGHER', '20.00', '22.00', 'BETTER'],
    ['down where higher is better', 'HIGHER', '22.00', '20.00', 'WORSE'],
    ['up where lower is better', 'LOWER', '20.00', '22.00', 'WORSE'],
    ['down where lower is better', 'LOWER', '22.00', '20.00', 'BETTER'],
    ['where no direction is', 'NEUTRAL', '20.00', '22.00', 'NEITHER'],
  ] as const)('%s', (_, direction, then, now, effect) => {
    const { moved } = compared([indicator('A', { direction }), cellFrom(then, now)]);
    expect(moved.map((one) => one.effect)).toEqual([effect]);
  });

  it.each([
    ['a sum of as many villages is judged', SUM, 78, 'WORSE', false, false],
    ['a sum of fewer villages is not: it may be coverage alone', SUM, 77, 'NEITHER', true, true],
    ['a ratio of a few villages less is judged', {}, 71, 'WORSE', false, false],
    ['a ratio of a tenth less is judged, and marked', {}, 70, 'WORSE', true, false],
  ] as const)('%s', (_, more, reported, effect, isRecounted, isDoubtful) => {
    const { moved } = compared([indicator('A', more), cellFrom('40', '12', { reported })]);
    expect(moved).toMatchObject([{ effect, isRecounted, isDoubtful }]);
  });

  it('is not missed where nothing was ever counted: zeros that Pilar counts itself do not say that all stayed the same', () => {
    const zero: Asked = [indicator('KAMPUNG'), cellFrom('0', '0')];
    const blank = (...asked: Asked[]) => compared(zero, ...asked).isBlank;
    expect(blank([indicator('A'), cellFrom(null, null)])).toBe(true);
    expect(blank([indicator('A'), cellFrom('7', '7')])).toBe(false);
    expect(blank([indicator('A'), cellFrom(null, '7')])).toBe(false);
    expect(blank([indicator('A'), cellFrom(null, null), 'NOT_RELEASED'])).toBe(false);
    expect(blank([indicator('A'), cellFrom(null, null, { suppressed: true })])).toBe(false);
    expect(blank([indicator('A'), cellFrom(null, null, {}, { suppressed: true })])).toBe(false);
  });

  it('is not missed where others wait for a longer span: they were not asked', () => {
    const nothing = { columns: [{ measure: 'A' }], rows: [{ cells: [cellFrom('0', '0')] }], warnings: [] };
    const asked = [indicator('A'), indicator('LATER', { frequency: 'ANNUAL' })];
    const changes = changesOf(asked, { ...QUESTION, from: '2026-09' }, [nothing as unknown as Parameters<typeof changesOf>[2][number]]);
    expect(changes.waiting.map(({ code }) => code)).toEqual(['LATER']);
    expect(changes.isBlank).toBe(false);
  });

  it('stands with the strongest first and those of other coverage last, in whatever order', () => {
    const { moved } = compared(
      [indicator('DOUBTFUL', SUM), cellFrom('100', '10', { reported: 12 })],
      [indicator('BETTER'), cellFrom('10', '11')],
      [indicator('WORSE'), cellFrom('10', '8')],
      [indicator('FROM_ZERO', { direction: 'NEUTRAL' }), cellFrom('0', '1')],
    );
    const codes = (sort: Question['sort']) => ordered(moved, sort).map((one) => one.indicator.code);
    expect(codes('strength')).toEqual(['FROM_ZERO', 'WORSE', 'BETTER', 'DOUBTFUL']);
    expect(codes('worse')).toEqual(['WORSE', 'FROM_ZERO', 'BETTER', 'DOUBTFUL']);
    expect(codes('better')).toEqual(['BETTER', 'FROM_ZERO', 'WORSE', 'DOUBTFUL']);
    expect(codes('catalogue')).toEqual(['BETTER', 'WORSE', 'FROM_ZERO', 'DOUBTFUL']);
    expect(tallied(moved)).toEqual({ BETTER: 1, WORSE: 1, NEITHER: 1, DOUBTFUL: 1 });
  });
});

describe('A figure that cannot be compared', () => {
  it.each([
    ['NEW', cellFrom(null, '5'), undefined],
    ['GONE', cellFrom('5', null), undefined],
    ['NONE', cellFrom(null, null), undefined],
    ['HIDDEN', cellFrom('5', null, { state: 'REPORTED', suppressed: true }), undefined],
    ['HIDDEN', cellFrom(null, '5', {}, { state: 'REPORTED', suppressed: true }), undefined],
    ['UNRELEASED', cellFrom(null, null), 'NOT_RELEASED'],
    ['UNRELEASED', cellFrom(null, null, { state: 'ABSENT' }), 'OFF_LATTICE'],
    ['ABSENT', cellFrom(null, null, { state: 'ABSENT' }), undefined],
  ] as const)('is %s', (why, cell, code) => {
    const changes = compared([indicator('A'), cell, code]);
    expect(changes.moved).toEqual([]);
    expect(changes.unsaid.map((one) => one.why)).toEqual([why]);
  });

  it('is not one that stayed the same', () => {
    expect(compared([indicator('A'), cellFrom('5', '5')]).same.map(({ code }) => code)).toEqual(['A']);
  });
});

describe('Each pace has its last period that is over', () => {
  it.each([
    ['2026-10', 'MONTHLY', '2026-10'],
    ['2026-10', 'QUARTERLY', '2026-Q3'],
    ['2026-09', 'QUARTERLY', '2026-Q3'],
    ['2026-02', 'QUARTERLY', '2025-Q4'],
    ['2026-10', 'SEMESTER', '2026-S1'],
    ['2026-05', 'SEMESTER', '2025-S2'],
    ['2026-11', 'ANNUAL', '2025'],
    ['2026-12', 'ANNUAL', '2026'],
  ] as const)('by %s the %s one is %s', (month, frequency, period) => {
    expect(lastBy(month, frequency)).toBe(period);
  });

  it('and waits where none of its own has ended between', () => {
    const during = { ...QUESTION, from: '2026-07', to: '2026-08' };
    expect((['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'] as const).map((one) => hasMoved(during, one))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

it('The month that is looked at by itself is the last one that is due, by the own deadline of a regency', () => {
  const of = (period: string, dueAt: string, area: { id: string } | null = null) => ({ period, dueAt, area });
  const months = [
    of('2026-11', '2026-12-15T16:59:59.999Z'),
    of('2026-10', '2026-11-25T16:00:00.000Z', { id: 'own' }),
    of('2026-10', '2026-11-15T16:59:59.999Z'),
    of('2026-09', '2026-10-15T16:59:59.999Z'),
  ];
  const due = (now: string, own = true) =>
    lastDue(
      months.filter(({ area }) => own || !area),
      now,
    );
  expect(due('2026-11-10T02:00:00Z')).toBe('2026-09');
  expect(due('2026-11-20T02:00:00Z')).toBe('2026-09');
  expect(due('2026-11-20T02:00:00Z', false)).toBe('2026-10');
  expect(due('2026-11-26T02:00:00Z')).toBe('2026-10');
  expect(due('2020-01-01T00:00:00Z')).toBeUndefined();
});

it.each([
  ['another list', { event: 'REPORT_SENT' }],
  ['no event', { event: 'NONE' }],
  ['no area', { area: undefined }],
  ['no such code', { area: '65.1' }],
  ['no moment', { from: 'kemarin' }],
  ['no end', { to: undefined }],
  ['no such day', { from: '2025-99-99' }],
  ['a day that its month has not', { to: '2026-02-30' }],
  ['a year where a day is asked', { from: '2025' }],
  ['a month where a day is asked', { to: '2026-10' }],
])('An address with %s asks nothing', (_, typed) => {
  const since = { event: 'POKJA_BEGUN', area: '65.01', from: '2025-11-01', to: '2026-10-31' };
  expect(pokjasSince(since)).toBeDefined();
  expect(isSince('pokjas', { ...since, ...typed })).toBe(false);
  expect(pokjasSince({ ...since, ...typed })).toBeUndefined();
  expect(pokjasSince(null)).toBeUndefined();
});

it.each([
  ['villages', 'CLASS_UP', '2025'],
  ['villages', 'KAMPUNG_FORMED', '2025-11-01'],
  ['reports', 'REPORT_SENT', '2025-11'],
  ['interventions', 'INTERVENTION_BEGUN', '2025-11-01'],
] as const)('Of the %s %s is asked in the form %s alone', (list, event, own) => {
  const known = ['2025', '2025-11', '2025-13', '2025-11-01', '2025-Q4'].filter((from) =>
    isSince(list, { event, area: '65.01', from, to: own }),
  );
  expect(known).toEqual([own]);
});

it('What took one day is finished on the day it began', () => {
  const during = { gte: '2025-11-01', lte: '2026-10-31' };
  expect(interventionsSince({ event: 'INTERVENTION_DONE', area: '65.01', from: during.gte, to: during.lte })).toMatchObject({
    or: [{ endedOn: during }, { endedOn: { isNull: true }, startedOn: during }],
    status: { eq: 'DONE' },
  });
});
