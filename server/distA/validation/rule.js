import { compared, shownFraction, ZERO } from '../core/fraction.js';
import { evaluate, isFault, parse, referencesIn } from './expression.js';
const HOLDS = {
    EQ: (order) => order === 0,
    NE: (order) => order !== 0,
    LT: (order) => order < 0,
    LE: (order) => order <= 0,
    GT: (order) => order > 0,
    GE: (order) => order >= 0,
};
export function ruleOf({ left, right, text, textEn, ...rule }) {
    const [parsedLeft, parsedRight] = [readable(rule.code, left), readable(rule.code, right)];
    const references = [...referencesIn(parsedLeft), ...referencesIn(parsedRight)];
    return { ...rule, left: parsedLeft, right: parsedRight, text: { id: text, en: textEn }, references };
}
function readable(code, text) {
    const parsed = parse(text);
    if (isFault(parsed))
        throw new Error(`The rule ${code} cannot be read: ${parsed.text.en}`);
    return parsed;
}
/** A side without a result, for a value is missing or a divisor zero, breaks only a rule that says so. */
export function judge(rule, valueOf) {
    const given = rule.missing === 'ZERO' ? (reference) => valueOf(reference) ?? ZERO : valueOf;
    const [left, right] = [evaluate(rule.left, given), evaluate(rule.right, given)];
    if (!left || !right)
        return { isBroken: rule.missing === 'FAIL', left, right };
    return { isBroken: !HOLDS[rule.operator](compared(left, right)), left, right };
}
/** What is said of a broken rule, with both sides in it. */
export function sentence({ text }, { left, right }) {
    const [shownLeft, shownRight] = [left, right].map((side) => (side ? shownFraction(side) : '–'));
    const filled = (pattern, comma) => pattern.replace(/\{(left|right)\}/g, (_, side) => (side === 'left' ? shownLeft : shownRight).replace('.', comma));
    return { id: filled(text.id, ','), en: filled(text.en, '.') };
}
//# sourceMappingURL=rule.js.map