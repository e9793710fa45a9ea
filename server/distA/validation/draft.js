/** Judges a rule before it is kept: can it be read, does it name what there is, and do its own test cases come out as they say. */
import { at } from '../core/errors.js';
import { valuesIn } from './cases.js';
import { isFault, nameOf, parse, referencesIn } from './expression.js';
import { judge, ruleOf } from './rule.js';
/** Paths are those of the input, without a prefix. */
export function flawsOf(draft, kinds) {
    const sides = ['left', 'right'].map((side) => ({ side, parsed: parse(draft[side]) }));
    const faults = sides.flatMap(({ side, parsed }) => isFault(parsed) ? [at(side, parsed.text)] : unknownIn(parsed, kinds).map((text) => at(side, text)));
    const flaws = [...faults, ...wordsIn(draft)];
    if (flaws.length > 0)
        return flaws;
    const references = sides.flatMap(({ parsed }) => referencesIn(parsed));
    if (references.every(({ isPrevious }) => isPrevious))
        return [at('left', NOTHING_NOW)];
    return caseFlawsOf(draft, new Set(references.map(nameOf)));
}
const NOTHING_NOW = {
    id: 'Aturan harus menyebut setidaknya satu nilai dari periode itu sendiri.',
    en: 'A rule must name at least one value of the period itself.',
};
function unknownIn(expression, kinds) {
    return referencesIn(expression).flatMap((reference) => {
        const kind = kinds.get(reference.code);
        if (kind === undefined)
            return [{ id: `${reference.code} bukan indikator yang berlaku.`, en: `${reference.code} is no indicator in force.` }];
        return fits(kind, reference.part) ? [] : [{ id: `${kind} tidak punya ${reference.part}.`, en: `${kind} has no ${reference.part}.` }];
    });
}
/** Whether a value of this kind has such a part. */
export const fits = (kind, part) => part === undefined || part === 'value' || (part === 'numerator' ? kind !== 'SCORE' : kind === 'RATIO' || kind === 'YES_NO');
function wordsIn(draft) {
    const strange = ['text', 'textEn'].filter((field) => draft[field].replace(/\{(left|right)\}/g, '').match(/[{}]/));
    return strange.map((field) => at(field, { id: 'Hanya {left} dan {right} yang dikenal.', en: 'Only {left} and {right} are known.' }));
}
const BOTH = {
    id: 'Perlu contoh yang memenuhi aturan dan contoh yang melanggarnya.',
    en: 'There must be a case that keeps the rule and one that breaks it.',
};
function caseFlawsOf(draft, names) {
    const outcomes = new Set(draft.cases.map(({ holds }) => holds));
    if (outcomes.size < 2)
        return [at('cases', BOTH)];
    return draft.cases.flatMap((example, index) => {
        const strange = Object.keys(example.given).filter((name) => !names.has(name));
        if (strange.length > 0)
            return [at(`cases.${index}.given`, { id: `Aturan tidak menyebut ${strange[0]}.`, en: `The rule does not name ${strange[0]}.` })];
        return comesOut(draft, example) ? [] : [at(`cases.${index}.holds`, OTHERWISE[`${example.holds}`])];
    });
}
const OTHERWISE = {
    true: { id: 'Contoh ini justru melanggar aturan.', en: 'The rule does not hold for this case.' },
    false: { id: 'Contoh ini justru memenuhi aturan.', en: 'The rule does hold for this case.' },
};
const comesOut = (draft, { given, holds }) => judge(ruleOf(draft), valuesIn(given)).isBroken !== holds;
//# sourceMappingURL=draft.js.map