/** What the rule scores, read for all Kampung KB of a range by one statement. */
import { periodOf } from '../core/period.js';
import { inForce } from '../pokja/in-force.js';
import { dueAt } from '../report/owed.js';
import { activeWithinYear, agenciesIn } from './agencies.js';
import { mean, percent, whole } from './fraction.js';
const GROUPS = ['BKB', 'BKR', 'BKL', 'UPPKA', 'PIKR'];
const RATES = ['MCPR', 'MKJP', 'UNMET_NEED'];
/** Small numbers of these can point at a person. */
export const SENSITIVE = new Set(RATES);
/** Variables that can be measured: those a rule may name. */
export const VARIABLES = [
    ...['POKJA', 'FUNDING', 'GROUPS', 'FACILITIES', 'SUPPORT', 'DATA_KINDS', 'OPERATIONS', 'AGENCIES', 'PARTICIPATION'],
    ...RATES,
];
export function inputsOf({ counts, groups, figures }) {
    const rate = (code) => {
        const parts = figures?.[code];
        return parts ? percent(...parts) : null;
    };
    return {
        ...Object.fromEntries(Object.entries(counts).map(([code, count]) => [code, whole(count)])),
        GROUPS: whole(GROUPS.filter((group) => groups[group]).length),
        // Nobody takes part in a group that is not there; in one that is there and has not reported, nobody knows.
        PARTICIPATION: meanOf(GROUPS.map((group) => rate(group) ?? (groups[group] ? null : whole(0)))),
        ...Object.fromEntries(RATES.map((code) => [code, rate(code)])),
    };
}
const meanOf = (parts) => parts.every((part) => part !== null) ? mean(parts) : null;
/** The ministry's close, where no deadline has been set. */
const CLOSE = `make_timestamptz($3 + 1, 1, 15, 23, 59, 59, 'Asia/Jakarta')`;
const DUE = dueAt((property) => ({ village: 'k.village_ordinal', period: '$5::smallint' })[property] ?? '');
export const FACTS = `
  with kampung as (
    select k.* from pilar.kampung k
    where k.village_ordinal between $1 and $2 and k.retired_at is null and k.launched_on <= $4::date
      and ($6::boolean or coalesce(${DUE}, ${CLOSE}) >= $7::timestamptz)
      and not exists (select 1 from pilar.classification c where c.village_ordinal = k.village_ordinal and c.period = $8
        and c.kampung_id <> k.id and c.retired_at is null)
  ), took as (${agenciesIn('$1', '$2')}
  ), agencies as (
    select took.village, count(distinct took.partner)::int as count from took
    where ${activeWithinYear('took', '$4::date')} group by took.village
  ), pokja as (
    select p.village_ordinal as village, 1 + coalesce((
      select 1 + max(m.is_trained::int) from pilar.pokja_member m
      where m.pokja_id = p.id and m.retired_at is null and m.started_on <= $4 and coalesce(m.ended_on, 'infinity') >= $4), 0) as score
    from pilar.pokja p
    where p.village_ordinal between $1 and $2 and ${inForce('p', '$4')}
  ), figure as (
    select distinct on (o.area_ordinal, i.code) o.area_ordinal as village, i.code, o.numerator, o.denominator
    from pilar.indicator i
    join pilar.observation o on o.indicator_id = i.id and o.period between $9 and $10 and o.area_ordinal between $1 and $2
      and o.denominator is not null
    left join pilar.indicator_source r on r.indicator_id = i.id and r.source_id = o.source_id and r.retired_at is null
    where i.code = any($11::text[]) and $4::date between coalesce(i.valid_from, '-infinity') and coalesce(i.valid_to, 'infinity')
    order by o.area_ordinal, i.code, o.period desc, r.rank nulls last, o.source_id
  ), figures as (
    select village, jsonb_object_agg(code, jsonb_build_array(numerator, denominator)) as figures from figure group by village
  )
  select k.id, k.village_ordinal as village, k.is_synthetic as "isSynthetic", figures.figures,
    jsonb_build_object('BKB', k.has_bkb, 'BKR', k.has_bkr, 'BKL', k.has_bkl, 'UPPKA', k.has_uppka, 'PIKR', k.has_pikr) as groups,
    jsonb_build_object(
      'POKJA', coalesce(pokja.score, 0),
      'FUNDING', (select count(*) from pilar.kampung_funding_source f where f.kampung_id = k.id),
      'FACILITIES', k.has_secretariat::int + k.has_rumah_dataku::int,
      'SUPPORT', (k.guided_by is not distinct from 'PLKB')::int + (cardinality(k.regulations) > 0)::int,
      'DATA_KINDS', cardinality(k.data_kinds), 'OPERATIONS', cardinality(k.operations),
      'AGENCIES', coalesce(agencies.count, 0)) as counts,
    (select jsonb_build_object('rule', c.rule_id, 'level', c.level,
        'indices', jsonb_build_array(c.input_index::text, c.process_index::text, c.output_index::text),
        'scores', (select coalesce(jsonb_agg(jsonb_build_array(s.variable_id, s.input::text, s.score) order by s.variable_id), '[]')
          from pilar.classification_score s where s.classification_id = c.id),
        'steps', (select coalesce(jsonb_agg(jsonb_build_array(t.variable_id, t.from_score, t.to_score) order by t.position), '[]')
          from pilar.classification_step t where t.classification_id = c.id))
      from pilar.classification c where c.kampung_id = k.id and c.period = $8 and c.retired_at is null) as stored
  from kampung k
  left join pokja on pokja.village = k.village_ordinal
  left join agencies on agencies.village = k.village_ordinal
  left join figures on figures.village = k.village_ordinal
  order by k.village_ordinal`;
const MONTHS = 12;
export function paramsOf({ range, year, day, now, isForced }) {
    const [dayYear, dayMonth] = day.split('-').map(Number);
    /** Of any grain that ends in the month. */
    const newest = periodOf(dayYear, dayMonth, 'YEAR');
    const oldest = periodOf(dayYear, dayMonth - MONTHS + 1, 'MONTH');
    const december = periodOf(year, MONTHS, 'MONTH');
    const period = periodOf(year, MONTHS, 'YEAR');
    return [range.low, range.high, year, day, december, isForced, now.toISOString(), period, oldest, newest, [...GROUPS, ...RATES]];
}
//# sourceMappingURL=facts.js.map