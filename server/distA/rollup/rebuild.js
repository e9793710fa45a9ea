import { runOn } from '../core/write/transaction.js';
import { SERIES } from '../indicator/series.js';
import { makeCurrent, rangesOf, recompute, recomputeProvinces, stampOf } from './recompute.js';
import { ALONE } from './rollup.job.js';
/** Villages at a time: the worker of a running server waits that long. */
const VILLAGES = 1000;
const TOLD = 5;
/** Without nested loops: it takes the villages of a regency times all their values for few, since so many conditions seem to leave few. */
const BEGIN = `begin; set local statement_timeout = 0; set local work_mem = '128MB'; set local enable_nestloop = off; ${ALONE}`;
export async function rebuild(client, log) {
    const run = runOn(client);
    const stamp = await stampOf(run);
    const indicators = (await run(`SELECT indicator FROM (${SERIES}) s`, [])).map(({ indicator }) => Number(indicator));
    const ranges = await rangesOf(run, VILLAGES);
    const found = [];
    for (const [index, range] of ranges.entries()) {
        found.push(await alone(client, () => recompute(run, { range, indicators, absorbs: true })));
        if (index % TOLD === TOLD - 1)
            log(`rollups: ${index + 1} of ${ranges.length} parts`);
    }
    found.push(...(await alone(client, () => recomputeProvinces(run))));
    await alone(client, () => makeCurrent(run, indicators, stamp));
    await client.query('vacuum (analyze) pilar.rollup, pilar.rollup_mark');
    const [state] = await run(STATE, []);
    const sum = (level) => found.reduce((all, one) => all + one[level], 0);
    return { ...state, province: sum('province'), regency: sum('regency'), district: sum('district') };
}
const STATE = `
  SELECT (SELECT count(*)::int FROM pilar.rollup) AS rows,
    NOT EXISTS (SELECT FROM (${SERIES}) s LEFT JOIN pilar.rollup_series r ON (r.indicator_id, r.signature) = (s.indicator, s.signature)
      WHERE r.indicator_id IS NULL) AS "isCurrent"`;
async function alone(client, work) {
    await client.query(BEGIN);
    try {
        const result = await work();
        await client.query('commit');
        return result;
    }
    catch (error) {
        await client.query('rollback');
        throw error;
    }
}
//# sourceMappingURL=rebuild.js.map