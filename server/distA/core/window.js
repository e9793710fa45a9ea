/** Windows of whole months, counted from January 2000 = 0, and the calendar periods that lie in them. */
import { decodePeriod, encodePeriod, endMonthOf, grainOf, MONTHS_OF, periodOf } from './period.js';
export const monthOf = (day) => (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;
export function lastDayOf(month) {
    const date = new Date(Date.UTC(2000, month + 1, 0));
    return date.toISOString().slice(0, 10);
}
export const firstDayOf = (month) => new Date(Date.UTC(2000, month, 1)).toISOString().slice(0, 10);
const startOf = (month, grain) => month - (month % MONTHS_OF[grain]);
/** The stored period of this grain that a month lies in. */
function periodAround(month, grain) {
    const end = startOf(month, grain) + MONTHS_OF[grain] - 1;
    return periodOf(2000 + Math.floor(end / 12), (end % 12) + 1, grain);
}
export const keyOf = (month, grain) => decodePeriod(periodAround(month, grain));
/** So many whole periods, up to the last one that was over when `today` began. */
export function lastWhole(count, grain, today) {
    const b = startOf(monthOf(today), grain) - 1;
    return { a: b - count * MONTHS_OF[grain] + 1, b };
}
export function windowOf(period) {
    const stored = encodePeriod(period);
    const b = endMonthOf(stored);
    return { a: b - MONTHS_OF[grainOf(stored)] + 1, b };
}
/** The calendar periods of a grain within a window, the first and last cut off where the window begins and ends. */
export function periodsIn({ a, b }, grain) {
    const periods = [];
    for (let start = startOf(a, grain); start <= b; start += MONTHS_OF[grain]) {
        const end = start + MONTHS_OF[grain] - 1;
        periods.push({ a: Math.max(start, a), b: Math.min(end, b), key: keyOf(start, grain), isCut: start < a || end > b });
    }
    return periods;
}
/** The stored period that a window is; undefined where it is none of the calendar. */
export function storedPeriodOf({ a, b }) {
    const grain = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'].find((one) => MONTHS_OF[one] === b - a + 1);
    return grain && a % MONTHS_OF[grain] === 0 ? periodAround(b, grain) : undefined;
}
/** After every month there is. */
export const OPEN_END = 1199;
/** The whole window and its calendar periods of each grain asked for, and the twin of each, shifted by `back` months or always the same window. */
export function bucketsOf(whole, grains, today, twin) {
    const now = monthOf(today);
    const day = (b) => (b >= now ? today : lastDayOf(b));
    const bare = grains.flatMap((grain) => {
        if (grain === '*')
            return [{ ...whole, grain, key: '*', isCut: false }];
        return periodsIn(whole, grain).map((period) => ({ ...period, grain, ob: period.b }));
    });
    const main = bare.map((one, id) => ({ ...one, id, day: day(one.b) }));
    if (!twin)
        return main;
    const shifted = (bucket) => {
        if ('window' in twin)
            return { ...twin.window, ob: twin.window.b };
        const back = twin.back(bucket);
        const open = bucket.ob === OPEN_END;
        return { a: open ? 0 : bucket.a - back, b: bucket.b - back, ob: (open ? bucket.b : bucket.ob) - back };
    };
    const twins = main.map((bucket) => {
        const window = shifted(bucket);
        return { ...bucket, ...window, id: main.length + bucket.id, of: bucket.id, day: day(window.b) };
    });
    return [...main, ...twins];
}
/** Does a period of this grain end in the bucket, or go on at its end where the bucket itself does? */
export const isDue = ({ a, b, ob }, grain) => {
    const months = MONTHS_OF[grain];
    const last = Math.min(ob, b + months - 1);
    return last - ((last + 1) % months) >= a;
};
//# sourceMappingURL=window.js.map