import type { ClassificationIndex, ClassificationWholeFragment } from '@pilar/schema/generated/graphql.ts';

export type Whole = ClassificationWholeFragment;
export type Score = Whole['scores']['nodes'][number];
export type Variable = Score['variable'];
export type Band = Variable['bands']['nodes'][number];
export type Step = Whole['steps']['nodes'][number];

export const INDICES: readonly ClassificationIndex[] = ['INPUT', 'PROCESS', 'OUTPUT'];

interface Index {
  index: ClassificationIndex;
  /** Null while a variable of it has no data. */
  value: string | null;
  isReached: boolean;
  missing: number;
  scores: Score[];
}

export function indicesOf(whole: Whole): Index[] {
  const values = { INPUT: whole.inputIndex, PROCESS: whole.processIndex, OUTPUT: whole.outputIndex };
  return INDICES.map((index) => {
    const scores = whole.scores.nodes.filter(({ variable }) => variable.index === index);
    const value = values[index];
    return {
      index,
      value,
      isReached: value !== null && Number(value) >= Number(whole.rule.threshold),
      missing: scores.filter(({ score }) => score === null).length,
      scores,
    };
  });
}

/** Lowest values first, as on a scale; what is better may stand on either end. */
export const onScale = ({ bands }: Variable): Band[] =>
  bands.nodes.toSorted((a, b) => (a.low === null ? -Infinity : Number(a.low)) - (b.low === null ? -Infinity : Number(b.low)));

export const bandOf = ({ bands }: Variable, score: number): Band | undefined => bands.nodes.find((band) => band.score === score);

export const bestOf = ({ bands }: Variable): number => Math.max(...bands.nodes.map(({ score }) => score));

export type Place = 'pokja' | 'kampung' | 'interventions' | 'entry';

const PLACE: Record<string, Place> = {
  POKJA: 'pokja',
  FUNDING: 'kampung',
  GROUPS: 'kampung',
  FACILITIES: 'kampung',
  SUPPORT: 'kampung',
  DATA_KINDS: 'kampung',
  OPERATIONS: 'kampung',
  AGENCIES: 'interventions',
};

/** Where people write down what a variable is scored by; what is none of these is a figure of the monthly report. */
export const placeOf = ({ code }: Variable): Place => PLACE[code] ?? 'entry';

const DECIMALS = 2;

/** An index as the rule writes it: `2.60`. */
export const indexText = (value: string): string => Number(value).toFixed(DECIMALS);
