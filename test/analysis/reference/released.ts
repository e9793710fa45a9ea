/** What is seen of a sensitive indicator by who may not see small cells: figures as they were released, on the lattice alone. */
import type { Place } from '../../../server/src/analysis/vocabulary.ts';
import type { AreaRow, Data } from './data.ts';
import { type Fraction, fraction, isZero, over, times } from './fraction.ts';
import { fits, isInScope, isOwn, nodeOf } from './node.ts';
import { PUBLISHED, rankedSources } from './observed.ts';
import { isPlace, type Measure, PLACES, passes, type Question } from './question.ts';
import { ABSENT, type Figure, type Spot } from './spot.ts';
import { GRAIN_CODE, monthsOf, periodKey, TIMES } from './time.ts';
import { areaOf } from './village.ts';

/** The area of a spot that is whole and of one source: nothing of it is left out by a finer filter, an approval or a segment. */
function wholeNode(question: Question, measure: Measure, spot: Spot): AreaRow | undefined {
  const node = nodeOf(question, measure, spot);
  const isMixed = [...question.rows, ...question.columns].includes('SOURCE') && !spot.keys.has('SOURCE');
  if (!node || isMixed || question.approval !== 'ALL') return undefined;
  const depth = (level: string) => PLACES.indexOf(level as Place);
  const isCut = measure.filters.some(({ dimension }) => isPlace(dimension) && depth(dimension) > depth(node.level));
  return isCut ? undefined : node;
}

/** The stored period that a bucket is; of the latest the newest that was released in the shortest windows of its level. */
function windowOf({ data, window }: Question, { editions: [newest] }: Measure, { bucket }: Spot, node: AreaRow): number | undefined {
  if (!window.isLatest) return periodOf(bucket);
  const ofLevel = data.released_figure.filter((row) => row.indicator_code === newest!.code && row.level === node.level);
  const shortest = Math.min(...ofLevel.map(({ period }) => period % 4));
  const regency = regencyOf(data, node);
  const ends = ofLevel
    .filter((row) => row.regency_ordinal === regency && row.period % 4 === shortest)
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

/** Of a province null. */
function regencyOf(data: Data, node: AreaRow): number | null {
  if (node.level === 'REGENCY') return node.ordinal;
  return node.parent_ordinal === null ? null : regencyOf(data, areaOf(data, node.parent_ordinal));
}

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
  const period = node && windowOf(question, measure, spot, node);
  if (!node || period === undefined) return ABSENT;
  const code = spot.keys.get('SOURCE') ?? sources[0]!;
  const source = sources.includes(code) ? data.source.find((row) => row.code === code) : undefined;
  const row = data.released_figure.find(
    (one) =>
      one.indicator_code === measure.editions[0]!.code &&
      one.area_ordinal === node.ordinal &&
      one.period === period &&
      one.source_id === source?.id,
  );
  if (!row || !isInScope(question, node) || !fits(question, measure, spot, node)) {
    return { ...ABSENT, state: 'MISSING', ...(isOwn(measure, sources) ? {} : NOBODY) };
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
