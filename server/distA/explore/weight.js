const BASE = 1000;
const MEASURE = 2000;
/** A second statement, of the other rows of each group together. */
const REMAINDER = 5000;
/** Up to a thousand values or records behind a cell. */
const BEHIND = 1000;
/** What is answered from definitions that are at hand. */
const AT_HAND = 100;
export function weighAnalysis({ query, dryRun }) {
    if (dryRun === true)
        return AT_HAND;
    const { measures, top } = loose(query);
    const count = Array.isArray(measures) ? measures.length : 1;
    return BASE + MEASURE * count + (loose(top).remainder === true ? REMAINDER : 0);
}
export const weighExplanation = () => BASE + MEASURE + BEHIND;
export const weighCatalogue = () => AT_HAND;
const loose = (value) => (typeof value === 'object' && value !== null ? value : {});
//# sourceMappingURL=weight.js.map