import { encodePeriod } from '../core/period.js';
import { markOf } from '../rollup/mark.js';
import { readRows } from './rows.js';
/** A published figure stands without parts, as an exact integer in the scale of its indicator. */
const INSERT = `
  with written as (
    insert into pilar.observation (area_ordinal, period, indicator_id, source_id, figure)
    select a.ordinal, $2::smallint, i.id, s.id, ($5::numeric * power(10::numeric, i.decimals))::integer
      from pilar.area a
      join pilar.indicator i on i.code = $3 and i.valid_to is null
      join pilar.source s on s.code = $4
     where a.code = $1
    on conflict do nothing returning area_ordinal, period, indicator_id
  ), ${markOf('written')}
  select from written`;
export async function loadPublished(client, log) {
    let inserted = 0;
    for (const line of await readRows('published.csv'))
        inserted += await insertFigure(client, line);
    if (inserted > 0)
        log(`published.csv: ${inserted} figures added`);
}
async function insertFigure(client, { place, cells }) {
    const period = encodePeriod(cells.period ?? '');
    if (period === undefined)
        throw new Error(`${place}: ${cells.period} is no period (2024, 2024-S2, 2024-Q4, 2024-11)`);
    const values = [cells.area, period, cells.indicator, cells.source, cells.value];
    const { rowCount } = await client.query(INSERT, values).catch((error) => {
        throw new Error(`${place}: ${error.message}`, { cause: error });
    });
    return rowCount ?? 0;
}
//# sourceMappingURL=published.js.map