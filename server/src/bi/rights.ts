/**
 * The one policy as SQL for whoever asks: the views hold it, so it is the same at every door. What opens a set is one verb; the rest (reach,
 * row rules, masks, sectors, partners) is read from the guards that the reader reads.
 *
 * Rights of the session are looked up by uncorrelated subqueries: once per statement, and their bounds reach the indexes.
 */
import { guardOf, type Mask, masksOf, type RowRule } from '../core/access/guard.ts';
import { BI_RIGHTS_SCHEMA } from '../core/database/derived.ts';
import { APP_ROLE, BI_DOOR_ROLE, BI_ROLE } from '../core/database/roles.ts';
import { ABOVE, assignedTo, isKeyInUse } from '../identity/grants.ts';
import { WHO } from './reading.ts';
import type { BiColumn, Rows, Within } from './set.ts';

/** Opens every set, in the area it is held in; deny by default: nobody reads a row without it. */
export const VERB = 'bi.read';

/** Who asks: the key of this login, or whom a door of the server named. The setting is nothing in a session of anybody else's. */
const READER = `
  select 'KEY' as kind, l.api_key_id as id from pilar.bi_login l where l.role_name = session_user
  union all
  select split_part(w.who, ' ', 1), split_part(w.who, ' ', 2)::int
  from (select nullif(current_setting('${WHO}', true), '') as who) w
  where w.who is not null and pg_has_role(session_user, '${APP_ROLE}', 'member')
    and not exists (select from pilar.bi_login l where l.role_name = session_user)`;

/** Of a table of holders, where they are in use. */
const grantsOf = (kind: 'KEY' | 'USER', holders: string, inUse: string, assigned: string) => `
  select g.* from ${holders} h cross join lateral (
    select r.verbs, g.sector_id, g.partner_id, int4range(coalesce(a.ordinal, 0), a.last, '[]') as range, array(${ABOVE}) as above ${assigned}) g
  where ${inUse} and h.id in (select w.id from ${BI_RIGHTS_SCHEMA}.reader w where w.kind = '${kind}')`;

/** Its grants. */
const GRANTED = `
  ${grantsOf('KEY', 'pilar.api_key', isKeyInUse('statement_timestamp()'), assignedTo('api_key_id'))}
  union all ${grantsOf('USER', 'pilar."user"', 'h.retired_at is null', assignedTo('user_id'))}`;

/** A row for each verb of each grant. */
const HELD = `
  select v.verb, g.sector_id, g.range, (select range_agg(x.range) from (select g.range union all select int4range(o, o, '[]') from unnest(g.above) o) x(range)) as around
  from ${BI_RIGHTS_SCHEMA}.granted g cross join unnest(g.verbs) v(verb)`;

const MAKE = (name: string, returns: string, body: string) => `
  create function ${BI_RIGHTS_SCHEMA}.${name} returns ${returns} language plpgsql stable security definer parallel safe
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$ begin ${body} end $$`;

/**
 * Functions, since their plans are kept, where the plans of views would be made anew within every statement. The views call them; nobody
 * else can, for want of the schema.
 */
const FUNCTIONS = [
  MAKE(
    'ranges(of_verb text)',
    'int4multirange',
    `return (select range_agg(h.range) from ${BI_RIGHTS_SCHEMA}.held h where h.verb = of_verb);`,
  ),
  MAKE(
    'ranges_of_all(of_verb text)',
    'int4multirange',
    `return (select range_agg(h.range) from ${BI_RIGHTS_SCHEMA}.held h where h.verb = of_verb and h.sector_id is null);`,
  ),
  MAKE(
    'around(of_verb text)',
    'int4multirange',
    `return (select range_agg(h.around) from ${BI_RIGHTS_SCHEMA}.held h where h.verb = of_verb);`,
  ),
  MAKE(
    'sectors(of_verb text)',
    'table (sector_id int, range int4range)',
    `return query select h.sector_id, h.range from ${BI_RIGHTS_SCHEMA}.held h where h.verb = of_verb and h.sector_id is not null;`,
  ),
  MAKE('partners()', 'int[]', `return array(select g.partner_id from ${BI_RIGHTS_SCHEMA}.granted g where g.partner_id is not null);`),
];

export const RIGHTS: readonly string[] = [
  ...Object.entries({ reader: READER, granted: GRANTED, held: HELD }).map(
    ([name, sql]) => `create view ${BI_RIGHTS_SCHEMA}.${name} as ${sql}`,
  ),
  ...FUNCTIONS,
  `revoke execute on all functions in schema ${BI_RIGHTS_SCHEMA} from public`,
  `grant execute on all functions in schema ${BI_RIGHTS_SCHEMA} to ${BI_ROLE}, ${BI_DOOR_ROLE}`,
];

const ask = (what: string, verb: string) => `(SELECT ${BI_RIGHTS_SCHEMA}.${what}('${verb}'))`;

/** The bounds are what an index uses, the ranges are what holds: in a CASE, since of a second condition the planner would expect too little. */
const within =
  (ranges: string): Within =>
  (ordinal) =>
    `${ordinal} BETWEEN lower(${ranges}) AND coalesce(upper(${ranges}) - 1, 2147483647) AND CASE WHEN ${ordinal} <@ ${ranges} THEN true END`;

/** Where no index is wanted. */
const inside =
  (ranges: string): Within =>
  (ordinal) =>
    `CASE WHEN ${ordinal} <@ ${ranges} THEN true END`;

const below = within(ask('ranges', VERB));
/** With the areas above, which are few, and what belongs to no area. */
const around: Within = (ordinal) => `(${ordinal} IS NULL OR ${inside(ask('around', VERB))(ordinal)})`;

const guardOfRows = ({ of }: Rows) => guardOf(of)!;
const scopeOf = (rows: Rows): Within => (guardOfRows(rows).reach === 'around' ? around : below);

const REACH = { below, inside: inside(ask('ranges', VERB)), around };

/** The set's `from`, with the reader's part where it asks for it. */
export const fromOf = (rows: Rows): string =>
  rows.from
    .replaceAll(/\{(below|inside|around) ([\w.]+)\}/g, (_, reach: keyof typeof REACH, ordinal: string) => REACH[reach](ordinal))
    .replaceAll('{live}', LIVE_INDICATORS);

/** Conditions that leave the rows that the reader may see. */
export function visibleTo(rows: Rows): string[] {
  const { rows: rule } = guardOfRows(rows);
  return [
    `${ask('ranges', VERB)} IS NOT NULL`,
    ...(rows.scope ? [rows.scope(scopeOf(rows))] : []),
    ...(rule && !rows.isOfRelease ? [opened(rows, rule)] : []),
  ];
}

/** Rows that need a second verb: held in all sectors, open to all, or held in the sector they belong to, which costs most. */
function opened({ scope, property }: Rows, { verb, open, sector }: RowRule): string {
  const own: Within = (ordinal) =>
    `EXISTS (SELECT 1 FROM ${BI_RIGHTS_SCHEMA}.sectors('${verb}') h WHERE ${ordinal} <@ h.range AND ${sector(property, 'h.sector_id')})`;
  return `(${[scope!(inside(ask('ranges_of_all', verb))), open(property), scope!(own)].join(' OR ')})`;
}

/** SQL of a column, NULL on rows on which the reader may not see it. */
export function shownOf(rows: Rows, { property, sql }: BiColumn): string {
  const mask = property && masksOf(rows.of).get(property);
  return mask ? `CASE WHEN ${openOn(rows, mask)} THEN ${sql} END` : sql;
}

function openOn(rows: Rows, { verb, ofAllSectors, unlessOwn, unless }: Mask): string {
  const { partner } = guardOfRows(rows);
  const conditions = [
    rows.scope!(inside(ask(ofAllSectors ? 'ranges_of_all' : 'ranges', verb))),
    ...(unlessOwn && partner ? [`coalesce(${rows.property(partner)} = ANY ((SELECT ${BI_RIGHTS_SCHEMA}.partners())::int[]), false)`] : []),
    ...(unless ? [unless(rows.property)] : []),
  ];
  return conditions.map((condition) => `(${condition})`).join(' OR ');
}

/** Small cells are shown to whoever holds it. */
const SMALL = 'observation.readSmall';

/** Every verb that the views of these sets ask for, in order. */
export const verbsOf = (sets: readonly { rows: Rows; columns: readonly BiColumn[] }[]): string[] => {
  const found = sets.flatMap(({ rows, columns }) => [
    guardOfRows(rows).rows?.verb,
    ...columns.map(({ property }) => property && masksOf(rows.of).get(property)?.verb),
  ]);
  return [...new Set([VERB, SMALL, ...found.filter((verb) => verb !== undefined)])].sort();
};

/**
 * Indicators whose figures of areas are shown as they are now: those that are not sensitive in any edition, and those of which the reader
 * may see small cells in the whole scope, as in `analysis`.
 */
const LIVE_INDICATORS = `ARRAY(SELECT i.id FROM pilar.indicator i
    WHERE i.code NOT IN (SELECT e.code FROM pilar.indicator e WHERE e.is_sensitive)
      OR ${ask('ranges', VERB)} <@ (coalesce(${ask('ranges_of_all', SMALL)}, '{}')
        + coalesce((SELECT range_agg(h.range) FROM ${BI_RIGHTS_SCHEMA}.sectors('${SMALL}') h WHERE h.sector_id = i.sector_id), '{}')))`;
