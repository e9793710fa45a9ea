import { versionOf } from './past.js';
/** A figure that was shown is never hidden again: it keeps the numbers it had. */
const FIGURES = `
  insert into pilar.released_figure as f
    (regency_ordinal, area_ordinal, level, period, indicator_code, source_id, numerator, denominator, reported, expected, is_hidden, released_at)
  select $1, area, level, period, code, $2, numerator, denominator, reported, expected, numerator is null, $3
  from jsonb_to_recordset($4::jsonb)
    as g(area int, level text, period smallint, code text, numerator numeric, denominator numeric, reported int, expected int)
  on conflict on constraint released_figure_unique do update
    set regency_ordinal = excluded.regency_ordinal, numerator = excluded.numerator, denominator = excluded.denominator,
      reported = excluded.reported, expected = excluded.expected, is_hidden = excluded.is_hidden, released_at = excluded.released_at
    where not excluded.is_hidden or f.is_hidden and (f.reported, f.expected) <> (excluded.reported, excluded.expected)`;
const VERSIONS = `
  insert into pilar.figure_version (regency_ordinal, area_ordinal, period, indicator_code, source_id, is_small, cells, denominator_cells, released_at)
  select $1, area, period, code, $2, "isSmall", cells, "denominatorCells", $3
  from jsonb_to_recordset($4::jsonb) as g(area int, period smallint, code text, "isSmall" boolean, cells int[], "denominatorCells" int[])`;
export async function writeFigures(run, { regency, source }, now, { shown, hidden, small }) {
    const stamp = [regency, source, now.toISOString()];
    const figures = [...shown, ...hidden.map((figure) => ({ ...figure, numerator: null, denominator: null }))];
    const rows = figures.map(({ area, level, period, code, numerator, denominator, reported, expected }) => ({
        area,
        level,
        period,
        code,
        numerator,
        denominator,
        reported,
        expected,
    }));
    await run(FIGURES, [...stamp, JSON.stringify(rows)]);
    await run(VERSIONS, [...stamp, JSON.stringify([...shown, ...small].map(versionOf))]);
}
/** One for every month that is over. */
const RELEASES = `
  insert into pilar.release (regency_ordinal, period, released_at)
  select distinct $1::int, period, $3::timestamptz from pilar.reporting_period where period <= $2 and retired_at is null order by period
  on conflict do nothing
  returning id, period`;
export async function writeReleases(run, regency, through, now) {
    return (await run(RELEASES, [regency, through, now.toISOString()]));
}
//# sourceMappingURL=write.js.map