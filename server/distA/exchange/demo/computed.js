/** What Pilar computes from the rest, by the code that keeps it true afterwards: classes of two years, derived values of two. */
import { regenciesOf } from '../../classification/batches.js';
import { classify } from '../../classification/classification.service.js';
import { createClock, TIME_ZONE } from '../../core/clock.js';
import { runOn } from '../../core/write/transaction.js';
import { derive } from '../../derived/derived.service.js';
import { day, yearOf } from './calendar.js';
/** Returns how many classes and how many derived values there are. */
export async function loadComputed(demo) {
    let [classes, values] = [0, 0];
    for (const range of await regenciesOf(runOn(demo.client), null)) {
        classes += await loadClasses(demo, range);
        values += await loadDerived(demo, range);
    }
    return [classes, values];
}
export async function loadClasses(demo, range) {
    const tx = txOf(demo);
    let classes = 0;
    for (const year of [yearOf(demo.asOf) - 1, yearOf(demo.asOf)])
        classes += (await classify(tx, { range, year, isForced: true })).classified;
    return classes;
}
export const loadDerived = (demo, range) => derive(txOf(demo), range);
const txOf = ({ client, asOf }) => ({
    run: runOn(client),
    clock: createClock(TIME_ZONE, `${day(asOf, 1)}T04:00:00Z`),
    changes: [],
});
//# sourceMappingURL=computed.js.map