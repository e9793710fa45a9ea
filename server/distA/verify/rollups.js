/** Sums of values: as the rows they are made of, and not far behind. */
import { runOn } from '../core/write/transaction.js';
import { rollupGauges } from '../rollup/gauges.js';
import { differingSample } from '../rollup/sample.js';
import { absent, fault, orOk, warning } from './finding.js';
/** The worker of a server that runs takes them within seconds. */
const LATE_SECONDS = 600;
const REBUILD = 'pnpm pilar rollup rebuild';
export async function rollups({ client }) {
    const run = runOn(client);
    const { marks, oldestSeconds, seriesNotCurrent } = await rollupGauges(run);
    const { districts, sums, differing } = await differingSample(run);
    const outcomes = [
        ...differing.map((code) => fault(`The sums of district ${code} are not those of its rows.`, REBUILD)),
        ...(seriesNotCurrent > 0
            ? [
                warning(`${seriesNotCurrent} editions of indicators are not added up yet; questions read their rows.`, `Start the server, or ${REBUILD}`),
            ]
            : []),
        ...(oldestSeconds > LATE_SECONDS
            ? [warning(`The oldest of ${marks} marks is ${Math.round(oldestSeconds / 60)} minutes old.`, 'Look at the job rollup.absorb.')]
            : []),
    ];
    if (sums === 0 && outcomes.length === 0)
        return [absent('No values of villages are added up yet.')];
    return orOk(outcomes, `${sums} sums of ${districts} districts are those of their rows; ${marks} marks wait, the oldest for ${Math.round(oldestSeconds)} s.`);
}
//# sourceMappingURL=rollups.js.map