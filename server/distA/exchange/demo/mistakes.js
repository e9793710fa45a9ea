/** What goes wrong when people type figures: swapped digits, a digit too many, a zero where nothing was counted. */
const SHARE = 0.005;
/** The mistaken value, still one the entry form would have taken: never above its denominator. */
export function mistype(random, values) {
    const { numerator, denominator } = values;
    if (numerator === null || !random.chance(SHARE))
        return values;
    const wrong = random.pick([swapped(numerator), numerator * 10, 0]);
    return denominator !== null && wrong > denominator ? values : { ...values, numerator: wrong };
}
function swapped(figure) {
    const digits = String(figure);
    return Number(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
}
//# sourceMappingURL=mistakes.js.map