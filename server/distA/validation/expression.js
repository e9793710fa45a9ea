import { fractionOf, negated, operate } from '../core/fraction.js';
export const LONGEST = 500;
const DEEPEST = 20;
const TOKEN = /\s*(?:(\d{1,15}(?:\.\d{1,6})?)(?![\w.])|(previous)\b|([A-Z][A-Z0-9_]{1,59})(?:\.(numerator|denominator|value))?(?![\w.])|([-+*/()]))/y;
class Wrong extends Error {
    constructor(fault) {
        super(fault.text.en);
        this.fault = fault;
    }
}
const wrong = (place, id, en) => {
    throw new Wrong({ place, text: { id: `Posisi ${place}: ${id}`, en: `Position ${place}: ${en}` } });
};
export function parse(text) {
    try {
        const reader = readerOf(tokensOf(text), text.length + 1);
        const expression = sum(reader, 0);
        if (reader.now)
            wrong(reader.now.place, 'di sini seharusnya sudah selesai.', 'it should end here.');
        return expression;
    }
    catch (error) {
        if (error instanceof Wrong)
            return error.fault;
        throw error;
    }
}
export const isFault = (parsed) => 'place' in parsed;
function tokensOf(text) {
    if (text.length > LONGEST)
        wrong(LONGEST + 1, `paling panjang ${LONGEST} karakter.`, `at most ${LONGEST} characters.`);
    const tokens = [];
    TOKEN.lastIndex = 0;
    for (let at = 0; text.slice(at).trim() !== ''; at = TOKEN.lastIndex) {
        TOKEN.lastIndex = at;
        const start = at + text.slice(at).search(/\S/) + 1;
        const [, number, word, code, part, sign] = TOKEN.exec(text) ?? wrong(start, 'tidak dikenal.', 'this is not known.');
        tokens.push({ place: start, number, word, reference: code ? { code, part: part } : undefined, sign });
    }
    return tokens;
}
function readerOf(tokens, end) {
    let index = 0;
    return {
        get now() {
            return tokens[index];
        },
        next: () => void index++,
        place: () => tokens[index]?.place ?? end,
    };
}
function sum(reader, depth) {
    return chain(reader, depth, ['+', '-'], product);
}
function product(reader, depth) {
    return chain(reader, depth, ['*', '/'], factor);
}
/** Operators of one rank, from left to right. */
function chain(reader, depth, signs, part) {
    let left = part(reader, depth);
    while (reader.now?.sign && signs.includes(reader.now.sign)) {
        const operator = reader.now.sign;
        reader.next();
        left = { operator, left, right: part(reader, depth) };
    }
    return left;
}
function factor(reader, depth) {
    if (depth > DEEPEST)
        wrong(reader.place(), `lebih dari ${DEEPEST} tingkat.`, `deeper than ${DEEPEST} levels.`);
    const token = reader.now ?? wrong(reader.place(), 'di sini kurang angka atau kode.', 'a number or a code is missing here.');
    reader.next();
    if (token.number)
        return { number: fractionOf(token.number) };
    if (token.reference)
        return { reference: { ...token.reference, isPrevious: false } };
    if (token.word)
        return previous(reader);
    if (token.sign === '-')
        return { minus: factor(reader, depth + 1) };
    if (token.sign !== '(')
        wrong(token.place, 'di sini harus angka, kode, atau kurung buka.', 'here a number, a code or ( must stand.');
    const inner = sum(reader, depth + 1);
    close(reader);
    return inner;
}
function previous(reader) {
    if (reader.now?.sign !== '(')
        wrong(reader.place(), 'setelah previous harus (.', 'after previous a ( must come.');
    reader.next();
    const { reference } = reader.now ?? {};
    if (!reference)
        return wrong(reader.place(), 'previous memerlukan kode indikator.', 'previous needs the code of an indicator.');
    reader.next();
    close(reader);
    return { reference: { ...reference, isPrevious: true } };
}
function close(reader) {
    if (reader.now?.sign !== ')')
        wrong(reader.place(), 'di sini kurang kurung tutup.', 'a ) is missing here.');
    reader.next();
}
/** Undefined where a value it needs is missing, or a divisor is zero. */
export function evaluate(expression, valueOf) {
    if ('number' in expression)
        return expression.number;
    if ('reference' in expression)
        return valueOf(expression.reference);
    if ('minus' in expression) {
        const inner = evaluate(expression.minus, valueOf);
        return inner && negated(inner);
    }
    const left = evaluate(expression.left, valueOf);
    const right = evaluate(expression.right, valueOf);
    return left && right && operate[expression.operator](left, right);
}
export function referencesIn(expression) {
    if ('reference' in expression)
        return [expression.reference];
    if ('minus' in expression)
        return referencesIn(expression.minus);
    return 'operator' in expression ? [...referencesIn(expression.left), ...referencesIn(expression.right)] : [];
}
/** As it is written: `PUS`, `MCPR.numerator`, `previous(PUS)`. */
export function nameOf({ code, part, isPrevious }) {
    const value = part ? `${code}.${part}` : code;
    return isPrevious ? `previous(${value})` : value;
}
//# sourceMappingURL=expression.js.map