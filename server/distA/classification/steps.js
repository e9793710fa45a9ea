/**
 * The cheapest way to a higher level: fewest points in all, then fewest variables, then the earliest ones. A missing variable
 * counts as the lowest score; reporting it comes first, whatever else is to be done.
 */
import { best, INDICES, LEVELS, LOWEST_SCORE, levelAt, levelOfReached, pointsNeeded, sum, } from './score.js';
const from = ({ score }) => score ?? LOWEST_SCORE;
const room = (score) => best(score.variable) - from(score);
export function stepsOf(rule, scores) {
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
const missingFirst = (a, b) => Number(a.score.score !== null) - Number(b.score.score !== null) || a.score.variable.position - b.score.variable.position;
/** Empty where there is no higher level, or none within reach. */
function cheapest(rule, scores) {
    const level = levelAt(rule, scores, () => LOWEST_SCORE);
    const perIndex = new Map(INDICES.map((index) => [index, raisesOf(rule, scores, index)]));
    const reached = INDICES.filter((index) => perIndex.get(index)?.length === 0);
    const ways = subsets(INDICES.filter((index) => !reached.includes(index)))
        .filter((more) => rank(levelOfReached([...reached, ...more])) > rank(level))
        .map((more) => more.map((index) => perIndex.get(index)))
        .filter((parts) => parts.every((part) => part !== undefined))
        .map((parts) => parts.flat());
    return ways.sort(cheaper)[0] ?? [];
}
const rank = (level) => LEVELS.indexOf(level);
function subsets(list) {
    const [first, ...others] = list;
    if (first === undefined)
        return [[]];
    const without = subsets(others);
    return [...without.map((subset) => [first, ...subset]), ...without];
}
function cheaper(a, b) {
    const points = (way) => sum(way.map((each) => each.points));
    return points(a) - points(b) || a.length - b.length || earlier(a, b);
}
function earlier(a, b) {
    const places = (way) => way.map(({ score }) => score.variable.position).sort((x, y) => x - y);
    const [first, second] = [places(a), places(b)];
    const differing = first.findIndex((place, index) => place !== second[index]);
    return differing < 0 ? 0 : first[differing] - second[differing];
}
/** What brings an index to the threshold; nothing where it stands there, undefined where its variables cannot. */
function raisesOf(rule, scores, index) {
    const own = scores.filter(({ variable }) => variable.index === index);
    const lacking = pointsNeeded(rule, own.length) - sum(own.map(from));
    if (lacking <= 0)
        return [];
    const ways = subsets(own.filter((score) => room(score) > 0))
        .filter((chosen) => sum(chosen.map(room)) >= lacking)
        .map((chosen) => spread(chosen, lacking));
    return ways.sort(cheaper)[0];
}
/** The earliest take as much as they can; each of the fewest that suffice gets some. */
function spread(chosen, points) {
    let left = points;
    return chosen.map((score) => {
        const taken = Math.min(left, room(score));
        left -= taken;
        return { score, points: taken };
    });
}
//# sourceMappingURL=steps.js.map