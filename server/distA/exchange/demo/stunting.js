/** Stunting month by month: the regency follows the published figures, the marked villages lie far above it. */
import { monthOf } from './calendar.js';
import { populationIn } from './population.js';
import { createRandom } from './random.js';
/** Published percentages by the end of their year; after them a slow decline that is made up. */
const ANCHORS = [
    [monthOf(2021, 12), 14.2],
    [monthOf(2022, 12), 12.87],
    [monthOf(2023, 12), 8.68],
    [monthOf(2024, 12), 8.23],
    [monthOf(2034, 12), 5.2],
];
const MEASURED = 0.07;
function regencyRate(month) {
    const next = ANCHORS.findIndex(([end]) => month <= end);
    const [from, to] = [ANCHORS[Math.max(0, next - 1)], ANCHORS[next]];
    if (!from || !to || from === to)
        return (ANCHORS.at(next <= 0 ? 0 : -1)?.[1] ?? 0) / 100;
    return (from[1] + ((month - from[0]) / (to[0] - from[0])) * (to[1] - from[1])) / 100;
}
/** Values of one month by village, rounded so that the regency's sum stays what it should be. */
export function stuntingIn(villages, month) {
    const counted = villages.map((village) => ({ village, ...expected(village, month) }));
    const wanted = regencyRate(month) * sum(counted, (each) => each.denominator);
    const stunted = sum(counted, (each) => (each.village.isStunted ? each.expected : 0));
    const scale = Math.max(0, wanted - stunted) / sum(counted, (each) => (each.village.isStunted ? 0 : each.expected));
    let carry = 0;
    return new Map(counted.map(({ village, denominator, expected: usual }) => {
        const exact = village.isStunted ? usual : usual * scale + carry;
        const numerator = Math.min(denominator, Math.max(0, Math.round(exact)));
        if (!village.isStunted)
            carry = exact - numerator;
        return [village, { numerator, denominator }];
    }));
}
function expected(village, month) {
    const random = createRandom('stunting', village.code);
    const own = random.normal();
    const monthly = createRandom('stunting', village.code, month);
    const denominator = Math.max(12, Math.round(populationIn(village, month) * MEASURED * (1 + 0.04 * monthly.normal())));
    const rate = village.isStunted
        ? 0.265 + 0.02 * own + 0.006 * monthly.normal()
        : 0.07 * Math.exp(0.4 * own - 0.4 * village.level + 0.05 * monthly.normal());
    return { denominator, expected: denominator * rate };
}
const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);
//# sourceMappingURL=stunting.js.map