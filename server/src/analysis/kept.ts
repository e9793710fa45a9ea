/**
 * What stored sums lack while marks are on them, where every mark says what it replaced: the values of the villages that were written as they
 * stand, less the same as the sums have them. Of other villages nothing is read. They are made into rows of rollups, so that all else is as
 * with stored ones:
 *
 *   kept_mark > kept_span > kept_near, with kept_was > kept_row > kept_followed > kept_sum
 */
import { GRAIN_CODES } from '../core/period.ts';
import { NEVER } from '../indicator/series.ts';
import { marked } from './changed.ts';
import type { Statement } from './dimensions.ts';
import { isOf } from './observations.ts';
import { within } from './place.ts';
import type { Question } from './question.ts';
import type { Series } from './village-rows.ts';

/** Columns of areas that rows of a level have, its own first. */
const PLACES_OF = {
  PROVINCE: ['province_ordinal'],
  REGENCY: ['regency_ordinal', 'province_ordinal'],
  DISTRICT: ['district_ordinal', 'regency_ordinal', 'province_ordinal'],
} as const;
type Level = keyof typeof PLACES_OF;

/** `unless`: nothing is read. */
export function keptCtes(question: Question, level: Level, series: readonly Series[], unless: string, statement: Statement): string[] {
  return [
    markCte(question, series, unless, statement),
    SPAN,
    wasCte(series),
    nearCte(series),
    BEFORE,
    rowCte(series),
    followedCte(series),
    sumCte(level),
  ];
}

/** Columns of villages that are needed. */
const OF_VILLAGES = ['kind', ...PLACES_OF.DISTRICT];
const PARTS = ['numerator', 'denominator', 'figure'];

/** With the villages that they are on, looked up one by one (OFFSET): the planner does not know how few those are. */
function markCte(question: Question, series: readonly Series[], unless: string, statement: Statement): string {
  return `kept_mark AS MATERIALIZED (SELECT v.ordinal AS at, ${OF_VILLAGES.map((column) => `v.${column}`).join(', ')}, m.*
  FROM pilar.rollup_mark m CROSS JOIN LATERAL (SELECT * FROM pilar.village v WHERE v.id = m.area_id OFFSET 0) v
  WHERE ${marked(question, series)} AND ${within(question, 'v.ordinal', statement)} AND ${unless})`;
}

/** Of a village: from the first written period on, and from the beginning of the windows that it lies in. */
const SPAN = `kept_span AS MATERIALIZED (SELECT m.at, ${OF_VILLAGES.map((column) => `m.${column}`).join(', ')},
    min(m.period) AS since, min(w.first) * 4 AS first, max(w.last) * 4 + 3 AS last
  FROM kept_mark m JOIN (SELECT DISTINCT code, first, last FROM window_o) w ON m.period % 4 = w.code AND m.period / 4 BETWEEN w.first AND w.last
  GROUP BY 1, 2, 3, 4, 5)`;

/** Of several marks on one value the first says what the sums hold: writers of a row wait for one another, so ids follow what they wrote. */
const wasCte = (series: readonly Series[]): string =>
  `kept_was AS (SELECT DISTINCT ON (m.at, o.indicator_id, m.period, o.source_id) m.at, o.indicator_id, m.period, o.source_id, o.was, ${PARTS.map((part) => `o.${part}`).join(', ')}
  FROM kept_mark m CROSS JOIN LATERAL unnest(m.indicators, m.sources, m.were, m.numerators, m.denominators, m.figures)
    o(indicator_id, source_id, was, numerator, denominator, figure)
  WHERE ${isOf(series)} ORDER BY m.at, o.indicator_id, m.period, o.source_id, m.id)`;

/** Editions of series, each with its newest one and the series; what makes a value count is said in lists, since a join would be planned for one row. */
const editionsOf = (series: readonly Series[]) =>
  series.flatMap(({ measure: { indicator } }) =>
    indicator!.editions.map(({ id }, rank) => ({ id, rank, line: indicator!.editions[0]!.id, indicator: indicator! })),
  );
type Edition = ReturnType<typeof editionsOf>[number];

const isOneOf = (indicator: string, series: readonly Series[], which: (edition: Edition) => boolean) =>
  `${indicator} = ANY ('{${editionsOf(series)
    .filter(which)
    .map(({ id }) => id)
    .join()}}'::int[])`;

const KEY = 'at, indicator_id, period, source_id';

/** Values that are added up, as they stand, of spans `s`. */
function nowOf(series: readonly Series[], spans: string, first: string, last: string): string {
  const grains = new Set(editionsOf(series).map(({ indicator: { grain } }) => grain));
  const counts = [...grains].map(
    (grain) => `o.period % 4 = ${GRAIN_CODES[grain]} AND ${isOneOf('o.indicator_id', series, (one) => one.indicator.grain === grain)}`,
  );
  return `SELECT s.at, o.indicator_id, o.period, o.source_id, ${[...PLACES_OF.DISTRICT.map((place) => `s.${place}`), ...PARTS.map((part) => `o.${part}`)].join(', ')}
    FROM ${spans} s CROSS JOIN LATERAL (SELECT * FROM pilar.observation o WHERE o.area_ordinal = s.at AND o.period BETWEEN ${first} AND ${last}
      AND ${isOf(series)} OFFSET 0) o
    WHERE (${counts.join(' OR ')}) AND NOT (s.kind = 'KELURAHAN' AND ${isOneOf('o.indicator_id', series, (one) => one.indicator.desaOnly)})`;
}

const answered = (series: readonly Series[], was: '' | 'was_' = '') =>
  `CASE WHEN ${isOneOf('indicator_id', series, (one) => one.indicator.spaceRule === 'MEAN_VILLAGES')} THEN ${was}figure ELSE ${was}numerator END IS NOT NULL`;

/** From the first written period on, with what was replaced; put together by grouping, since a join would be planned for one row. */
function nearCte(series: readonly Series[]): string {
  const places = PLACES_OF.DISTRICT;
  const now = PARTS.map((part) => `max(${part}) FILTER (WHERE is_now) AS ${part}`);
  const was = PARTS.map(
    (part) => `CASE WHEN bool_and(is_now) THEN max(${part}) ELSE max(${part}) FILTER (WHERE NOT is_now) END AS was_${part}`,
  );
  return `kept_near AS MATERIALIZED (SELECT *, ${answered(series)} AS is_answered, was AND ${answered(series, 'was_')} AS was_answered FROM (
    SELECT ${[KEY, ...places.map((place) => `max(${place}) AS ${place}`), ...now, 'NOT bool_and(is_now) AS is_kept', 'bool_and(was) AS was', ...was].join(', ')}
    FROM (SELECT *, true AS is_now, true AS was FROM (${nowOf(series, 'kept_span', 's.since', 's.last')}) o
      UNION ALL SELECT ${KEY}, ${[...places.map(() => 'NULL'), ...PARTS].join(', ')}, false, was FROM kept_was) o
    GROUP BY ${KEY} HAVING bool_or(is_now)) o)`;
}

/** Where a value has come, or has begun or ceased to count, something else follows what stands before it. A corrected number changes nothing there. */
const BEFORE = `kept_before AS MATERIALIZED (SELECT * FROM kept_span s WHERE s.first < s.since
  AND s.at = ANY (ARRAY(SELECT DISTINCT k.at FROM kept_near k WHERE (k.was, k.was_answered) <> (true, k.is_answered))))`;

/** With what stands before it. */
function rowCte(series: readonly Series[]): string {
  return `kept_row AS (SELECT * FROM kept_near
    UNION ALL SELECT *, false, true, ${[...PARTS, answered(series), answered(series)].join(', ')} FROM (${nowOf(series, 'kept_before', 's.first', 's.since - 1')}) o)`;
}

const next = (which: string) => `coalesce(min(period / 4)${which && ` FILTER (WHERE ${which})`} OVER w - period / 4, ${NEVER})`;

/** As where rollups are made (sums.ts), of editions the newest first. What follows beyond the windows is as good as nothing. */
function followedCte(series: readonly Series[]): string {
  const older = editionsOf(series).filter(({ rank }) => rank > 0);
  const told = (of: (edition: Edition) => number, otherwise: string) =>
    older.length > 0
      ? `CASE indicator_id ${older.map((one) => `WHEN ${one.id} THEN ${of(one)}`).join(' ')} ELSE ${otherwise} END`
      : otherwise;
  return `kept_followed AS (SELECT *, ${next('')} AS gap, CASE WHEN is_answered THEN ${next('is_answered')} ELSE 0 END AS value_gap,
    ${next('was')} AS was_gap, CASE WHEN was_answered THEN ${next('was_answered')} ELSE 0 END AS was_value_gap
  FROM kept_row WINDOW w AS (PARTITION BY at, ${told(({ line }) => line, 'indicator_id')}, source_id
    ORDER BY period DESC, ${told(({ rank }) => rank, '0')} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))`;
}

/** As stored: sums of counts, and of parts of values that count. */
const SUMS = [
  ...Object.entries({ n: '1', answered: 'd.is_answered::int', positive: '(d.numerator > 0)::int' }),
  ...['numerator', 'denominator', 'figure'].map((part) => [part, `CASE WHEN d.is_answered THEN d.${part} END`]),
].map(([name, sql]) => `coalesce(sum(d.sign * (${sql})), 0)::bigint AS ${name}`);

function sumCte(level: Level): string {
  const places = PLACES_OF[level];
  const of = (was: '' | 'was_') =>
    ['gap', 'value_gap', was ? 'answered' : 'is_answered', 'numerator', 'denominator', 'figure']
      .map((column) => `f.${was}${column}`)
      .join(', ');
  return `kept_sum AS MATERIALIZED (SELECT f.${places[0]} AS area_ordinal, ${places.map((place) => `f.${place}`).join(', ')}, f.indicator_id, f.period, f.source_id, d.gap, d.value_gap, ${SUMS.join(', ')}
  FROM kept_followed f CROSS JOIN LATERAL (VALUES (1, ${of('')}), (-1, ${of('was_')})) d(sign, gap, value_gap, is_answered, numerator, denominator, figure)
  WHERE (d.sign > 0 OR f.was) AND (f.is_kept OR (f.gap, f.value_gap) <> (f.was_gap, f.was_value_gap))
  GROUP BY ${places.map((place) => `f.${place}`).join(', ')}, f.indicator_id, f.period, f.source_id, d.gap, d.value_gap)`;
}

/** These rows `r` with their areas `v`, to be joined to windows. */
export function keptFrom(level: Level): string {
  const places: readonly string[] = PLACES_OF[level];
  const columns = PLACES_OF.DISTRICT.map((place) => `${places.includes(place) ? `r.${place}` : 'NULL::int'} AS ${place}`);
  return `CROSS JOIN kept_sum r JOIN LATERAL (SELECT r.area_ordinal AS ordinal, ${columns.join(', ')}) v ON true`;
}
