/** From sums to a cell: exact fractions to the last step, and three things kept apart: missing, zero and not applicable. */
import type { Text } from '../core/errors.ts';
import { type Fraction, minus, over, plainFraction, rounded, times, wholeOf } from '../core/fraction.ts';
import { PERCENT } from './fact.ts';
import type { Measure } from './measures.ts';
import type { Cell, CellState, Comparison } from './vocabulary.ts';

/** Sums and counts of one measure in one place, as the database gave them. */
export interface Figure {
  num: Fraction | undefined;
  den: Fraction | undefined;
  /** Values that went in; of released figures -1 where the figure is hidden. */
  values: number;
  reported: number;
  notApplicable: number;
}

/** All that a cell is made of. */
export interface Made {
  figure: Figure | undefined;
  expected: number;
  target: Fraction | undefined;
  /** Of a distribution: villages of a class are counted. */
  isCount: boolean;
}

export interface Shown {
  value: Fraction | undefined;
  numerator?: Fraction;
  denominator?: Fraction;
  state: CellState;
  suppressed: boolean;
}

export function unitOf({ indicator, aggregate, show }: Measure): Text {
  if (show === 'COVERAGE') return PERCENT;
  if (!indicator) return aggregate!.unit;
  const isPart = show === 'NUMERATOR' || show === 'DENOMINATOR';
  if (isPart && indicator.kind !== 'COUNT') return { id: '', en: '' };
  const isShare = indicator.spaceRule === 'SHARE_OF_VILLAGES' && show === 'VALUE';
  return isShare || indicator.unit === PERCENT.id ? PERCENT : { id: indicator.unit, en: indicator.unitEn };
}

export function decimalsOf({ indicator, aggregate, show, isOwn }: Measure): number {
  if (show === 'COVERAGE') return 1;
  if (!indicator) return aggregate!.decimals;
  const isPart = show === 'NUMERATOR' || show === 'DENOMINATOR';
  return isPart && indicator.kind !== 'SCORE' && !isOwn ? 0 : indicator.decimals;
}

const MISSING: Shown = { value: undefined, state: 'MISSING', suppressed: false };
export const ABSENT: Shown = { value: undefined, state: 'ABSENT', suppressed: false };

export function shownOf(measure: Measure, made: Made): Shown {
  const { indicator, aggregate, show } = measure;
  if (!indicator) return ofRecords(aggregate!, made.figure);
  if (show === 'TARGET') return made.target ? { value: made.target, state: 'REPORTED', suppressed: false } : MISSING;
  const state = stateOf(measure, made);
  if (show === 'COVERAGE') {
    const value = over(times(wholeOf(made.figure?.reported ?? 0), 100n), wholeOf(made.expected));
    return { value, state: value ? 'REPORTED' : 'NOT_APPLICABLE', suppressed: false };
  }
  if (made.figure?.values === -1) return { value: undefined, state: 'REPORTED', suppressed: true };
  const { numerator, denominator, value } = ofIndicator(measure, made);
  if (show === 'NUMERATOR') return { value: numerator, numerator, denominator, state, suppressed: false };
  if (show === 'DENOMINATOR') return { value: denominator, numerator, denominator, state, suppressed: false };
  return { value: show === 'DISTANCE' ? minus(value, made.target) : value, numerator, denominator, state, suppressed: false };
}

function ofRecords({ factor, den: isShare }: NonNullable<Measure['aggregate']>, figure: Figure | undefined): Shown {
  const num = figure?.num ?? wholeOf(0);
  if (!isShare) return { value: num, numerator: num, state: 'REPORTED', suppressed: false };
  const den = figure?.den;
  const value = over(times(num, BigInt(factor)), den);
  return value ? { value, numerator: num, denominator: den, state: 'REPORTED', suppressed: false } : MISSING;
}

function stateOf({ isOwn, isReleased }: Measure, { figure }: Made): CellState {
  if (!figure) return 'MISSING';
  if (isReleased) return 'REPORTED';
  if (isOwn) return figure.notApplicable > 0 ? 'NOT_APPLICABLE' : 'REPORTED';
  // Of villages that are gone events are added, but there may be nobody left to divide them by.
  const isOverNobody = figure.reported === 0 && figure.den?.top === 0n;
  if (figure.values > 0) return isOverNobody ? 'MISSING' : 'REPORTED';
  return figure.notApplicable > 0 ? 'NOT_APPLICABLE' : 'MISSING';
}

function ofIndicator({ indicator, isOwn, isReleased }: Measure, { figure, isCount }: Made) {
  const { spaceRule, kind, factor, decimals } = indicator!;
  if (!figure || (figure.values === 0 && !isReleased && !isOwn)) return {};
  if (isCount) return { numerator: wholeOf(figure.values), value: wholeOf(figure.values) };
  const isScore = spaceRule === 'MEAN_WEIGHTED_FAMILIES' || spaceRule === 'MEAN_VILLAGES';
  const { num, den: denominator } = figure;
  const isScaled = isScore && !isReleased && !isOwn;
  const numerator = num && isScaled ? { top: num.top, bottom: num.bottom * 10n ** BigInt(decimals) } : num;
  if (!denominator) return { numerator, value: numerator };
  const isRatio = kind === 'RATIO' || kind === 'YES_NO';
  return { numerator, denominator, value: over(isRatio && numerator ? times(numerator, BigInt(factor)) : numerator, denominator) };
}

/** A sum with all the decimals it has. */
const plain = (sum: Fraction) => (sum.bottom === 1n ? `${sum.top}` : plainFraction(sum, `${sum.bottom}`.length - 1));

/** What stands behind a figure: how many villages, of those that should, and whether it is shown. */
export function behind(measure: Measure, shown: Shown, made: Made | undefined): Behind {
  const counted = countedOf(measure, shown, made);
  const { state, suppressed } = shown;
  return { reported: reportedOf(counted), expected: counted?.expected ?? null, state, suppressed };
}

/** Villages are counted of indicators that are added up from them. */
const countedOf = (measure: Measure, { state }: Shown, made: Made | undefined): Made | undefined =>
  measure.indicator !== undefined && !measure.isOwn && state !== 'ABSENT' ? made : undefined;

const reportedOf = (counted: Made | undefined): number | null => (counted ? (counted.figure?.reported ?? 0) : null);

/** What is read of it is made then: of many cells much is never asked for. */
class ShownCell implements Cell {
  readonly comparison: Comparison | null;
  private readonly measure: Measure;
  private readonly shown: Shown;
  private readonly made: Made | undefined;

  constructor(measure: Measure, shown: Shown, made: Made | undefined, comparison: Comparison | null) {
    this.measure = measure;
    this.shown = shown;
    this.made = made;
    this.comparison = comparison;
  }

  get value() {
    const { value } = this.shown;
    return value ? rounded(value, decimalsOf(this.measure)) : null;
  }

  get numerator() {
    const { numerator } = this.shown;
    return numerator ? plain(numerator) : null;
  }

  get denominator() {
    const { denominator } = this.shown;
    return denominator ? plain(denominator) : null;
  }

  get reported() {
    return reportedOf(countedOf(this.measure, this.shown, this.made));
  }

  get expected() {
    return countedOf(this.measure, this.shown, this.made)?.expected ?? null;
  }

  get state() {
    return this.shown.state;
  }

  get suppressed() {
    return this.shown.suppressed;
  }
}

export const cellOf = (measure: Measure, shown: Shown, made: Made | undefined, comparison: Comparison | null): Cell =>
  new ShownCell(measure, shown, made, comparison);

type Behind = Pick<Comparison, 'reported' | 'expected' | 'state' | 'suppressed'>;

const NOTHING: Behind = { reported: null, expected: null, state: null, suppressed: false };
/** There is nothing to compare with. */
export const UNCOMPARED: Comparison = { value: null, delta: null, deltaPercent: null, ...NOTHING };

export function comparisonOf(
  measure: Measure,
  value: Fraction | undefined,
  other: Fraction | undefined,
  stands: Behind = NOTHING,
): Comparison {
  if (!other) return { value: null, delta: null, deltaPercent: null, ...stands };
  const decimals = decimalsOf(measure);
  const delta = minus(value, other);
  const size: Fraction = { top: other.top < 0n ? -other.top : other.top, bottom: other.bottom };
  const percent = over(delta && times(delta, 100n), size);
  return {
    value: value ? rounded(other, decimals) : null,
    delta: delta ? rounded(delta, decimals) : null,
    deltaPercent: percent ? rounded(percent, 1) : null,
    ...stands,
  };
}
