/** The numbers of villages that triggers keep, against the villages themselves. */
import type { Run } from '../core/context.ts';

/** A number of 0 and none are the same. */
const MISCOUNTED = `
  SELECT district_ordinal, regency_ordinal, province_ordinal, kind, coalesce(v.villages, 0) AS villages FROM (
    SELECT district_ordinal, regency_ordinal, province_ordinal, kind, count(*)::int AS villages FROM pilar.village GROUP BY 1, 2, 3, 4) v
  FULL JOIN pilar.village_count c USING (district_ordinal, regency_ordinal, province_ordinal, kind)
  WHERE coalesce(v.villages, 0) <> coalesce(c.villages, 0)`;

const RECOUNT = `
  WITH put AS (
    INSERT INTO pilar.village_count (district_ordinal, regency_ordinal, province_ordinal, kind, villages) ${MISCOUNTED}
    ON CONFLICT (district_ordinal, regency_ordinal, province_ordinal, kind) DO UPDATE SET villages = excluded.villages RETURNING 1)
  SELECT count(*)::int AS counts FROM put`;

/** Codes of the districts whose villages are others than their number says. */
export async function miscounted(run: Run): Promise<string[]> {
  const rows = await run(
    `SELECT DISTINCT coalesce(a.code, '?') AS code FROM (${MISCOUNTED}) m LEFT JOIN pilar.area a ON a.ordinal = m.district_ordinal ORDER BY 1`,
    [],
  );
  return rows.map(({ code }) => String(code));
}

/** Puts right what is wrong, and says how many numbers were. Nobody writes villages meanwhile: what they add would be lost. */
export async function recount(run: Run): Promise<number> {
  await run('LOCK TABLE pilar.village IN SHARE ROW EXCLUSIVE MODE', []);
  const [row] = await run(RECOUNT, []);
  return Number(row!.counts);
}
