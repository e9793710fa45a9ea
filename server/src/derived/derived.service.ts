/** Computes the derived indicators of an area and writes what changed: rows like any other, from the source COMPUTED. */
import type { Range } from '../classification/batches.ts';
import { TIME_ZONE } from '../core/clock.ts';
import type { SystemTx } from '../core/jobs/job.ts';
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
  `select '${indicator}' as indicator, v.area, v.period, v.numerator, v.denominator from (${select}) v`;

/** Of a value that stood and has no row any more it is said that the indicator does not apply: nothing goes away unseen. */
const WRITE = `
  with place as materialized (
    select ordinal from pilar.village where ordinal between $1 and $2
  ), span as materialized (
    select * from jsonb_to_recordset($3::jsonb) as s(indicator text, period smallint, day date)
  ), clock as (
    select $4::timestamptz as now, ($4::timestamptz at time zone '${TIME_ZONE}')::date as today
  ), known as (
    select i.code, i.id, (select s.id from pilar.source s where s.code = 'COMPUTED') as source
    from pilar.indicator i where i.code in (select indicator from span) and i.valid_to is null and i.retired_at is null
  ), found as materialized (
    ${definitions.map(valueOf).join('\n    union all ')}
  ), wanted as (
    select f.area, f.period, k.id as indicator, k.source, f.numerator, f.denominator from found f join known k on k.code = f.indicator
    union all
    select o.area_ordinal, o.period, k.id, k.source, null, null
    from known k
    join span on span.indicator = k.code
    join pilar.observation o on o.indicator_id = k.id and o.period = span.period and o.area_ordinal between $1 and $2 and o.source_id = k.source
    join place on place.ordinal = o.area_ordinal
    where not exists (select 1 from found f where f.indicator = k.code and f.area = o.area_ordinal and f.period = o.period)
  )
  insert into pilar.observation as o (area_ordinal, period, indicator_id, source_id, numerator, denominator)
  select w.area, w.period, w.indicator, w.source, w.numerator, w.denominator from wanted w
  left join pilar.observation had on (had.area_ordinal, had.period, had.indicator_id, had.source_id) = (w.area, w.period, w.indicator, w.source)
  where had.version is null or (had.numerator, had.denominator) is distinct from (w.numerator, w.denominator)
  order by w.area, w.period, w.indicator
  on conflict (area_ordinal, period, indicator_id, source_id) do update
    set numerator = excluded.numerator, denominator = excluded.denominator, figure = null,
      version = o.version % 32766 + 1, updated_at = excluded.updated_at
  returning 1`;

/** Returns how many values were written. */
export async function derive({ run, clock }: SystemTx, { low, high }: Range): Promise<number> {
  const indicators = await run(INDICATORS, [definitions.map(({ indicator }) => indicator)]);
  const spans = indicators.flatMap(({ code, frequency }) =>
    spansOf(clock, frequency as Frequency).map((span) => ({ indicator: code, ...span })),
  );
  const written = await run(WRITE, [low, high, JSON.stringify(spans), clock.now().toISOString()]);
  return written.length;
}
