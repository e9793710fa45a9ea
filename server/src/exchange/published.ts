/** Published figures of real places: loaded where the area and the indicator are there, and never twice. */
import type { ClientBase } from 'pg';
import { encodePeriod } from '../core/period.ts';
import { markOf } from '../rollup/mark.ts';
import { type Line, readRows } from './rows.ts';
import type { Log } from './transaction.ts';

/** A published figure stands without parts, as an exact integer in the scale of its indicator. */
const INSERT = `
  with written as (
    insert into pilar.observation (area_ordinal, period, indicator_id, source_id, figure)
    select a.ordinal, $2::smallint, i.id, s.id, ($5::numeric * power(10::numeric, i.decimals))::integer
      from pilar.area a
      join pilar.indicator i on i.code = $3 and i.valid_to is null
      join pilar.source s on s.code = $4
     where a.code = $1
    on conflict do nothing
    returning area_ordinal, period, indicator_id, source_id, false as was, null::int as was_numerator, null::int as was_denominator, null::int as was_figure
  ), ${markOf('written')}
  select from written`;

export async function loadPublished(client: ClientBase, log: Log): Promise<void> {
  let inserted = 0;
  for (const line of await readRows('published.csv')) inserted += await insertFigure(client, line);
  if (inserted > 0) log(`published.csv: ${inserted} figures added`);
}

async function insertFigure(client: ClientBase, { place, cells }: Line): Promise<number> {
  const period = encodePeriod(cells.period ?? '');
  if (period === undefined) throw new Error(`${place}: ${cells.period} is no period (2024, 2024-S2, 2024-Q4, 2024-11)`);
  const values = [cells.area, period, cells.indicator, cells.source, cells.value];
  const { rowCount } = await client.query(INSERT, values).catch((error: Error) => {
    throw new Error(`${place}: ${error.message}`, { cause: error });
  });
  return rowCount ?? 0;
}
