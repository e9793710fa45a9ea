/** What of the stored sums counts in which bucket: windows of each series, and of each of its editions. */
import { grouped } from '../core/grouped.ts';
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import type { Question } from './question.ts';
import { isOver, isSummed, type Series } from './village-rows.ts';

interface WindowOf {
  bucket: number;
  first: number;
  last: number;
}

/** The first and last month of values that count in a bucket. */
export const windowsOf = ({ buckets }: Question, { measure: { indicator } }: Series): WindowOf[] =>
  buckets.map(({ id, a, b, ob }) => ({ bucket: id, first: a, last: Math.min(ob, b + MONTHS_OF[indicator!.grain] - 1) }));

/** Windows whose rows `r` are read alike. */
export interface Part {
  /** Of its windows. */
  cte: string;
  series: readonly Series[];
  windows: readonly (WindowOf & { of: Series })[];
  /** Only rows that nothing follows in their window. */
  isNewest: boolean;
  /** Each holds the one period that ends with it, or none. */
  isSingle: boolean;
}

/** Said apart, since indexes find the rows that nothing follows, and those of a period. */
export function partsOf(question: Question, series: readonly Series[]): Part[] {
  const all = series.flatMap((of) => windowsOf(question, of).map((window) => ({ ...window, of })));
  const kinds = grouped(all, (one) => `${isWhole(question, one.of)} ${isSingle(one)}`);
  return [...kinds.values()].map((windows, number) => ({
    cte: `window_o${number}`,
    series: [...new Set(windows.map(({ of }) => of))],
    windows,
    isNewest: !isWhole(question, windows[0]!.of),
    isSingle: isSingle(windows[0]!),
  }));
}

/** All rows of a window are read; else only those that nothing follows in it. Of several editions it is told which ones were met. */
const isWhole = (question: Question, { measure }: Series) => isSummed(question, measure) || measure.indicator!.editions.length > 1;

function isSingle({ of: { measure }, first, last }: Part['windows'][number]): boolean {
  const months = MONTHS_OF[measure.indicator!.grain];
  const count = Math.floor((last + 1) / months) - Math.floor(first / months);
  return count === 0 || (count === 1 && (last + 1) % months === 0);
}

/** The windows of each part, and of all: CTEs of their own, so that PostgreSQL knows how many there are. */
export function windowCtes(question: Question, parts: readonly Part[]): string[] {
  const columns = 'series, bucket, indicator, first, last, code, sources, space, summed, over';
  const all = parts.map(({ cte }) => `SELECT * FROM ${cte}`).join(' UNION ALL ');
  return [...parts.map((part) => `${part.cte}(${columns}) AS (VALUES ${windowRows(question, part)})`), `window_o AS (${all})`];
}

function windowRows(question: Question, { windows }: Part): string {
  const rows = windows.flatMap(({ of: { number, measure }, bucket, first, last }) => {
    const { editions, grain, spaceRule } = measure.indicator!;
    const rules = `'{${measure.sources.map(({ id }) => id).join()}}'::int[], '${spaceRule}', ${isSummed(question, measure)}, ${isOver(question, measure)}`;
    return editions.map(({ id }) => `(${number}, ${bucket}, ${id}, ${first}, ${last}, ${GRAIN_CODES[grain]}, ${rules})`);
  });
  return rows.join(', ');
}

/** That a row `r` is in the window `w`, and counts there. */
export const inWindow = ({ isNewest }: Part): string =>
  `r.indicator_id = w.indicator AND r.period BETWEEN w.first * 4 AND w.last * 4 + 3 AND r.period % 4 = w.code${isNewest ? ' AND r.period / 4 + r.gap > w.last' : ''}`;

/** Of windows of a single period: that a row is of one of them, said by constants, which tell PostgreSQL how many rows that is; and of which. */
export function ofPeriods({ series, windows }: Part): { some: string; which: string } {
  const ids = series.flatMap(({ measure }) => measure.indicator!.editions.map(({ id }) => id));
  const periods = windows.map(({ of, last }) => last * 4 + GRAIN_CODES[of.measure.indicator!.grain]);
  return {
    some: `r.indicator_id = ANY ('{${ids.join()}}'::int[]) AND r.period = ANY ('{${[...new Set(periods)].join()}}'::smallint[])`,
    // One number: of two that agree together PostgreSQL would expect hardly any.
    which: `r.indicator_id * ${MOST_PERIODS} + r.period = w.indicator * ${MOST_PERIODS} + w.last * 4 + w.code`,
  };
}

/** More than there are: a period is stored as months from 2000 times four and a grain, and those end at 4799. */
const MOST_PERIODS = 2 ** 13;
