/** How the answer to a question is laid out. */
import { describe, expect, it } from 'vitest';
import { type Column, effectOf, faceOf } from '../../admin/src/analysis/answer/answer.ts';
import { columnGroupsOf, headsOf } from '../../admin/src/analysis/answer/heads.ts';
import { heatOf } from '../../admin/src/analysis/answer/heat.ts';
import { blocksOf, openAtFirst, outlineOf, pagesOf } from '../../admin/src/analysis/answer/tree.ts';
import { cell, column, EAST, month, nested, row, step, village, WEST } from './answers.ts';

describe('A cell', () => {
  it('has one face: a figure, zero included, or why there is none', () => {
    expect(faceOf(cell('0'))).toBe('VALUE');
    expect(faceOf(cell(null))).toBe('MISSING');
    expect(faceOf(cell(null, { state: 'NOT_APPLICABLE' }))).toBe('NOT_APPLICABLE');
    expect(faceOf(cell(null, { state: 'ABSENT' }))).toBe('ABSENT');
    expect(faceOf(cell(null, { state: 'REPORTED', suppressed: true }))).toBe('SUPPRESSED');
    expect(faceOf(cell(null, { state: 'REPORTED' }))).toBe('NONE');
  });

  it('judges a change by the direction that is better', () => {
    expect([effectOf(-1, 'LOWER'), effectOf(-1, 'HIGHER'), effectOf(0, 'HIGHER'), effectOf(5, 'NEUTRAL')]).toEqual([
      'BETTER',
      'WORSE',
      'NEITHER',
      'NEITHER',
    ]);
  });
});

describe('The rows', () => {
  it('are an outline: a group carries its total, the total of all stands apart', () => {
    const outline = outlineOf(nested());
    expect(outline.grand?.key).toBe('*|*');
    expect(outline.leaves).toBe(4);
    const lines = (isOpen: (key: string) => boolean) =>
      blocksOf(outline, isOpen).map((block) => block.map(({ row: { key } = { key: '' } }) => key));
    expect(lines(() => false)).toEqual([['65.01.05|*'], ['65.01.06|*']]);
    expect(lines((key) => key === WEST.key)).toEqual([['65.01.05|*'], ['65.01.06|*', '65.01.06|65.01.06.0', '65.01.06|65.01.06.1']]);
  });

  it('are grouped without totals too, and closed at first where they are many', () => {
    const leaves = nested(30).filter(({ isTotal }) => !isTotal);
    const outline = outlineOf(leaves);
    expect(openAtFirst(outline)).toBe(false);
    expect(openAtFirst(outlineOf(nested()))).toBe(true);
    expect(blocksOf(outline, () => false).map(([line]) => [line?.group?.key, line?.row])).toEqual([
      [EAST.key, undefined],
      [WEST.key, undefined],
    ]);
  });

  it('come in pages of at most 5,000 cells; a group that is cut begins again with its heading', () => {
    const pages = pagesOf(
      blocksOf(outlineOf(nested(81)), () => true),
      100,
    );
    expect(pages.every((page) => page.length * 100 <= 5000)).toBe(true);
    expect(pages.map(([first]) => first?.group?.key)).toEqual([EAST.key, EAST.key, WEST.key, WEST.key]);
    const villages = pages.flat().filter(({ group }) => !group);
    expect(new Set(villages.map(({ key }) => key)).size).toBe(162);
    expect(villages).toHaveLength(162);
  });
});

describe('The headings', () => {
  const spans = (columns: Column[]) =>
    headsOf(columns).map((line) => line.map(({ step: at, measure, span, height }) => [at?.key ?? measure?.measure ?? '*', span, height]));

  it('say that it is the total where nothing else is shown, as on a phone', () => {
    const totals = ['A', 'B'].map((measure) => column(measure, [], { isTotal: true }));
    expect(spans(totals)[0]).toEqual([['*', 2, 1]]);
    expect(spans([column('A'), column('B')])).toHaveLength(1);
  });

  it('name one measure once, above all', () => {
    const columns = [column('A', [month('2026-10')]), column('A', [month('2026-11')]), column('A', [], { isTotal: true })];
    expect(spans(columns)).toEqual([
      [['A', 3, 1]],
      [
        ['2026-10', 1, 1],
        ['2026-11', 1, 1],
        ['*', 1, 1],
      ],
    ]);
  });

  it('name several innermost, and a total as high as what it takes together', () => {
    const [year, half] = [step('YEAR', '2026'), step('SEMESTER', '2026-S1')];
    const paths = [{ path: [year, half] }, { path: [year], isTotal: true }, { path: [], isTotal: true }];
    const columns = paths.flatMap(({ path, isTotal }) => ['A', 'B'].map((measure) => column(measure, path, { isTotal })));
    expect(spans(columns)).toEqual([
      [
        ['2026', 4, 1],
        ['*', 2, 2],
      ],
      [
        ['2026-S1', 2, 1],
        ['*', 2, 1],
      ],
      ['A', 'B', 'A', 'B', 'A', 'B'].map((measure) => [measure, 1, 1]),
    ]);
    expect(columnGroupsOf(columns).map(({ key, columns: places }) => [key, places])).toEqual([
      ['2026', [0, 1, 2, 3]],
      ['*', [4, 5]],
    ]);
  });
});

describe('A tint', () => {
  const tinted = (values: (string | null)[], direction: Column['direction']) => {
    const rows = [...values.map((value, at) => row([village(`v${at}`)], [cell(value)])), row([], [cell('1000')], 1)];
    const heat = heatOf({ columns: [column('A', [], { direction })], rows });
    return values.map((value) => value && heat(0, value));
  };

  it('goes from worst to best, totals left out', () => {
    expect(tinted(['10', '20', '30', '40', '50'], 'HIGHER')).toEqual([1, 2, 3, 4, 5]);
    expect(tinted(['10', '20', null, '30', '40', '50'], 'LOWER')).toEqual([5, 4, null, 3, 2, 1]);
  });

  it('is alike for equal figures, not swept away by one that is very large, and none where all are equal', () => {
    expect(tinted(['1', '1', '2', '2', '900000'], 'HIGHER')).toEqual([2, 2, 4, 4, 5]);
    expect(tinted(['7', '7'], 'HIGHER')).toEqual([undefined, undefined]);
  });
});
