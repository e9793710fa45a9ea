/** What a click in the answer asks next. */
import type { AnalysisDimension, AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { isTime, PLACES, REST, type Step } from './answer.ts';

/** Builds on the question as it stands by then, which may be asked already while an older answer is still in sight. */
export type Change = (of: (input: AnalysisInput) => AnalysisInput) => void;

/** Rows become columns and columns rows, with their totals. */
export function swapped(input: AnalysisInput): AnalysisInput {
  const totals = input.totals?.map((total) => (total === 'ROW' ? 'COLUMN' : total === 'COLUMN' ? 'ROW' : total));
  return { ...input, rows: input.columns ?? [], columns: input.rows ?? [], totals };
}

export type Direction = 'ASC' | 'DESC';

type OrderKey = { measure: string } | { label: true };

/** How the rows are ordered by a heading; undefined: not by it. */
export function orderBy({ orderBy }: AnalysisInput, key: OrderKey): Direction | undefined {
  const [first] = orderBy ?? [];
  const isIt = 'measure' in key ? first?.measure === key.measure : first?.label === true;
  return isIt ? (first?.direction ?? 'ASC') : undefined;
}

/** A click on a heading: figures begin with the highest, labels with A; the third click gives the order of the dimension back. */
export function ordered(input: AnalysisInput, key: OrderKey): AnalysisInput {
  const [first, second]: Direction[] = 'measure' in key ? ['DESC', 'ASC'] : ['ASC', 'DESC'];
  const now = orderBy(input, key);
  if (now === second) return { ...input, orderBy: undefined };
  return { ...input, orderBy: [{ ...key, direction: now === first ? second! : first! }] };
}

/** The remainder of `top` is no value that can be filtered by. */
export const canFilterTo = (path: readonly Step[]): boolean => path.length > 0 && !path.some(({ key }) => key === REST);

/** Only what stands in a row: its values as filters, its time as the period. */
export function filteredTo(input: AnalysisInput, path: readonly Step[]): AnalysisInput {
  const fixed = path.filter((step) => !isTime(step));
  const named = new Set<AnalysisDimension>(fixed.map(({ dimension }) => dimension));
  const time = path.filter(isTime).at(-1);
  return {
    ...input,
    filters: [
      ...(input.filters ?? []).filter(({ dimension }) => !named.has(dimension)),
      ...fixed.map(({ dimension, key }) => ({ dimension, in: [key] })),
    ],
    ...(time && { period: { from: time.key, to: time.key, baseline: input.period?.baseline } }),
  };
}

/** The places that a row of a place can be split by; undefined where there are none, or it is split already. */
export function belowOf({ rows, columns }: AnalysisInput, path: readonly Step[]): AnalysisDimension | undefined {
  const step = placeIn(path);
  const below = step && PLACES[PLACES.indexOf(step.dimension) + 1];
  return below && rows?.includes(step.dimension) && ![...rows, ...(columns ?? [])].includes(below) ? below : undefined;
}

const placeIn = (path: readonly Step[]) => path.findLast(({ dimension }) => PLACES.includes(dimension));

/** The same for a row of a place, split by the places below it. */
export function drilledTo(input: AnalysisInput, path: readonly Step[]): AnalysisInput {
  const below = belowOf(input, path);
  const above = placeIn(path)?.dimension;
  return { ...filteredTo(input, path), ...(below && { rows: input.rows?.map((one) => (one === above ? below : one)) }) };
}

const HIGHEST_TO_RISE = 'DISTRICT';

/** Rows are places that lie in others: those can be looked at instead, unless `held` has chosen some of them. */
export const canRise = ({ rows }: AnalysisInput, held?: AnalysisInput): boolean => {
  const level = rows?.at(-1);
  if (level === undefined || PLACES.indexOf(level) <= PLACES.indexOf(HIGHEST_TO_RISE)) return false;
  const above = PLACES[PLACES.indexOf(level) - 1];
  return !held?.filters?.some(({ dimension }) => dimension === above);
};

/** The way back from `drilledTo`: the places above, all of them. */
export function risen(input: AnalysisInput): AnalysisInput {
  const level = input.rows!.at(-1)!;
  const above = PLACES[PLACES.indexOf(level) - 1]!;
  const outer = input.rows!.slice(0, -1).filter((dimension) => dimension !== above);
  return { ...input, rows: [...outer, above], filters: input.filters?.filter(({ dimension }) => dimension !== above) };
}
