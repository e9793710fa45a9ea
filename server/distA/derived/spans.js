import { MONTHS_OF, periodOf } from '../core/period.js';
import { GRAIN, lastDayOf } from '../observation/facts.js';
const WINDOW = 24;
const MONTHS = 12;
export function spansOf(clock, frequency) {
    const today = clock.today();
    const [year, month] = today.split('-').map(Number);
    const grain = GRAIN[frequency];
    const length = MONTHS_OF[grain];
    /** Months from the beginning of time as these numbers have it; the last one of the running period. */
    const last = Math.ceil((year * MONTHS + month) / length) * length;
    const first = year * MONTHS + month - WINDOW + 1;
    const ends = Array.from({ length: WINDOW + length }, (_, index) => last - index * length).filter((end) => end >= first);
    return ends.map((end) => spanOf(end, grain, today));
}
function spanOf(end, grain, today) {
    const year = Math.floor((end - 1) / MONTHS);
    const month = ((end - 1) % MONTHS) + 1;
    const period = periodOf(year, month, grain);
    const lastDay = lastDayOf(period);
    return { period, day: lastDay < today ? lastDay : today };
}
//# sourceMappingURL=spans.js.map