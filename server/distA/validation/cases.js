/** Test cases of a rule: numbers by name, and whether it holds for them. */
import { at, invalid } from '../core/errors.js';
import { fractionOf } from '../core/fraction.js';
import { nameOf } from './expression.js';
const MOST = 40;
export function casesOf(cases) {
    if (cases.length > MOST)
        throw invalid([at('input.cases', { id: `Paling banyak ${MOST}.`, en: `At most ${MOST}.` })]);
    const twice = cases.findIndex(({ given }) => new Set(given.map(({ name }) => name)).size < given.length);
    if (twice >= 0)
        throw invalid([at(`input.cases.${twice}.given`, { id: 'Satu nilai disebut dua kali.', en: 'A value is given twice.' })]);
    return cases.map(({ given, holds }) => ({ given: Object.fromEntries(given.map(({ name, value }) => [name, value])), holds }));
}
/** What is not given is missing. */
export function valuesIn(given) {
    return (reference) => {
        const name = nameOf(reference);
        return Object.hasOwn(given, name) ? fractionOf(given[name]) : undefined;
    };
}
//# sourceMappingURL=cases.js.map