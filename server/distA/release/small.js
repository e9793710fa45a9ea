/** Numbers so small that they can point at a person. Zero points at nobody. */
const MOST = 4;
export const isFew = (number) => number >= 1 && number <= MOST;
/** Of a ratio also what its numerator leaves of the denominator. A count has no denominator. */
export const isSmall = (numerator, denominator) => isFew(numerator) || (denominator !== null && (isFew(denominator) || isFew(denominator - numerator)));
//# sourceMappingURL=small.js.map