/** Charts of single rows: their ranking, and points of two measures. */
import { describe, expect, it } from 'vitest';
import type { Column, Row } from '../../admin/src/analysis/answer/answer.ts';
import { labelsIn } from '../../admin/src/analysis/answer/labels.ts';
import { toldOf } from '../../admin/src/analysis/chart/drawing.ts';
import { shapeOf } from '../../admin/src/analysis/chart/kinds.ts';
import { rankingOf } from '../../admin/src/analysis/chart/ranked.ts';
import { scatterOf } from '../../admin/src/analysis/chart/scatter.ts';
import type { Question } from '../../admin/src/analysis/question.ts';
import { answer, cell, column, EAST, month, row, step, village, WEST } from './answers.ts';

const label = labelsIn('id');
const ASKED: Question = { measures: [{ indicator: 'A' }] };
const monthly = ['2026-10', '2026-11'].map((at) => column('A', [month(at)]));

describe('A ranking', () => {
  it('goes from best to worst by the direction, what has no figure last, each with its change', () => {
    const compared = (value: string | null, before: string, delta: string | null) =>
      cell(value, { comparison: { value: before, delta, deltaPercent: null } });
    const rows = [compared('20.0', '25.0', '-5.0'), compared(null, '9.0', null), compared('10.0', '8.0', '2.0')].map((one, at) =>
      row([village(`v${at}`)], [one]),
    );
    rows.push(row([step('VILLAGE', 'REST', 'Lainnya')], [compared('1.0', '1.0', '0.0')]));
    const { ranks, since } = rankingOf(answer([column('A', [], { direction: 'LOWER' })], rows), 'A', label);
    expect(ranks.map(({ key, before, delta }) => [key, before, delta])).toEqual([
      ['v2', 8, '2.0'],
      ['v0', 25, '-5.0'],
      ['v1', 9, null],
    ]);
    expect(since).toBe('COMPARISON');
  });

  it('of periods shows the last and its change since the first', () => {
    const rows = [row([EAST], [cell('1.25'), cell('1.5')]), row([WEST], [cell(null), cell('4.0')])];
    const { ranks, since, first } = rankingOf(answer(monthly, rows), 'A', label);
    expect([since, first?.path[0]?.key]).toEqual(['FIRST', '2026-10']);
    expect(ranks.map(({ value, delta }) => [value, delta])).toEqual([
      [4, null],
      [1.5, '0.25'],
    ]);
  });
});

describe('Points of two measures', () => {
  const target = (value: string) => cell('9', { comparison: { value, delta: '0', deltaPercent: null } });
  const columns = [column('A', [], { direction: 'LOWER' }), column('B')];
  const dots = (columnsOf: Column[], rows: Row[], compare?: Question['compare']) =>
    scatterOf(answer(columnsOf, rows), ['A', 'B'], label, { compare });
  const places = (values: [string | null, string | null][]) => values.map(([a, b], at) => row([village(`v${at}`)], [cell(a), cell(b)]));
  const figures: [string | null, string | null][] = [
    ['5', '90'],
    ['5', '50'],
    ['30', '90'],
    ['30', '50'],
    ['30', null],
  ];

  it('fall into four by the targets of the whole, seen from the direction of each', () => {
    const all = [...places(figures), row([], [target('10'), target('80')], 1)];
    const { dots: found, borders, left } = dots(columns, all, 'TARGET');
    expect(found.map(({ quarter }) => quarter)).toEqual(['BOTH', 'ONLY_X', 'ONLY_Y', 'NEITHER']);
    expect(borders).toEqual({ x: { value: 10, isTarget: true }, y: { value: 80, isTarget: true } });
    expect([...toldOf(left).gaps]).toEqual([['MISSING', 1]]);
  });

  it('have no target in the figures of another year, nor in those of one place among several', () => {
    const isTarget = (targets: [string, string], compare: Question['compare']) => {
      const rows = targets.map((value, at) => row([village(`v${at}`)], [target(value), target('80')]));
      const { borders } = dots(columns, rows, compare);
      return [borders.x.isTarget, borders.y.isTarget];
    };
    expect(isTarget(['10', '10'], 'PREVIOUS_YEAR')).toEqual([false, false]);
    expect(isTarget(['10', '20'], 'TARGET')).toEqual([false, true]);
    expect(isTarget(['10', '10.0'], 'TARGET')).toEqual([true, true]);
  });

  it('are those of single rows: what was left out together is none, and the middle is written as exactly as they are', () => {
    const rest = row([step('VILLAGE', 'REST', 'Lainnya')], [cell('99'), cell('99')]);
    const { dots: found, borders } = dots(columns, [
      ...places([
        ['1.1', '1'],
        ['2.2', '2'],
      ]),
      rest,
    ]);
    expect([found.map(({ key }) => key), borders.x.value]).toEqual([['v0', 'v1'], 1.65]);
    expect(shapeOf(answer(columns, [...places(figures), rest]), ASKED).dots).toBe(5);
  });

  it('else by their middle, and not at all where no direction is better', () => {
    const { borders } = dots(columns, places(figures));
    expect(borders).toEqual({ x: { value: 17.5, isTarget: false }, y: { value: 70, isTarget: false } });
    const neutral = dots([column('A', [], { direction: 'NEUTRAL' }), column('B')], places(figures));
    expect(new Set(neutral.dots.map(({ quarter }) => quarter))).toEqual(new Set(['ALL']));
  });
});
