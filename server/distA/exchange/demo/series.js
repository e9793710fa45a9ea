/** The values of one indicator in one village over the years: near one another, seasonal, better where life is better. */
import { monthInYear, monthOf, yearOf } from './calendar.js';
import { MONTHS, NOT_APPLICABLE } from './measure.js';
import { familiesIn, populationIn } from './population.js';
import { createRandom } from './random.js';
const MIDDLE = monthOf(2024, 12);
/** Makes the value of each period in turn; `made` remembers them for the indicators counted among these. */
export function seriesOf(village, measure, ends, made) {
    const random = createRandom('series', village.code, measure.level.code);
    const moment = { village, measure, made, random, own: random.normal(), luck: random.next(), drift: 0, end: 0 };
    const memory = new Map();
    made.set(measure.level.code, memory);
    return new Map(ends.map((end) => {
        moment.end = end;
        moment.drift = 0.8 * moment.drift + 0.6 * random.normal();
        const values = valuesOf(moment);
        memory.set(end, values.numerator ?? (values.figure ?? 0) / 10 ** measure.decimals);
        return [end, values];
    }));
}
function valuesOf(moment) {
    const { measure, village } = moment;
    const { base } = measure.level;
    if (base === 'coast' && !village.isCoastal)
        return NOT_APPLICABLE;
    if (measure.kind === 'YES_NO')
        return { numerator: moment.luck < share(moment) ? 1 : 0, denominator: 1, figure: null };
    if (measure.kind === 'SCORE')
        return { numerator: null, denominator: null, figure: Math.round(score(moment) * 10 ** measure.decimals) };
    if (measure.kind === 'COUNT')
        return { numerator: size(moment), denominator: null, figure: null };
    return ratio(moment, base === 'yearly' ? share(moment) / 12 : share(moment));
}
/** Rounded by chance, so that small villages are not always rounded the same way. */
function ratio(moment, part) {
    const denominator = size(moment);
    if (denominator === 0)
        return NOT_APPLICABLE;
    const numerator = Math.min(denominator, Math.floor(denominator * part + moment.random.next()));
    return { numerator, denominator, figure: null };
}
function size({ village, measure, end, made, random, own }) {
    const { base, of, code } = measure.level;
    const part = Number(of);
    /** Whole populations are exact; parts of them differ from village to village. */
    const varied = part === 1 ? 1 : 1 + 0.06 * own;
    if (base === 'people')
        return Math.round(populationIn(village, end) * part * varied);
    if (base === 'families')
        return Math.round(familiesIn(village, end) * part * varied);
    if (base === 'made')
        return newest(made, of, end);
    if (base === 'yearly')
        return Math.round(populationIn(village, MIDDLE) * part * varied * (1 + 0.04 * createRandom(code, village.code, yearOf(end)).normal()));
    const mean = base === 'events'
        ? populationIn(village, end) * part * MONTHS[measure.frequency]
        : part * Math.exp(0.4 * own + measure.level.spread * village.level);
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
}
/** The newest value that is not later, as the catalogue says of denominators. */
function newest(made, code, end) {
    let found = 0;
    for (const [month, value] of made.get(code) ?? [])
        if (month <= end)
            found = value;
    return found;
}
/** Numerator among denominator, 0 to 1. */
function share({ village, measure, end, own, drift }) {
    const { usual, spread, trend, season } = measure.level;
    const better = spread * (0.6 * village.level + 0.5 * own) + (trend * (end - MIDDLE)) / 12 + season * swing(end);
    const wander = measure.kind === 'YES_NO' ? 0 : 0.12 * drift;
    const odds = Math.log(usual / (1 - usual)) + (measure.direction === 'LOWER' ? -better : better) + wander;
    return 1 / (1 + Math.exp(-odds));
}
function score({ village, measure, end, own, drift, made }) {
    const { base, of, usual, spread, trend } = measure.level;
    if (base === 'mean') {
        const parts = of.split(' ').map((code) => newest(made, code, end));
        return parts.reduce((sum, part) => sum + part, 0) / parts.length;
    }
    const value = usual + spread * (0.7 * village.level + 0.5 * own + 0.15 * drift) + (trend * (end - MIDDLE)) / 12;
    return Math.max(0, Math.min(100, value));
}
/** 1 in February and August, -1 half-way between. */
const swing = (month) => Math.cos((2 * Math.PI * (monthInYear(month) - 2)) / 6);
//# sourceMappingURL=series.js.map