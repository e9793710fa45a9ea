/**
 * The cheapest way to a higher level: fewest points in all, then fewest variables, then the earliest ones. A missing variable
 * counts as the lowest score; reporting it comes first, whatever else is to be done.
 */
import {
  best,
  INDICES,
  type Index,
  LEVELS,
  LOWEST_SCORE,
  levelAt,
  levelOfReached,
  pointsNeeded,
  type Rule,
  type Score,
  sum,
} from './score.ts';

export interface Step {
  variable: string;
  /** Null: not known yet, to be reported. */
  fromScore: number | null;
  toScore: number;
}

interface Raise {
  score: Score;
  points: number;
}

const from = ({ score }: Score): number => score ?? LOWEST_SCORE;
const room = (score: Score): number => best(score.variable) - from(score);

export function stepsOf(rule: Rule, scores: readonly Score[]): Step[] {
  const placed = scores.toSorted((a, b) => a.variable.position - b.variable.position);
  const raises = cheapest(rule, placed);
  const raised = new Set(raises.map(({ score }) => score));
  const reported = placed.filter((each) => each.score === null && !raised.has(each)).map((score) => ({ score, points: 0 }));
  return [...raises, ...reported].sort(missingFirst).map(({ score, points }) => ({
    variable: score.variable.code,
    fromScore: score.score,
    toScore: from(score) + points,
  }));
}

const missingFirst = (a: Raise, b: Raise): number =>
  Number(a.score.score !== null) - Number(b.score.score !== null) || a.score.variable.position - b.score.variable.position;

/** Empty where there is no higher level, or none within reach. */
function cheapest(rule: Rule, scores: readonly Score[]): Raise[] {
  const level = levelAt(rule, scores, () => LOWEST_SCORE);
  const perIndex = new Map(INDICES.map((index) => [index, raisesOf(rule, scores, index)]));
  const reached = INDICES.filter((index) => perIndex.get(index)?.length === 0);
  const ways = subsets(INDICES.filter((index) => !reached.includes(index)))
    .filter((more) => rank(levelOfReached([...reached, ...more])) > rank(level))
    .map((more) => more.map((index) => perIndex.get(index)))
    .filter((parts): parts is Raise[][] => parts.every((part) => part !== undefined))
    .map((parts) => parts.flat());
  return ways.sort(cheaper)[0] ?? [];
}

const rank = (level: (typeof LEVELS)[number]): number => LEVELS.indexOf(level);

function subsets<T>(list: readonly T[]): T[][] {
  const [first, ...others] = list;
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without.map((subset) => [first, ...subset]), ...without];
}

function cheaper(a: readonly Raise[], b: readonly Raise[]): number {
  const points = (way: readonly Raise[]) => sum(way.map((each) => each.points));
  return points(a) - points(b) || a.length - b.length || earlier(a, b);
}

function earlier(a: readonly Raise[], b: readonly Raise[]): number {
  const places = (way: readonly Raise[]) => way.map(({ score }) => score.variable.position).sort((x, y) => x - y);
  const [first, second] = [places(a), places(b)];
  const differing = first.findIndex((place, index) => place !== second[index]);
  return differing < 0 ? 0 : (first[differing] as number) - (second[differing] as number);
}

/** What brings an index to the threshold; nothing where it stands there, undefined where its variables cannot. */
function raisesOf(rule: Rule, scores: readonly Score[], index: Index): Raise[] | undefined {
  const own = scores.filter(({ variable }) => variable.index === index);
  const lacking = pointsNeeded(rule, own.length) - sum(own.map(from));
  if (lacking <= 0) return [];
  const ways = subsets(own.filter((score) => room(score) > 0))
    .filter((chosen) => sum(chosen.map(room)) >= lacking)
    .map((chosen) => spread(chosen, lacking));
  return ways.sort(cheaper)[0];
}

/** The earliest take as much as they can; each of the fewest that suffice gets some. */
function spread(chosen: readonly Score[], points: number): Raise[] {
  let left = points;
  return chosen.map((score) => {
    const taken = Math.min(left, room(score));
    left -= taken;
    return { score, points: taken };
  });
}
