/** Sums of values and numbers of villages: as the rows they are made of, and not far behind. */
import { runOn } from '../core/write/transaction.ts';
import { rollupGauges } from '../rollup/gauges.ts';
import { differingSample } from '../rollup/sample.ts';
import { miscounted } from '../rollup/villages.ts';
import { absent, fault, type Outcome, orOk, type Subject, warning } from './finding.ts';

/** The worker of a server that runs takes them within seconds. */
const LATE_SECONDS = 600;
const REBUILD = 'pnpm pilar rollup rebuild';

export async function rollups({ client }: Subject): Promise<Outcome[]> {
  const run = runOn(client);
  const { marks, oldestSeconds, seriesNotCurrent } = await rollupGauges(run);
  const { districts, sums, differing } = await differingSample(run);
  const outcomes = [
    ...differing.map((code) => fault(`The sums of district ${code} are not those of its rows.`, REBUILD)),
    ...(await miscounted(run)).map((code) => fault(`The villages of district ${code} are not as many as is kept.`, REBUILD)),
    ...(seriesNotCurrent > 0
      ? [
          warning(
            `${seriesNotCurrent} editions of indicators are not added up yet; questions read their rows.`,
            `Start the server, or ${REBUILD}`,
          ),
        ]
      : []),
    ...(oldestSeconds > LATE_SECONDS
      ? [warning(`The oldest of ${marks} marks is ${Math.round(oldestSeconds / 60)} minutes old.`, 'Look at the job rollup.absorb.')]
      : []),
  ];
  if (sums === 0 && outcomes.length === 0) return [absent('No values of villages are added up yet.')];
  return orOk(
    outcomes,
    `${sums} sums of ${districts} districts are those of their rows; ${marks} marks wait, the oldest for ${Math.round(oldestSeconds)} s.`,
  );
}
