/** Figures that stand at one area and never roll up: what was published of it, and its targets. */
import type { DimensionName, Place } from '../../../server/src/analysis/vocabulary.ts';
import type { AreaRow, Data, ObservationRow } from './data.ts';
import { type Fraction, fraction, isZero, over, parsed, times } from './fraction.ts';
import { endOf, grainOf, isIn, PUBLISHED, rowsAt } from './observed.ts';
import { isPlace, isTime, type Measure, PLACES, passes, pathOf, type Question } from './question.ts';
import type { Figure, Spot } from './spot.ts';
import { areaOf } from './village.ts';

const byCode = (data: Data, code: string) => data.area.find((area) => area.code === code)!;

/** They are the same for all values of an indicator, and cut none of them off. */
const OF_INDICATOR: readonly DimensionName[] = ['PILLAR', 'SECTOR', 'MINISTRY', 'INDICATOR', 'SOURCE'];

/** The one area that a spot is about; none where a filter of a finer level cuts it. */
export function nodeOf(question: Question, { filters }: Measure, { keys, rest }: Spot): AreaRow | undefined {
  const { data, scope, segments } = question;
  const others = [...keys.keys(), ...filters.map(({ dimension }) => dimension)].filter(
    (one) => !isPlace(one) && !isTime(one) && !OF_INDICATOR.includes(one),
  );
  if (others.length > 0 || segments.length > 0 || rest) return undefined;
  const kept = PLACES.findLast((place) => keys.has(place));
  if (kept) return isCut(filters, kept) ? undefined : byCode(data, keys.get(kept)!);
  const finest = PLACES.findLast((place) => filters.some(({ dimension }) => dimension === place));
  if (!finest) return scope.length === 1 ? scope[0] : undefined;
  const named = filters.find(({ dimension, in: one }) => dimension === finest && one?.length === 1);
  if (!named) return undefined;
  const area = byCode(data, named.in![0]!);
  const path = pathOf(data, area);
  return filters.every((filter) => !isPlace(filter.dimension) || passes(filter, [path[filter.dimension as Place] ?? '']))
    ? area
    : undefined;
}

const isCut = (filters: Measure['filters'], level: Place): boolean =>
  filters.some(({ dimension }) => PLACES.indexOf(dimension as Place) > PLACES.indexOf(level));

/** May the figure of an area stand here? Not under another place, nor where the measure leaves the area out. */
export function fits({ data }: Question, { filters }: Measure, { keys }: Spot, area: AreaRow): boolean {
  const path = pathOf(data, area);
  const isHere = [...keys].every(([dimension, key]) => !isPlace(dimension) || path[dimension as Place] === key);
  const known = filters.filter(({ dimension }) => path[dimension as Place] !== undefined);
  return isHere && known.every((filter) => passes(filter, [path[filter.dimension as Place]!]));
}

/** An area that is more than the scope is not shown by a part of it. */
export const isInScope = ({ scope }: Question, area: AreaRow): boolean =>
  scope.length === 0 || scope.some(({ ordinal, last }) => ordinal <= area.ordinal && area.last <= last);

export const isOwn = ({ editions: [newest] }: Measure, sources: readonly string[]): boolean =>
  newest !== undefined && (newest.space_rule === 'NONE' || (sources.length === 1 && sources[0] === PUBLISHED));

/** The newest row that stands at the area itself. */
export function ownFigure(question: Question, measure: Measure, spot: Spot, area: AreaRow, code: string): Figure {
  const { data } = question;
  const [newest] = measure.editions;
  const source = data.source.find((row) => row.code === code)!;
  const grain = grainOf(newest!);
  const ids = measure.editions.map(({ id }) => id);
  const counts = (row: ObservationRow) =>
    ids.includes(row.indicator_id) &&
    row.source_id === source.id &&
    isIn(row, spot.bucket) &&
    (code === PUBLISHED ? row.period % 4 >= grain : row.period % 4 === grain);
  const [row] = rowsAt(data, area.ordinal)
    .filter(counts)
    .toSorted((x, y) => endOf(y) - endOf(x) || y.period - x.period);
  const nothing = { value: null, num: null, den: null, reported: null, expected: null };
  const isOther = (spot.keys.get('SOURCE') ?? code) !== code;
  const isUnseen = measure.isAboveVillages && area.level === 'VILLAGE';
  if (!row || isOther || isUnseen || !isInScope(question, area) || !fits(question, measure, spot, area))
    return { state: 'MISSING', ...nothing };
  if (row.numerator === null && row.figure === null) return { state: 'NOT_APPLICABLE', ...nothing };
  return { ...nothing, state: 'REPORTED', ...worth(measure, row) };
}

function worth({ editions: [newest] }: Measure, row: ObservationRow): Pick<Figure, 'value' | 'num' | 'den'> {
  if (row.figure !== null) {
    const value = fraction(row.figure, 10n ** BigInt(newest!.decimals));
    return { value, num: value, den: null };
  }
  const num = fraction(row.numerator!);
  const isRatio = newest!.kind === 'RATIO' || newest!.kind === 'YES_NO';
  if (!isRatio || row.denominator === null) return { value: num, num, den: null };
  const den = fraction(row.denominator);
  return { value: isZero(den) ? null : times(over(num, den), fraction(newest!.factor)), num, den };
}

/** Of the area itself, else, where values do not add up, of the nearest above that has one. */
export function targetOf(question: Question, measure: Measure, spot: Spot): Fraction | null {
  const { data } = question;
  const ids = data.indicator.filter(({ code }) => code === measure.editions[0]!.code).map(({ id }) => id);
  const year = Math.floor(spot.bucket.b / 12);
  const at = (area: AreaRow) =>
    data.target.find(
      (row) =>
        row.area_ordinal === area.ordinal &&
        row.retired_at === null &&
        ids.includes(row.indicator_id) &&
        Math.floor(row.year / 48) === year,
    );
  const mayClimb = measure.editions[0]!.space_rule !== 'SUM';
  let area = nodeOf(question, measure, spot);
  if (!area || !fits(question, measure, spot, area)) return null;
  while (area && !at(area)) area = mayClimb && area.parent_ordinal !== null ? areaOf(data, area.parent_ordinal) : undefined;
  return area ? parsed(String(at(area)!.value)) : null;
}
