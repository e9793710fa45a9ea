/** The numbers of a row, judged exactly: integers and integers over a power of ten, never floats. */
import { at, type FieldProblem, type Text } from '../core/errors.ts';
import type { IndicatorFact } from './facts.ts';
import type { ObservationRowInput } from './observation.input.ts';

/** What is stored. All null: the indicator does not apply. */
export interface Numbers {
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}

const LARGEST = 2147483647;
const NONE: Numbers = { numerator: null, denominator: null, figure: null };
const PARTS = ['numerator', 'denominator', 'value'] as const;
type Part = (typeof PARTS)[number];

/** Parts that a value of this kind consists of; `denominator` of YES_NO is always 1 and may be left out. */
const NEEDED: Record<IndicatorFact['kind'], readonly Part[]> = {
  RATIO: ['numerator', 'denominator'],
  COUNT: ['numerator'],
  YES_NO: ['numerator'],
  CLASS: ['numerator'],
  SCORE: ['value'],
};

/** `isPublished`: the figure alone, as a publication gave it, whatever the kind. */
export function numbersOf(row: ObservationRowInput, indicator: IndicatorFact, isPublished: boolean): Numbers | FieldProblem[] {
  if (row.state === 'NOT_APPLICABLE') return unwanted(row, [], 'NOT_APPLICABLE') ?? NONE;
  const needed = isPublished ? (['value'] as const) : NEEDED[indicator.kind];
  const allowed = indicator.kind === 'YES_NO' && !isPublished ? NEEDED.RATIO : needed;
  return missing(row, needed) ?? unwanted(row, allowed, indicator.kind) ?? stored(row, indicator, needed[0] === 'value');
}

function missing(row: ObservationRowInput, needed: readonly Part[]): FieldProblem[] | undefined {
  let parts: Part[] | undefined;
  for (const part of needed) if (row[part] == null) parts = [...(parts ?? []), part];
  return parts?.map((part) => at(part, { id: 'Wajib diisi.', en: 'Is required.' }));
}

function unwanted(row: ObservationRowInput, allowed: readonly Part[], what: string): FieldProblem[] | undefined {
  let parts: Part[] | undefined;
  for (const part of PARTS) if (row[part] != null && !allowed.includes(part)) parts = [...(parts ?? []), part];
  return parts?.map((part) => at(part, { id: `Tidak dipakai untuk ${what}.`, en: `Not used for ${what}.` }));
}

function stored(row: ObservationRowInput, indicator: IndicatorFact, isFigure: boolean): Numbers | FieldProblem[] {
  if (isFigure) return figureOf(row.value as string, indicator);
  const numerator = whole('numerator', row.numerator as string);
  const denominator = row.denominator == null ? null : whole('denominator', row.denominator);
  if (typeof numerator === 'number' && (denominator === null || typeof denominator === 'number'))
    return partsOf(numerator, denominator, indicator);
  return [numerator, denominator].filter((part) => part !== null && typeof part === 'object');
}

function whole(path: string, text: string): number | FieldProblem {
  const number = /^\d{1,10}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number <= LARGEST) return number;
  return at(path, { id: `Bilangan bulat 0 sampai ${LARGEST}.`, en: `A whole number from 0 to ${LARGEST}.` });
}

function partsOf(numerator: number, denominator: number | null, indicator: IndicatorFact): Numbers | FieldProblem[] {
  const { kind, factor } = indicator;
  if (kind === 'YES_NO') {
    if (numerator > 1) return [at('numerator', { id: '1 untuk ya, 0 untuk tidak.', en: '1 for yes, 0 for no.' })];
    if (denominator !== null && denominator !== 1) return [at('denominator', { id: 'Selalu 1.', en: 'Always 1.' })];
    return { numerator, denominator: 1, figure: null };
  }
  const over = denominator ?? 1;
  if (over === 0 && numerator > 0) return [at('numerator', { id: 'Penyebutnya 0.', en: 'Its denominator is 0.' })];
  const isGood = over === 0 || isWithin(numerator * factor, over, indicator);
  const wrong = isGood ? undefined : outOfBounds(BigInt(numerator) * BigInt(factor), BigInt(over), indicator);
  return wrong ? [at('numerator', wrong)] : { numerator, denominator, figure: null };
}

function figureOf(text: string, indicator: IndicatorFact): Numbers | FieldProblem[] {
  const [, sign = '', units = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+?)0*)?$/.exec(text) ?? [];
  const { decimals } = indicator;
  const kept = /^0*$/.test(fraction) ? '' : fraction;
  if (kept.length > decimals) {
    return [at('value', { id: `Paling banyak ${decimals} angka di belakang koma.`, en: `At most ${decimals} decimals.` })];
  }
  const digits = `${sign}${units}${kept.padEnd(decimals, '0')}`;
  const figure = Number(digits);
  const isGood = Math.abs(figure) <= LARGEST && isWithin(figure, 10 ** decimals, indicator);
  const wrong = isGood ? undefined : (outOfBounds(BigInt(digits), 10n ** BigInt(decimals), indicator) ?? tooLarge(BigInt(digits)));
  return wrong ? [at('value', wrong)] : { ...NONE, figure };
}

const tooLarge = (scaled: bigint) =>
  scaled > BigInt(LARGEST) || scaled < -BigInt(LARGEST) ? { id: 'Angka ini terlalu besar.', en: 'This number is too large.' } : undefined;

const MILLION = 1_000_000;
type Bounds = Pick<IndicatorFact, 'min' | 'max'>;

/** Beyond doubt, as long as nothing exceeds the whole numbers that a float holds: of a batch big integers cost more than all else of a row. */
function isWithin(parts: number, of: number, { min, max }: Bounds): boolean {
  const value = parts * MILLION;
  const [least, most] = [min ? Number(min.millionths) * of : value, max ? Number(max.millionths) * of : value];
  return isExact(value) && isExact(least) && isExact(most) && least <= value && value <= most;
}

const isExact = (number: number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER;

/** Bounds have six decimals: both sides are compared as integers. */
function outOfBounds(parts: bigint, of: bigint, { min, max }: Bounds): Text | undefined {
  const value = parts * BigInt(MILLION);
  if (min && value < min.millionths * of) return { id: `Paling sedikit ${min.shown}.`, en: `At least ${min.shown}.` };
  if (max && value > max.millionths * of) return { id: `Paling banyak ${max.shown}.`, en: `At most ${max.shown}.` };
  return undefined;
}

/** Of the values of an indicator; read once, since every row is held against it. */
export interface Bound {
  shown: string;
  millionths: bigint;
}

export function boundOf(text: string): Bound {
  const [units = '0', fraction = ''] = text.split('.');
  return { shown: plain(text), millionths: BigInt(`${units}${fraction.padEnd(6, '0').slice(0, 6)}`) };
}

const plain = (text: string): string => text.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
