/** What follows from the Kampung KB and its profile. */
import { type Definition, everywhere } from '../definition.ts';

/** `k` was active on the day. */
const ACTIVE = `
  k.village_ordinal = place.ordinal and k.launched_on <= span.day
  and coalesce((k.retired_at at time zone (select zone from clock))::date, 'infinity') > span.day`;

export const kampungKb: Definition = {
  indicator: 'KAMPUNG_KB',
  select: `select place.ordinal as area, span.period, exists (select 1 from pilar.kampung k where ${ACTIVE})::int as numerator, 1 as denominator
    ${everywhere('KAMPUNG_KB')}`,
};

/** The profile keeps no dates: what stood in it on a day is what the first change after that day found, or what stands now. */
const onDay = (now: string, noted: string): string => `coalesce((
  select (${noted}) from pilar.audit_entry e
  where e.entity = 'Kampung' and e.entity_id = 'kampung_' || k.id and e.before is not null
    and (e.at at time zone (select zone from clock))::date > span.day and span.day < (select today from clock)
  order by e.id limit 1), ${now})`;

const profile = (indicator: string, now: string, noted: string): Definition => ({
  indicator,
  select: `select place.ordinal as area, span.period,
      coalesce((select bool_or(${onDay(now, noted)}) from pilar.kampung k where ${ACTIVE}), false)::int as numerator, 1 as denominator
    ${everywhere(indicator)}`,
});

export const rumahDataku = profile('RUMAH_DATAKU', 'k.has_rumah_dataku', "(e.before->>'hasRumahDataku')::boolean");

export const gunaData = profile(
  'GUNA_DATA',
  'k.has_work_plan and cardinality(k.data_kinds) > 0',
  "(e.before->>'hasWorkPlan')::boolean and jsonb_array_length(e.before->'dataKinds') > 0",
);
