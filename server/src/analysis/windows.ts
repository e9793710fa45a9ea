/** What of the stored sums counts in which bucket: windows of each series, and of each of its editions. */
import { grouped } from '../core/grouped.ts';
import { GRAIN_CODES, MONTHS_OF } from '../core/period.ts';
import type { Question } from './question.ts';
import { isOver, isSummed, type Series } from './village-rows.ts';

/** The first and last month of values that count in a bucket. */
export const windowsOf = ({ buckets }: Question, { measure: { indicator } }: Series) =>
  buckets.map(({ id, a, b, ob }) => ({ id, first: a, last: Math.min(ob, b + MONTHS_OF[indicator!.grain] - 1) }));

export const windowCte = (question: Question, series: readonly Series[]): string =>
  `window_o(series, bucket, indicator, first, last, code, sources, space, summed, over, whole) AS (VALUES ${windowRows(question, series)})`;

function windowRows(question: Question, series: readonly Series[]): string {
  const rows = series.flatMap((one) => {
    const { indicator, sources } = one.measure;
    const rules = `'{${sources.map(({ id }) => id).join()}}'::int[], '${indicator!.spaceRule}', ${isSummed(question, one.measure)}, ${isOver(question, one.measure)}, ${isWhole(question, one)}`;
    return windowsOf(question, one).flatMap(({ id, first, last }) =>
      indicator!.editions.map(
        (edition) => `(${one.number}, ${id}, ${edition.id}, ${first}, ${last}, ${GRAIN_CODES[indicator!.grain]}, ${rules})`,
      ),
    );
  });
  return rows.join(', ');
}

/** All rows of a window are read; else only those that nothing follows in it. Of several editions it is told which ones were met. */
const isWhole = (question: Question, { measure }: Series) => isSummed(question, measure) || measure.indicator!.editions.length > 1;

/** Series whose rows `r` in windows `w` are read alike. */
export interface Part {
  series: readonly Series[];
  condition: string;
  /** Only rows that nothing follows in their window. */
  isNewest: boolean;
}

/** Said apart, since an index finds the rows that nothing follows. */
export const partsOf = (question: Question, series: readonly Series[]): Part[] =>
  [...grouped(series, (one) => isWhole(question, one))].map(([whole, some]) => ({
    series: some,
    condition: whole ? 'w.whole' : 'NOT w.whole AND r.period / 4 + r.gap > w.last',
    isNewest: !whole,
  }));
