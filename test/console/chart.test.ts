/** Which chart an answer becomes, and what of it is drawn. */
import { describe, expect, it } from 'vitest';
import type { Analysis, Column, Row } from '../../admin/src/analysis/answer/answer.ts';
import { labelsIn } from '../../admin/src/analysis/answer/labels.ts';
import { drawingOf, figureOf, folded, isPartial, MOST_SERIES, sharesOf, spanOf, toldOf } from '../../admin/src/analysis/chart/drawing.ts';
import { drawnIn } from '../../admin/src/analysis/chart/drawn.ts';
import { kindsFor, shapeOf, usualKind } from '../../admin/src/analysis/chart/kinds.ts';
import { drawable } from '../../admin/src/analysis/chart/points.ts';
import type { Question } from '../../admin/src/analysis/question.ts';
import { answer, cell, column, EAST, month, row, step, village, WEST } from './answers.ts';

const label = labelsIn('id');
const MONTHS = [month('2026-10'), month('2026-11')];
const ratio = (value: string | null) => cell(value, value === null ? {} : { numerator: '1', denominator: '10', reported: 9, expected: 9 });
const count = (value: string | null) => cell(value, { numerator: value });
const counted = (path = [] as Column['path'], more: Partial<Column> = {}) =>
  column('N', path, { unit: 'kegiatan', direction: 'NEUTRAL', ...more });
const ASKED = { measures: [{ indicator: 'A' }] };
const usual = (columns: Column[], rows: Row[]) => usualKind(shapeOf(answer(columns, rows), ASKED));
const kinds = (columns: Column[], rows: Row[], asked: Question = ASKED) => kindsFor(shapeOf(answer(columns, rows), asked));
const overTime = (places: number) => Array.from({ length: places }, (_, at) => row([village(`v${at}`)], [ratio('1'), ratio('2')]));
const monthly = MONTHS.map((at) => column('A', [at]));

describe('The chart that one looks at first', () => {
  it('is lines over time, and small ones beside each other where they would be too many or of many units', () => {
    expect(usual(monthly, overTime(3))).toBe('LINE');
    expect(usual(monthly, overTime(9))).toBe('SMALL');
    const units = MONTHS.flatMap((at) => [column('A', [at]), column('B', [at], { unit: 'orang' })]);
    expect(usual(units, [row([EAST], [ratio('1'), ratio('1'), ratio('2'), ratio('2')])])).toBe('SMALL');
  });

  it('is stacked only where parts add up', () => {
    const classes = ['BASIC', 'DEVELOPING'].map((key) => step('CLASS', key));
    const rows = (of: typeof count) => [EAST, WEST].map((place) => row([place], [of('1'), of('2')]));
    expect(
      usual(
        classes.map((one) => counted([one])),
        rows(count),
      ),
    ).toBe('STACKED');
    expect(
      kinds(
        classes.map((one) => counted([one])),
        rows(count),
      ),
    ).toContain('SHARE');
    expect(
      kinds(
        classes.map((one) => column('A', [one])),
        rows(ratio),
      ),
    ).not.toContain('STACKED');
    expect(
      kinds(
        classes.map((one) => counted([one], { unit: 'tingkat' })),
        rows(count),
      ),
    ).not.toContain('STACKED');
    const once: Question = { measures: [{ fact: 'INTERVENTION', agg: 'DISTINCT', of: 'PARTNER' }] };
    const counts = classes.map((one) => counted([one]));
    expect(kinds(counts, rows(count), once)).not.toContain('STACKED');
  });

  it('is points of two measures for many rows, a ranking where a change was asked, else bars', () => {
    const places = (many: number, cells: () => Row['cells']) => Array.from({ length: many }, (_, at) => row([village(`v${at}`)], cells()));
    const two = [column('A'), column('B', [], { unit: 'orang' })];
    expect(
      usual(
        two,
        places(20, () => [ratio('1'), ratio('2')]),
      ),
    ).toBe('SCATTER');
    expect(
      usual(
        two,
        places(4, () => [ratio('1'), ratio('2')]),
      ),
    ).toBe('BAR');
    const compared = () => [cell('3', { comparison: { value: '2', delta: '1', deltaPercent: '50' } })];
    expect(usual([column('A')], places(4, compared))).toBe('RANKED');
    expect(
      usual(
        [column('A')],
        places(4, () => [ratio('1')]),
      ),
    ).toBe('BAR');
  });

  it('is what the address says as long as it fits, with the measures that it names', () => {
    const analysis = answer(
      [column('A'), column('B')],
      [EAST, WEST, village('v1')].map((place) => row([place], [ratio('1'), ratio('2')])),
    );
    expect(drawnIn(analysis, ASKED, { view: 'scatter', measure: 'B' })).toMatchObject({
      kind: 'SCATTER',
      chosen: { measure: 'B' },
      against: { measure: 'A' },
    });
    expect(drawnIn(analysis, ASKED, { view: 'line', measure: 'gone' })).toMatchObject({
      kind: 'BAR',
      chosen: { measure: 'A' },
      isPicked: false,
    });
    expect(drawnIn(analysis, ASKED, { view: 'ranked', measure: 'B' })).toMatchObject({
      kind: 'RANKED',
      measures: [{ measure: 'B' }],
      isPicked: true,
    });
  });
});

const drawn = (analysis: Analysis, most = MOST_SERIES) => drawingOf(analysis, shapeOf(analysis, ASKED).measures, label, most);

describe('A drawing', () => {
  it('is a line for each other value, in the order of time, or bars by row, cut where an eye cannot follow', () => {
    const columns = [column('A', [month('2026-11')]), column('A', [month('2026-10')])];
    const timed = drawn(answer(columns, [row([EAST], [cell('2'), cell('1')]), row([WEST], [cell('4'), cell(null)])]));
    expect(timed.places.map(({ key }) => key)).toEqual(['2026-10', '2026-11']);
    expect(timed.series.map(({ label: name, cells }) => [name, cells.map(figureOf)])).toEqual([
      ['Tanjung Selor', [1, 2]],
      ['Peso', [null, 4]],
    ]);
    const rows = Array.from({ length: 60 }, (_, at) => row([village(`v${at}`)], [cell(String(at)), cell('1')]));
    const bars = drawn(answer([column('A'), column('B')], rows));
    expect([bars.isOverTime, bars.series.map((one) => one.label)]).toEqual([false, ['A', 'B']]);
    expect([bars.places.length, bars.allPlaces]).toEqual([40, 60]);
  });

  it('holds measures together as long as each is one line, of one unit, and is none where there is no figure', () => {
    const over = [column('A', [month('2026-10')]), column('B', [month('2026-10')])];
    const east = row([EAST], [cell('1'), cell('2')]);
    const west = row([WEST], [cell(null), cell(null)]);
    const areTogether = (columns: Column[], rows: Row[]) => shapeOf(answer(columns, rows), ASKED).isTogether;
    expect(areTogether(over, [east])).toBe(true);
    expect(areTogether(over, [east, west])).toBe(false);
    expect(areTogether([column('A'), column('B')], [east, west])).toBe(true);
    expect(areTogether([column('A'), column('B', [], { unit: 'rupiah' })], [east])).toBe(false);
    expect([[east], [west]].map((rows) => drawable(answer(over, rows)))).toEqual([true, false]);
  });

  it('leaves gaps where there is no figure, says why, and leaves totals out', () => {
    const cells = [ratio(null), cell(null, { state: 'REPORTED', suppressed: true }), cell('9')];
    const analysis = answer(
      [...monthly, column('A', [], { isTotal: true })],
      [row([EAST], cells), row([], [ratio('5'), ratio('5'), ratio('5')], 1)],
    );
    const { places, series, isOverTime } = drawn(analysis);
    expect([isOverTime, places.map(({ key }) => key), series.map((one) => one.label)]).toEqual([
      true,
      ['2026-10', '2026-11'],
      [EAST.label],
    ]);
    expect(series[0]!.cells.map((one) => one?.value)).toEqual([null, null]);
    expect([...toldOf(series[0]!.cells).gaps]).toEqual([
      ['MISSING', 1],
      ['SUPPRESSED', 1],
    ]);
  });

  it('of months by years has each figure once: a year has none of the months of another', () => {
    const years = ['2025', '2026'].map((key) => step('YEAR', key));
    const absent = cell(null, { state: 'ABSENT' });
    const months = [month('2025-12'), month('2026-01')].map((at) => column('A', [at]));
    const { series } = drawn(answer(months, [row([years[0]!], [cell('1'), absent]), row([years[1]!], [absent, cell('2')])]));
    expect(series.map(({ cells }) => cells.map(figureOf))).toEqual([[1, 2]]);
  });

  it('of figures below zero has zero in its span, and is never flat', () => {
    expect([spanOf([-5, null, -2]), spanOf([3]), spanOf([0, null])]).toEqual([
      { min: -5, max: 0 },
      { min: 0, max: 3 },
      { min: 0, max: 1 },
    ]);
  });

  it('knows figures that not every village reported for', () => {
    const cells = [
      cell('1', { reported: 7, expected: 9 }),
      cell('1', { reported: 9, expected: 9 }),
      cell('1'),
      cell(null, { reported: 0, expected: 9 }),
    ];
    expect(cells.map(isPartial)).toEqual([true, false, false, false]);
    expect(toldOf(cells).partial).toBe(1);
  });

  it('shows parts as shares of the whole, and none where a part has no figure', () => {
    const parts = ['a', 'b'].map((key) => counted([step('SECTOR', key)]));
    const rows = [row([EAST], [count('1'), count('3')]), row([WEST], [count('1'), count(null)])];
    expect(sharesOf(drawn(answer(parts, rows)))).toEqual([
      [25, null],
      [75, null],
    ]);
  });

  it('takes the smallest parts of a stack together, so that it stays whole', () => {
    const parts = Array.from({ length: MOST_SERIES + 2 }, (_, at) => counted([step('SECTOR', `s${at}`)]));
    const values = parts.map((_, at) => String(at + 1));
    const whole = drawn(answer(parts, [row([EAST], values.map(count)), row([WEST], [count(null), ...values.slice(1).map(count)])]), 99);
    const { series } = folded(whole, 'Lainnya');
    expect(series).toHaveLength(MOST_SERIES);
    expect(series.at(-1)).toMatchObject({ label: 'Lainnya', cells: [{ value: '6' }, { value: null }] });
    expect(series[0]!.label).toBe('s3');
    const tenths = drawn(answer(parts, [row([EAST], [...['0.1', '0.2', '0.3'].map(count), ...values.slice(3).map(count)])]), 99);
    expect(folded(tenths, 'Lainnya').series.at(-1)!.cells).toMatchObject([{ value: '0.6' }]);
  });
});
