/** What who may not read small cells is shown: nothing small, and nothing older than it has to be. */
import { regenciesDue } from '../release/read.ts';
import { isSmall } from '../release/small.ts';
import { fault, type Outcome, orOk, type Subject, warning } from './finding.ts';

const SHOWN = `
  select indicator_code as indicator, area_ordinal as area, numerator::float8, denominator::float8
  from pilar.released_figure where not is_hidden and (numerator < 5 or denominator < 5 or denominator - numerator < 5)`;

/** The job runs at night: what was due a day and a half ago did not come. */
const LATE = 36 * 60 * 60_000;

interface Shown {
  indicator: string;
  area: number;
  numerator: number;
  denominator: number | null;
}

export async function suppression({ client }: Subject): Promise<Outcome[]> {
  const shown = await client.query<Shown>(SHOWN);
  const small = shown.rows.filter(({ numerator, denominator }) => isSmall(numerator, denominator));
  const run = async (sql: string, params: readonly unknown[]) => (await client.query(sql, [...params])).rows;
  const waiting = await regenciesDue(run, new Date(Date.now() - LATE));
  const outcomes = [
    ...small.map(({ indicator, area }) =>
      fault(`A small figure of ${indicator} is released at area ${area}.`, 'Tell who looks after Pilar.'),
    ),
    ...(waiting.length > 0
      ? [warning(`${waiting.length} regencies wait for the release of their last month.`, 'Look at the job release.monthly.')]
      : []),
  ];
  return orOk(outcomes, 'No small figure is released, and no release is late.');
}
