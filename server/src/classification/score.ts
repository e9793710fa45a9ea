/** From measured values to scores, indices and level, by rule rows alone. A missing value earns no score and is never guessed. */
import { compared, type Fraction, fractionOf, rounded } from '../core/fraction.ts';

export const INDICES = ['INPUT', 'PROCESS', 'OUTPUT'] as const;
export type Index = (typeof INDICES)[number];

/** Lowest first. */
export const LEVELS = ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'] as const;
export type Level = (typeof LEVELS)[number];

export const LOWEST_SCORE = 1;

export interface Band {
  score: number;
  /** None: no end on that side. */
  low?: string | null;
  lowIncluded: boolean;
  high?: string | null;
  highIncluded: boolean;
}

export interface Variable {
  code: string;
  index: Index;
  position: number;
  bands: readonly Band[];
}

export interface Rule {
  threshold: string;
  variables: readonly Variable[];
}

/** By code of the variable; null or absent: not known. */
export type Inputs = Readonly<Record<string, Fraction | null | undefined>>;

export interface Score {
  variable: Variable;
  input: Fraction | null;
  score: number | null;
}

export interface Scored {
  scores: Score[];
  /** Null where a variable of the index is missing. */
  indices: Record<Index, string | null>;
  /** Null where it hangs on what is missing. */
  level: Level | null;
}

export function score(rule: Rule, inputs: Inputs): Scored {
  const scores = rule.variables.map((variable) => {
    const input = inputs[variable.code] ?? null;
    return { variable, input, score: input && scoreOf(variable, input) };
  });
  return { scores, indices: indicesOf(scores), level: levelOf(rule, scores) };
}

/** Null also where no band takes the value: a rule with gaps is refused before, see rule-check.ts. */
const scoreOf = ({ bands }: Variable, input: Fraction): number | null => bands.find((band) => holds(band, input))?.score ?? null;

function holds({ low, lowIncluded, high, highIncluded }: Band, input: Fraction): boolean {
  const overLow = low == null ? 1 : compared(input, fractionOf(low));
  const underHigh = high == null ? 1 : compared(fractionOf(high), input);
  return (overLow > 0 || (lowIncluded && overLow === 0)) && (underHigh > 0 || (highIncluded && underHigh === 0));
}

export const best = ({ bands }: Variable): number => Math.max(...bands.map((band) => band.score));

const ofIndex = (scores: readonly Score[], index: Index): Score[] => scores.filter(({ variable }) => variable.index === index);

function indicesOf(scores: readonly Score[]): Record<Index, string | null> {
  const value = (index: Index) => {
    const own = ofIndex(scores, index);
    if (own.length === 0 || own.some((each) => each.score === null)) return null;
    return rounded({ top: BigInt(sum(own.map((each) => each.score as number))), bottom: BigInt(own.length) }, 2);
  };
  return { INPUT: value('INPUT'), PROCESS: value('PROCESS'), OUTPUT: value('OUTPUT') };
}

/** Told only where every way of filling what is missing gives the same one. */
function levelOf(rule: Rule, scores: readonly Score[]): Level | null {
  const [lowest, highest] = [levelAt(rule, scores, () => LOWEST_SCORE), levelAt(rule, scores, best)];
  return lowest === highest ? lowest : null;
}

/** The level with every missing score taken as this one. More points never give a lower level, so the ends are enough. */
export function levelAt(rule: Rule, scores: readonly Score[], missing: (variable: Variable) => number): Level {
  const reached = INDICES.filter((index) => {
    const own = ofIndex(scores, index);
    return sum(own.map((each) => each.score ?? missing(each.variable))) >= pointsNeeded(rule, own.length);
  });
  return levelOfReached(reached);
}

/** The class by the indices that reach the threshold. */
export function levelOfReached(reached: readonly Index[]): Level {
  if (reached.length < 2) return 'BASIC';
  if (reached.length === INDICES.length) return 'SUSTAINABLE';
  return reached.includes('OUTPUT') ? 'INDEPENDENT' : 'DEVELOPING';
}

/** Fewest points whose unrounded mean over so many variables reaches the threshold. */
export function pointsNeeded({ threshold }: Rule, variables: number): number {
  const { top, bottom } = fractionOf(threshold);
  return Number((top * BigInt(variables) + bottom - 1n) / bottom);
}

export const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
