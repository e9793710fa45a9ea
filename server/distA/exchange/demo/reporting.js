/** Which months a village reports, whole months at a time, and how late. Silence lasts: who missed a month often misses the next. */
import { addDays, day } from './calendar.js';
import { createRandom } from './random.js';
const HISTORY = 60;
/** Chances to fall silent, to stay silent, and to be late with the newest month. */
const NEAR = { falls: 0.04, stays: 0.4, late: 0.1 };
const REMOTE = { falls: 0.13, stays: 0.5, late: 0.4 };
/** Months the village reported through a channel (its Kampung KB or the office of a sector), of the years before `asOf`. */
export function reportedMonths(village, channel, asOf) {
    const random = createRandom('reports', village.code, channel);
    const chances = village.isRemote ? REMOTE : NEAR;
    const ease = channel === 'KAMPUNG' ? 1 : 0.6;
    const reported = new Set();
    let isSilent = false;
    for (let month = asOf - HISTORY; month < asOf; month++) {
        isSilent = random.chance((isSilent ? chances.stays : chances.falls) * ease);
        const isLate = month === asOf - 1 && random.chance(chances.late * ease);
        if (!isSilent && !isLate)
            reported.add(month);
    }
    return reported;
}
/** When a value came in: by the 14th of the next month, later where the signal is weak, never after the demo's month began. */
export function receivedAt(village, endMonth, asOf) {
    const random = createRandom('received', village.code, endMonth);
    const days = random.chance(village.isRemote ? 0.4 : 0.08) ? random.int(15, 60) : random.int(2, 13);
    const date = addDays(day(endMonth + 1, 1), days);
    const latest = day(asOf, 1);
    return `${[date, latest].toSorted()[0]}T00:00:00Z`;
}
//# sourceMappingURL=reporting.js.map