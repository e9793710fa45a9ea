/** What is seen of a sensitive indicator by who may not see small cells: figures as they were released, on the lattice alone. */
import type { Place } from '../../../server/src/analysis/vocabulary.ts';
import type { AreaRow, Data } from './data.ts';
import { type Fraction, fraction, isZero, over, times } from './fraction.ts';
import { nodeOf } from './node.ts';
import { isPlace, type Measure, PLACES, type Question } from './question.ts';
import { ABSENT, type Figure, type Spot } from './spot.ts';
import { GRAIN_CODE, monthsOf, periodKey, TIMES } from './time.ts';

/** The area of a spot that is whole: nothing of it is left out by a finer filter, an approval or a segment. */
function wholeNode(question: Question, measure: Measure, spot: Spot): AreaRow | undefined {
  const node = nodeOf(question, measure, spot);
  if (!node || question.approval !== 'ALL') return undefined;
  const depth = (level: string) => PLACES.indexOf(level as Place);
  const isCut = measure.filters.some(({ dimension }) => isPlace(dimension) && depth(dimension) > depth(node.level));
  return isCut ? undefined : node;
}

/** The stored period that a bucket is; of the latest the newest that was released in the shortest windows of the level. */
function windowOf({ data, window }: Question, { editions: [newest] }: Measure, { bucket }: Spot, { level }: AreaRow): number | undefined {
  if (window.isLatest) {
    const known = data.released_figure.filter((row) => row.indicator_code === newest!.code && levelOf(data, row.area_ordinal) === level);
    const shortest = Math.min(...known.map(({ period }) => period % 4));
    const periods = known.map(({ period }) => period).filter((one) => one % 4 === shortest && Math.floor(one / 4) <= bucket.b);
    return periods.length > 0 ? Math.max(...periods) : -1;
  }
  const grain = TIMES.find((time) => {
    const [first, last] = monthsOf(periodKey(bucket.b, time));
    return first === bucket.a && last === bucket.b;
  });
  return grain && bucket.b * 4 + GRAIN_CODE[grain];
}

const levelOf = (data: Data, ordinal: number) => data.area.find((area) => area.ordinal === ordinal)!.level;

const isWithin = ({ scope }: Question, { ordinal, last }: AreaRow) => scope.some((area) => area.ordinal <= ordinal && last <= area.last);

export function releasedFigure(question: Question, measure: Measure, spot: Spot, sources: readonly string[]): Figure {
  const { data } = question;
  const node = wholeNode(question, measure, spot);
  const period = node && windowOf(question, measure, spot, node);
  if (!node || period === undefined) return ABSENT;
  const code = spot.keys.get('SOURCE') ?? sources[0];
  const source = sources.includes(code ?? '') ? data.source.find((row) => row.code === code) : undefined;
  const row = data.released_figure.find(
    (one) =>
      one.indicator_code === measure.editions[0]!.code &&
      one.area_ordinal === node.ordinal &&
      one.period === period &&
      one.source_id === source?.id,
  );
  if (!row || !isWithin(question, node)) return { ...ABSENT, state: 'MISSING', reported: 0, expected: 0 };
  const { reported, expected, is_hidden: isHidden } = row;
  const num = row.numerator === null ? null : fraction(row.numerator);
  const den = row.denominator === null ? null : fraction(row.denominator);
  return { state: 'REPORTED', value: num && valueOf(measure, num, den), num, den, reported, expected, isHidden };
}

function valueOf({ editions: [newest] }: Measure, num: Fraction, den: Fraction | null): Fraction | null {
  if (den === null) return num;
  return isZero(den) ? null : times(over(num, den), fraction(newest!.factor));
}
