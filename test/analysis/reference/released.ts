/** What is seen of a sensitive indicator by who may not see small cells: figures as they were released, on the lattice alone. */
import type { Place } from '../../../server/src/analysis/vocabulary.ts';
import type { AreaRow, Data } from './data.ts';
import { type Fraction, fraction, isZero, over, times } from './fraction.ts';
import { fits, isInScope, nodeOf } from './node.ts';
import { PUBLISHED, rankedSources } from './observed.ts';
import { type Measure, PLACES, passes, type Question } from './question.ts';
import { ABSENT, type Figure, type Spot } from './spot.ts';
import { GRAIN_CODE, monthsOf, periodKey, TIMES } from './time.ts';
import { areaOf } from './village.ts';

/** The area of a spot, of one source: nothing of it is left out by an approval. */
function wholeNode(question: Question, measure: Measure, spot: Spot): AreaRow | undefined {
  const isMixed = [...question.rows, ...question.columns].includes('SOURCE') && !spot.keys.has('SOURCE');
  return isMixed || question.approval !== 'ALL' ? undefined : nodeOf(question, measure, spot);
}

/** The stored period that a bucket is; of the latest the newest that was released in the shortest windows of its level in its regency. */
function windowOf(
  { data, window }: Question,
  { editions: [newest] }: Measure,
  { bucket }: Spot,
  node: AreaRow,
  source: number | undefined,
): number | undefined {
  if (!window.isLatest) return periodOf(bucket);
  const ofLevel = data.released_figure.filter((row) => row.indicator_code === newest!.code && row.level === node.level);
  const shortest = Math.min(...ofLevel.map(({ period }) => period % 4));
  const home = homeOf(data, node);
  const ends = ofLevel
    .filter((row) => (row.regency_ordinal ?? row.area_ordinal) === home && row.source_id === source && row.period % 4 === shortest)
    .map(({ period }) => period)
    .filter((period) => bucket.a <= Math.floor(period / 4) && Math.floor(period / 4) <= bucket.b);
  return ends.length > 0 ? Math.max(...ends) : NEVER;
}

const NEVER = -1;
export const NOBODY = { reported: 0, expected: 0 };

function periodOf({ a, b }: Spot['bucket']): number | undefined {
  const grain = TIMES.find((time) => {
    const [first, last] = monthsOf(periodKey(b, time));
    return first === a && last === b;
  });
  return grain && b * 4 + GRAIN_CODE[grain];
}

/** Its regency; a province is its own. */
const homeOf = (data: Data, node: AreaRow): number =>
  PLACES.indexOf(node.level as Place) <= PLACES.indexOf('REGENCY') ? node.ordinal : homeOf(data, areaOf(data, node.parent_ordinal!));

/** Codes of the sources that count: of several without SOURCE on an axis the first that was released anywhere in the scope. */
export function releasedSourcesOf(question: Question, measure: Measure): string[] {
  const { data } = question;
  const [newest] = measure.editions;
  if (measure.source) return [measure.source];
  const named = measure.filters.filter(({ dimension }) => dimension === 'SOURCE');
  const ranked = rankedSources(data, newest!).filter(({ code }) => code !== PUBLISHED && named.every((filter) => passes(filter, [code])));
  if (named.length > 0 || [...question.rows, ...question.columns].includes('SOURCE')) return ranked.map(({ code }) => code);
  const found = ranked.find(({ id }) =>
    data.released_figure.some(
      (row) => row.indicator_code === newest!.code && row.source_id === id && isInScope(question, areaOf(data, row.area_ordinal)),
    ),
  );
  return [(found ?? ranked[0]!).code];
}

export function releasedFigure(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const { data } = question;
  const node = wholeNode(question, measure, spot);
  const code = spot.keys.get('SOURCE') ?? sources[0]!;
  const source = sources.includes(code) ? data.source.find((row) => row.code === code) : undefined;
  const period = node && windowOf(question, measure, spot, node, source?.id);
  if (!node || period === undefined) return ABSENT;
  const row = data.released_figure.find(
    (one) =>
      one.indicator_code === measure.editions[0]!.code &&
      one.area_ordinal === node.ordinal &&
      one.period === period &&
      one.source_id === source?.id,
  );
  if (!row || !isInScope(question, node) || !fits(question, measure, spot, node)) {
    return { ...ABSENT, state: 'MISSING', ...NOBODY };
  }
  const { reported, expected, is_hidden: isHidden } = row;
  const num = row.numerator === null ? null : fraction(row.numerator);
  const den = row.denominator === null ? null : fraction(row.denominator);
  return { state: 'REPORTED', value: num && valueOf(measure, num, den), num, den, reported, expected, isHidden };
}

function valueOf({ editions: [newest] }: Measure, num: Fraction, den: Fraction | null): Fraction | null {
  if (den === null) return num;
  return isZero(den) ? null : times(over(num, den), fraction(newest!.factor));
}
