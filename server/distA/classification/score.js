/** From measured values to scores, indices and level, by rule rows alone. A missing value earns no score and is never guessed. */
import { compared, fractionOf, rounded } from '../core/fraction.js';
export const INDICES = ['INPUT', 'PROCESS', 'OUTPUT'];
/** Lowest first. */
export const LEVELS = ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'];
export const LOWEST_SCORE = 1;
export function score(rule, inputs) {
    const scores = rule.variables.map((variable) => {
        const input = inputs[variable.code] ?? null;
        return { variable, input, score: input && scoreOf(variable, input) };
    });
    return { scores, indices: indicesOf(scores), level: levelOf(rule, scores) };
}
/** Null also where no band takes the value: a rule with gaps is refused before, see rule-check.ts. */
const scoreOf = ({ bands }, input) => bands.find((band) => holds(band, input))?.score ?? null;
function holds({ low, lowIncluded, high, highIncluded }, input) {
    const overLow = low == null ? 1 : compared(input, fractionOf(low));
    const underHigh = high == null ? 1 : compared(fractionOf(high), input);
    return (overLow > 0 || (lowIncluded && overLow === 0)) && (underHigh > 0 || (highIncluded && underHigh === 0));
}
export const best = ({ bands }) => Math.max(...bands.map((band) => band.score));
const ofIndex = (scores, index) => scores.filter(({ variable }) => variable.index === index);
function indicesOf(scores) {
    const value = (index) => {
        const own = ofIndex(scores, index);
        if (own.length === 0 || own.some((each) => each.score === null))
            return null;
        return rounded({ top: BigInt(sum(own.map((each) => each.score))), bottom: BigInt(own.length) }, 2);
    };
    return { INPUT: value('INPUT'), PROCESS: value('PROCESS'), OUTPUT: value('OUTPUT') };
}
/** Told only where every way of filling what is missing gives the same one. */
function levelOf(rule, scores) {
    const [lowest, highest] = [levelAt(rule, scores, () => LOWEST_SCORE), levelAt(rule, scores, best)];
    return lowest === highest ? lowest : null;
}
/** The level with every missing score taken as this one. More points never give a lower level, so the ends are enough. */
export function levelAt(rule, scores, missing) {
    const reached = INDICES.filter((index) => {
        const own = ofIndex(scores, index);
        return sum(own.map((each) => each.score ?? missing(each.variable))) >= pointsNeeded(rule, own.length);
    });
    return levelOfReached(reached);
}
/** The class by the indices that reach the threshold. */
export function levelOfReached(reached) {
    if (reached.length < 2)
        return 'BASIC';
    if (reached.length === INDICES.length)
        return 'SUSTAINABLE';
    return reached.includes('OUTPUT') ? 'INDEPENDENT' : 'DEVELOPING';
}
/** Fewest points whose unrounded mean over so many variables reaches the threshold. */
export function pointsNeeded({ threshold }, variables) {
    const { top, bottom } = fractionOf(threshold);
    return Number((top * BigInt(variables) + bottom - 1n) / bottom);
}
export const sum = (list) => list.reduce((total, each) => total + each, 0);
//# sourceMappingURL=score.js.map