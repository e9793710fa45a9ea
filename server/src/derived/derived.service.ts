/** Computes the derived indicators of an area and writes what changed: rows like any other, from the source COMPUTED. */
import type { Range } from '../classification/batches.ts';
import type { SystemTx } from '../core/jobs/job.ts';
import { markOf } from '../rollup/mark.ts';
import type { Definition } from './definition.ts';
import { lintasSektor } from './definitions/agencies.ts';
import { klasifikasi } from './definitions/classification.ts';
import { gunaData, kampungKb, rumahDataku } from './definitions/kampung.ts';
import { pokjaTerlatih, skPokja } from './definitions/pokja.ts';
import { laporanTepatWaktu } from './definitions/report.ts';
import { type Frequency, spansOf } from './spans.ts';

const definitions: readonly Definition[] = [
  kampungKb,
  skPokja,
  pokjaTerlatih,
  laporanTepatWaktu,
  lintasSektor,
  rumahDataku,
  gunaData,
  klasifikasi,
];

const INDICATORS = `
  select code, frequency from pilar.indicator where code = any($1::text[]) and is_derived and valid_to is null and retired_at is null`;

const valueOf = ({ indicator, select }: Definition): string =>
  `select v.area, v.period, (select id from known where code = '${indicator}') as indicator, v.numerator, v.denominator from (${select}) v`;

/**
 * What is found meets what stands in one join; what is written is marked for the rollups, with what it replaced unless another has written
 * there meanwhile: then its version is not the next one. Of a value that stands and is not found any more it is said that the indicator does
 * not apply: nothing goes away unseen.
 */
const WRITE = `
  with place as materialized (
    select ordinal from pilar.village where ordinal between $1 and $2
  ), span as materialized (
    select * from jsonb_to_recordset($3::jsonb) as s(indicator text, period smallint, day date)
  ), clock as (
    select $4::timestamptz as now, ($4::timestamptz at time zone $5)::date as today, $5::text as zone
  ), known as materialized (
    select i.code, i.id from pilar.indicator i
    where i.code in (select indicator from span) and i.valid_to is null and i.retired_at is null
  ), source as (
    select id from pilar.source where code = 'COMPUTED'
  ), found as materialized (
    ${definitions.map(valueOf).join('\n    union all ')}
  ), had as materialized (
    select o.area_ordinal as area, o.period, k.id as indicator, o.numerator, o.denominator, o.figure, o.version
    from known k join span on span.indicator = k.code
    join pilar.observation o on o.indicator_id = k.id and o.period = span.period and o.area_ordinal between $1 and $2
      and o.source_id = (select id from source)
  ), written as (
    insert into pilar.observation as o (area_ordinal, period, indicator_id, source_id, numerator, denominator)
    select area, period, indicator, (select id from source), f.numerator, f.denominator
    from found f full join had h using (area, period, indicator)
    where h.area is null or (h.numerator, h.denominator) is distinct from (f.numerator, f.denominator)
    order by area, period, indicator
    on conflict (area_ordinal, period, indicator_id, source_id) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, figure = null,
        version = o.version % 32766 + 1, updated_at = excluded.updated_at
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, o.version
  ), replaced as (
    select w.*, case when w.version = coalesce(h.version % 32766, 0) + 1 then h.area is not null end as was,
      h.numerator as was_numerator, h.denominator as was_denominator, h.figure as was_figure
    from written w left join had h on (h.area, h.period, h.indicator) = (w.area_ordinal, w.period, w.indicator_id)
  ), ${markOf('replaced')}
  select count(*)::int as count from written`;

/** Returns how many values were written. */
export async function derive({ run, clock }: SystemTx, { low, high }: Range): Promise<number> {
  const indicators = await run(INDICATORS, [definitions.map(({ indicator }) => indicator)]);
  const spans = indicators.flatMap(({ code, frequency }) =>
    spansOf(clock, frequency as Frequency).map((span) => ({ indicator: code, ...span })),
  );
  const [written] = await run(WRITE, [low, high, JSON.stringify(spans), clock.now().toISOString(), clock.timeZone]);
  return written!.count as number;
}
