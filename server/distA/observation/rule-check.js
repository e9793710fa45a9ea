/** Asks the rules about values as they are about to be written, beside those that stand there. */
import { at } from '../core/errors.js';
import { judge, sentence } from '../validation/rule.js';
import { placeBefore, placesOf } from './occasions.js';
import { counting, doesNotApply, numberOf, placeKey } from './stored.js';
/** `rows` are those whose values stand now, and `values` hold them; only `changed` ones can be refused. */
export function checkRules(occasions, values, rows, changed) {
    const byKey = new Map(rows.map((row) => [valueKey(row), row]));
    const findings = { refusals: new Map(), warnings: new Map() };
    for (const occasion of occasions) {
        const found = broken(occasion, values);
        for (const value of found?.compared ?? []) {
            const row = byKey.get(valueKey(value));
            if (row)
                note(findings, occasion, row, found?.text, changed);
        }
    }
    return findings;
}
const valueKey = (value) => `${placeKey(value)}.${value.source}`;
/** Where a value may stand that the rule would look at. */
export function placesAsked(occasion) {
    return occasion.rule.references.flatMap((reference) => {
        const places = placesOf(occasion, reference);
        return reference.isPrevious ? [...places, ...places.map((place) => placeBefore(place, editionOf(occasion, reference)))] : places;
    });
}
const editionOf = ({ editions }, { code }) => editions.get(code);
/** What is said of a broken rule, and the values of the period that it compared. */
function broken(occasion, values) {
    const { rule } = occasion;
    const taken = new Map(rule.references.map((reference) => [reference, take(occasion, reference, values)]));
    if ([...taken.values()].some((value) => value && doesNotApply(value)))
        return undefined;
    const valueOf = (reference) => {
        const value = taken.get(reference);
        return value && numberOf(value, editionOf(occasion, reference), reference.part ?? 'value');
    };
    const verdict = judge(rule, valueOf);
    if (!verdict.isBroken)
        return undefined;
    const compared = [...taken].flatMap(([{ isPrevious }, value]) => (value && !isPrevious ? [value] : []));
    return { text: sentence(rule, verdict), compared: new Set(compared) };
}
function take(occasion, reference, values) {
    const edition = editionOf(occasion, reference);
    const of = (place) => values.get(placeKey(place)) ?? [];
    const places = placesOf(occasion, reference);
    const present = places.map((place) => counting(of(place), edition, occasion.source)).find((value) => value !== undefined);
    const from = present ?? places[0];
    if (!reference.isPrevious || !from)
        return present;
    const before = of(placeBefore(from, edition));
    // Two sources measure differently: a jump from one to the other says nothing.
    return present ? before.find(({ source }) => source === present.source) : counting(before, edition, occasion.source);
}
function note({ refusals, warnings }, occasion, row, text, changed) {
    const { rule } = occasion;
    const problem = at(fieldOf(occasion, row), text);
    if (rule.effect === 'WARN')
        warnings.set(row.index, [...(warnings.get(row.index) ?? []), { rule: rule.code, ...problem }]);
    else if (changed.has(row.index))
        refusals.set(row.index, [...(refusals.get(row.index) ?? []), problem]);
}
/** The field of the row that the rule names; of a ratio named by its value, the numerator. */
function fieldOf({ rule, editions }, { indicator, figure }) {
    if (figure !== null)
        return 'value';
    const named = rule.references.find(({ code, isPrevious }) => !isPrevious && editions.get(code)?.id === indicator);
    return named?.part === 'denominator' ? 'denominator' : 'numerator';
}
//# sourceMappingURL=rule-check.js.map