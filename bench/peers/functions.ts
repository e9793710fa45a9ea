/**
 * What the peers get in the bench's own database: relations and functions as whoever serves it with PostGraphile would write
 * them, and the one statement that records a village-month as Pilar does, with its journal, its job and its idempotency key.
 */
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { markOf } from '../../server/src/rollup/mark.ts';

/** Period as clients write it: `2023-12`, and the quarter, semester or year that ends with that month. */
const STORED_PERIOD = `case
  when g.period ~ '-Q' then (left(g.period, 4)::int - 2000) * 48 + right(g.period, 1)::int * 12 - 3
  when g.period ~ '-S' then (left(g.period, 4)::int - 2000) * 48 + right(g.period, 1)::int * 24 - 2
  when g.period ~ '-' then (left(g.period, 4)::int - 2000) * 48 + (right(g.period, 2)::int - 1) * 4
  else (g.period::int - 2000) * 48 + 47 end`;

/** Under so many keys Pilar's writers ask for the worker of the rollups. */
const LANES = 8;

interface Recording {
  /** FROM item with the rows as `g`, numbered by `index`. */
  rows: string;
  actor: string;
  key: string;
  hash: string;
  requestId: string;
  holder: string;
  /** What is answered, of `told` (index, status, version). */
  answer: string;
}

/** The rows whose version is the present one are written; the audit, the job and the idempotency key stand with them. */
export const recordSql = ({ rows, actor, key, hash, requestId, holder, answer }: Recording): string => `
  with given as (
    select g.index, a.ordinal as area, g.period as month, (${STORED_PERIOD})::smallint as period, i.id as indicator, s.id as source,
      g.numerator::int as numerator, g.denominator::int as denominator, g.version
    from ${rows} join pilar.area a on a.code = g.area join pilar.indicator i on i.code = g.indicator join pilar.source s on s.code = g.source
  ), old as (
    select g.index, o.numerator, o.denominator, o.version from given g join pilar.observation o
      on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (g.area, g.period, g.indicator, g.source)
    order by o.area_ordinal, o.period, o.indicator_id, o.source_id for no key update of o
  ), written as (
    insert into pilar.observation as o (area_ordinal, period, indicator_id, source_id, numerator, denominator, version)
    select area, period, indicator, source, numerator, denominator, coalesce(version, 0) + 1 from given
    order by area, period, indicator, source
    on conflict (area_ordinal, period, indicator_id, source_id) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, version = excluded.version, updated_at = now()
      where o.version = excluded.version - 1
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, o.version
  ), replaced as (
    select w.*, old.version is not null as was, old.numerator as was_numerator, old.denominator as was_denominator, null::int as was_figure
    from written w join given g on (g.area, g.period, g.indicator, g.source) = (w.area_ordinal, w.period, w.indicator_id, w.source_id) left join old using (index)
  ), ${markOf('replaced')}, told as (
    select g.*, w.version as now, old.version as before, old.numerator as n, old.denominator as d,
      case when w.version is null then 'REFUSED' when old.version is null then 'CREATED' else 'UPDATED' end as status
    from given g left join old using (index) left join written w
      on (w.area_ordinal, w.period, w.indicator_id, w.source_id) = (g.area, g.period, g.indicator, g.source)
  ), audit as (
    insert into pilar.audit_entry (api_key_id, actor_name, door, verb, request_id, entity, entity_id, area_ordinal, before, after)
    select ${holder}, 'bench', 'GRAPHQL', 'observation.record', ${requestId}, 'Observation',
      concat('observation_', area, '.', period, '.', indicator, '.', source), area,
      case when before is not null then ${noted('n', 'd', 'before')} end, ${noted('numerator', 'denominator', 'now')}
    from told where now is not null
  ), job as (
    select from graphile_worker.add_jobs(array(
      select json_populate_record(null::graphile_worker.job_spec, json_build_object('identifier', name, 'payload', payload,
        'job_key', name || ':' || lane, 'flags', array['pilar']))
      from (select distinct area from told where now is not null) a cross join lateral (values
        ('classification.recompute', area, json_build_object('area', area)), ('rollup.absorb', area % ${LANES}, '{}')
      ) j(name, lane, payload) order by name, lane), true)
  ), kept as (
    insert into pilar.idempotency_key (actor, key, input_hash, answer)
    select ${actor}, ${key}, ${hash}, jsonb_agg(jsonb_build_object('index', index, 'status', status, 'version', now)) from told
  )
  select ${answer} from told, (select count(*) from job) j`;

const noted = (numerator: string, denominator: string, version: string) =>
  `jsonb_build_object('indicator', 'indicator_' || indicator, 'period', month, 'source', 'source_' || source,
    'numerator', ${numerator}, 'denominator', ${denominator}, 'figure', null, 'version', ${version})`;

const GRAIN = "array_position(array['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'], frequency) - 1";

/**
 * Values by district of what ended with a month (counted from January 2000), of the source that ranks first among those with
 * values: out of the rollups, as Pilar's planner reads them.
 */
export const pivotSql = (codes: string, month: string): string => `
  select r.area_ordinal as district, c.place,
    case when sum(r.denominator) > 0 then round(c.factor * sum(r.numerator) / sum(r.denominator), c.decimals) end as value
  from (
    select n.place, i.*, (
      select s.source_id from pilar.indicator_source s where s.indicator_id = i.id and exists (
        select from pilar.rollup r where r.level = 3 and r.indicator_id = i.id and r.period = i.period and r.source_id = s.source_id)
      order by s.rank limit 1) as source
    from unnest(${codes}) with ordinality n(code, place)
      join (select id, code, factor, decimals, (${month} * 4 + ${GRAIN})::smallint as period from pilar.indicator) i using (code)
  ) c join pilar.rollup r on r.level = 3 and r.indicator_id = c.id and r.period = c.period and r.source_id = c.source and r.gap > 0
  group by r.area_ordinal, c.place, c.factor, c.decimals`;

const RECORD = recordSql({
  rows: 'unnest($1) with ordinality g(area, indicator, period, source, numerator, denominator, version, index)',
  actor: `'KEY:' || $3`,
  key: '$2',
  hash: `encode(sha256(convert_to($1::text, 'UTF8')), 'hex')`,
  requestId: 'gen_random_uuid()::text',
  holder: '$3',
  answer: '(index - 1)::int, status, now::int',
});

export const FUNCTIONS = `
  create schema bench;
  grant usage on schema bench to ${APP_ROLE};
  comment on column pilar.intervention.status is '@behavior +attribute:filterBy';
  comment on constraint contribution_intervention_id_foreign on pilar.contribution is '@behavior +connection +manyRelation:resource:connection';
  comment on table pilar.observation is '@foreignKey (area_ordinal) references pilar.village (ordinal)';
  create function pilar.village_pokja_in_force(village pilar.village) returns setof pilar.pokja language sql stable rows 1 as $$
    select p.* from pilar.pokja p where p.village_ordinal = village.ordinal and p.retired_at is null
      and p.valid_from <= current_date and coalesce(p.valid_to, 'infinity') >= current_date $$;
  create type bench.pivot_row as (key text, label text, cells text[]);
  create function bench.pivot(indicators text[], month int) returns setof bench.pivot_row language sql stable as $$
    select d.code, d.name, array_agg(x.value::text order by n.place)
    from pilar.area d cross join generate_series(1, cardinality($1)) n(place)
    left join (${pivotSql('$1', '$2')}) x on x.district = d.ordinal and x.place = n.place
    where d.level = 'DISTRICT' group by d.code, d.name order by d.code $$;
  create type bench.observation_row as (area text, indicator text, period text, source text, numerator text, denominator text, version int);
  create type bench.observation_result as (index int, status text, version int);
  create function bench.record_observations(rows bench.observation_row[], key text, holder int)
    returns setof bench.observation_result language plpgsql volatile as $$
    #variable_conflict use_column
    begin return query ${RECORD}; end $$;`;
