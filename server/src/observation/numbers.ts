/** The numbers of a row, judged exactly: integers and integers over a power of ten, never floats. */
import { at, type FieldProblem } from '../core/errors.ts';
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
  const allowed = indicator.kind === 'YES_NO' && !isPublished ? [...needed, 'denominator' as const] : needed;
  const missing = needed.filter((part) => row[part] == null);
  if (missing.length > 0) return missing.map((part) => at(part, { id: 'Wajib diisi.', en: 'Is required.' }));
  return unwanted(row, allowed, indicator.kind) ?? stored(row, indicator, needed[0] === 'value');
}

function unwanted(row: ObservationRowInput, allowed: readonly Part[], what: string): FieldProblem[] | undefined {
  const extra = PARTS.filter((part) => row[part] != null && !allowed.includes(part));
  if (extra.length === 0) return undefined;
  return extra.map((part) => at(part, { id: `Tidak dipakai untuk ${what}.`, en: `Not used for ${what}.` }));
}

function stored(row: ObservationRowInput, indicator: IndicatorFact, isFigure: boolean): Numbers | FieldProblem[] {
  if (isFigure) return figureOf(row.value as string, indicator);
  const numerator = whole('numerator', row.numerator as string);
  const denominator = row.denominator == null ? null : whole('denominator', row.denominator);
  const problems = [numerator, denominator].filter((part) => part !== null && typeof part === 'object') as FieldProblem[];
  if (problems.length > 0) return problems;
  return partsOf(numerator as number, denominator as number | null, indicator);
}

function whole(path: string, text: string): number | FieldProblem {
  const number = /^\d{1,10}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number <= LARGEST) return number;
  return at(path, { id: `Bilangan bulat 0 sampai ${LARGEST}.`, en: `A whole number from 0 to ${LARGEST}.` });
}

function partsOf(numerator: number, denominator: number | null, indicator: IndicatorFact): Numbers | FieldProblem[] {
  const { kind, factor, min, max } = indicator;
  if (kind === 'YES_NO') {
    if (numerator > 1) return [at('numerator', { id: '1 untuk ya, 0 untuk tidak.', en: '1 for yes, 0 for no.' })];
    if (denominator !== null && denominator !== 1) return [at('denominator', { id: 'Selalu 1.', en: 'Always 1.' })];
    return { numerator, denominator: 1, figure: null };
  }
  const over = denominator ?? 1;
  if (over === 0 && numerator > 0) return [at('numerator', { id: 'Penyebutnya 0.', en: 'Its denominator is 0.' })];
  const exact = { parts: BigInt(numerator) * BigInt(factor), of: BigInt(over) };
  const wrong = over === 0 ? undefined : outOfBounds(exact, min, max);
  return wrong ? [at('numerator', wrong)] : { numerator, denominator, figure: null };
}

function figureOf(text: string, { decimals, min, max }: IndicatorFact): Numbers | FieldProblem[] {
  const [, sign = '', units = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+?)0*)?$/.exec(text) ?? [];
  const kept = /^0*$/.test(fraction) ? '' : fraction;
  if (kept.length > decimals) {
    return [at('value', { id: `Paling banyak ${decimals} angka di belakang koma.`, en: `At most ${decimals} decimals.` })];
  }
  const scaled = BigInt(`${sign}${units}${kept.padEnd(decimals, '0')}`);
  const wrong = outOfBounds({ parts: scaled, of: 10n ** BigInt(decimals) }, min, max) ?? tooLarge(scaled);
  return wrong ? [at('value', wrong)] : { ...NONE, figure: Number(scaled) };
}

const tooLarge = (scaled: bigint) =>
  scaled > BigInt(LARGEST) || scaled < -BigInt(LARGEST) ? { id: 'Angka ini terlalu besar.', en: 'This number is too large.' } : undefined;

const MILLION = 1_000_000n;

/** Bounds have six decimals: both sides are compared as integers. */
function outOfBounds({ parts, of }: { parts: bigint; of: bigint }, min: Bound | null, max: Bound | null) {
  const value = parts * MILLION;
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
