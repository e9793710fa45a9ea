import { SERIES } from '../indicator/series.js';
import { makeCurrent, rangesOf, recompute, stampOf } from './recompute.js';
const OUTDATED = `
  SELECT s.series, array_agg(s.indicator) AS indicators, (SELECT count(*)::int FROM pilar.village) AS villages
  FROM (${SERIES}) s LEFT JOIN pilar.rollup_series r ON (r.indicator_id, r.signature) = (s.indicator, s.signature)
  GROUP BY 1 HAVING bool_or(r.indicator_id IS NULL) ORDER BY 1`;
/** Villages times series that one statement adds up: it has seconds, not minutes. */
const MOST = 5000;
/** As many as are little work; whether there are more. The caller holds the worker's lock. */
export async function renew(run) {
    const outdated = (await run(OUTDATED, []));
    if (outdated.length === 0)
        return false;
    const stamp = await stampOf(run);
    const some = outdated.slice(0, Math.max(1, Math.floor(MOST / Math.max(1, outdated[0].villages))));
    const indicators = some.flatMap((one) => one.indicators);
    for (const range of await rangesOf(run, MOST))
        await recompute(run, { range, indicators, absorbs: false });
    await makeCurrent(run, indicators, stamp);
    return some.length < outdated.length;
}
//# sourceMappingURL=renew.js.map