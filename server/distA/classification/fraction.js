/** What is measured stays a fraction until it is shown, so that an edge is met or not, never nearly. */
import { operate, ZERO } from '../core/fraction.js';
export const whole = (value) => ({ top: BigInt(value), bottom: 1n });
/** Of a denominator of zero there is no share. */
export const percent = (numerator, denominator) => denominator > 0 ? { top: BigInt(numerator) * 100n, bottom: BigInt(denominator) } : null;
export function mean(parts) {
    const { top, bottom } = parts.reduce((a, b) => operate['+'](a, b), ZERO);
    return { top, bottom: bottom * BigInt(parts.length) };
}
//# sourceMappingURL=fraction.js.map