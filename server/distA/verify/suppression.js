/** What who may not read small cells is shown: nothing small, and nothing older than it has to be. */
import { regenciesDue } from '../release/read.js';
import { isSmall } from '../release/small.js';
import { fault, orOk, warning } from './finding.js';
const SHOWN = `
  select indicator_code as indicator, area_ordinal as area, numerator::float8, denominator::float8
  from pilar.released_figure where not is_hidden and (numerator < 5 or denominator < 5 or denominator - numerator < 5)`;
/** The job runs at night: what was due a day and a half ago did not come. */
const LATE = 36 * 60 * 60_000;
export async function suppression({ client }) {
    const shown = await client.query(SHOWN);
    const small = shown.rows.filter(({ numerator, denominator }) => isSmall(numerator, denominator));
    const run = async (sql, params) => (await client.query(sql, [...params])).rows;
    const waiting = await regenciesDue(run, new Date(Date.now() - LATE));
    const outcomes = [
        ...small.map(({ indicator, area }) => fault(`A small figure of ${indicator} is released at area ${area}.`, 'Tell who looks after Pilar.')),
        ...(waiting.length > 0
            ? [warning(`${waiting.length} regencies wait for the release of their last month.`, 'Look at the job release.monthly.')]
            : []),
    ];
    return orOk(outcomes, 'No small figure is released, and no release is late.');
}
//# sourceMappingURL=suppression.js.map