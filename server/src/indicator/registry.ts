/**
 * What the planner must know before it can write SQL: indicators with their rules, and sources. Kept in memory with a stamp;
 * every answer carries the stamp of its own snapshot, so that a definition that changed meanwhile is noticed and read again.
 */
import type { Pool } from 'pg';
import { BOUNDED_VILLAGES } from '../area/validity.ts';
import type { Run } from '../core/context.ts';
import { editionOf } from '../core/database/edition.entity.ts';
import type { Grain } from '../core/period.ts';
import { runOn } from '../core/write/transaction.ts';
import type { Direction, SpaceRule, TimeRule } from '../indicator/indicator.enums.ts';
import { ALIKE, SERIES } from './series.ts';

export interface RankedSource {
  id: number;
  code: string;
}

export interface IndicatorDefinition {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  unitEn: string;
  direction: Direction;
  kind: 'RATIO' | 'COUNT' | 'SCORE' | 'YES_NO' | 'CLASS';
  spaceRule: SpaceRule;
  timeRule: TimeRule;
  factor: number;
  decimals: number;
  /** In any edition: a value does not cease to be somebody's. */
  isSensitive: boolean;
  /** Indicators of one group are released and hidden together. */
  quantityGroup: string | null;
  desaOnly: boolean;
  /** Rollups are made by this definition. */
  isRolled: boolean;
  grain: Grain;
  position: number;
  /** Of the dimensions that are constants of an indicator: stored value and key. */
  constants: Readonly<Record<'PILLAR' | 'SECTOR' | 'MINISTRY' | 'INDICATOR', { value: number | string | null; key: string }>>;
  sectorId: number;
  numerator: string | null;
  denominator: string | null;
  /** Editions that are computed alike, the newest first, and those that are not. */
  editions: readonly { id: number; edition: number }[];
  others: readonly number[];
  /** Editions of the indicator that weighs a mean. */
  weights: readonly number[];
  /** By rank. */
  sources: readonly RankedSource[];
}

export interface Definitions {
  stamp: string;
  indicators: ReadonlyMap<string, IndicatorDefinition>;
  sources: ReadonlyMap<string, { id: number; name: string; nameEn: string; comesByReport: boolean }>;
  /** Ordinals of all villages by kind, ascending: what a question may have to read is counted on them. */
  villages: ReadonlyMap<string, Int32Array>;
  /** Ordinals of those that do not stand on every day, ascending. Nothing of what a stamp is of: an answer says when there are some that are not here. */
  bounded: Int32Array;
  /** Levels of the areas above them, by ordinal. */
  levels: ReadonlyMap<number, 'PROVINCE' | 'REGENCY' | 'DISTRICT'>;
}

/** Of what sums were made by: the worker says so again and again, and seldom changes it. Versions too: of two transactions the one that began first may end last. */
const MADE_BY = "(SELECT concat_ws('-', count(*), sum(version), max(updated_at)) FROM pilar.rollup_series)";

/** Text that changes whenever a definition does. */
export const STAMP = `concat_ws('/', ${editionOf('indicator', 'indicator_source', 'source', 'sector')}, ${MADE_BY})`;

const known = new WeakMap<Pool, Promise<Definitions>>();

export function definitionsOf(pool: Pool): Promise<Definitions> {
  const found = known.get(pool);
  if (found) return found;
  const read = readDefinitions(runOn(pool));
  known.set(pool, read);
  read.catch(() => known.delete(pool));
  return read;
}

/** Definitions of now where they are others than these; undefined where they are the same. */
export async function definitionsSince(pool: Pool, { stamp }: Definitions): Promise<Definitions | undefined> {
  const [row] = await runOn(pool)(`SELECT ${STAMP} AS stamp`, []);
  if (row!.stamp === stamp) return undefined;
  known.delete(pool);
  return definitionsOf(pool);
}

/** Definitions that were read after these. */
export async function definitionsAfter(pool: Pool, former: Definitions): Promise<Definitions> {
  const before = known.get(pool);
  // Of several that ask at once one reads.
  if ((await before) === former && known.get(pool) === before) known.delete(pool);
  return definitionsOf(pool);
}

/** Are the rollups of all editions made by the present definition? */
const CURRENT = `SELECT s.series, bool_and(r.indicator_id IS NOT NULL) AS is_current FROM (${SERIES}) s
  LEFT JOIN pilar.rollup_series r ON r.indicator_id = s.indicator AND r.signature = s.signature GROUP BY s.series`;

const READ = `
  SELECT ${STAMP} AS stamp,
    (SELECT json_agg(json_build_object('code', i.code, 'name', i.name, 'nameEn', i.name_en, 'unit', i.unit, 'unitEn', i.unit_en, 'direction', i.direction,
      'kind', i.kind, 'spaceRule', i.space_rule, 'timeRule', i.time_rule, 'factor', i.factor, 'decimals', i.decimals, 'isSensitive', i.is_ever_sensitive, 'quantityGroup', i.quantity_group,
      'desaOnly', i.applies_to = 'DESA' OR i.space_rule = 'MEAN_VILLAGES', 'isRolled', coalesce(c.is_current, false), 'numerator', i.numerator, 'denominator', i.denominator,
      'grain', CASE i.frequency WHEN 'MONTHLY' THEN 'MONTH' WHEN 'QUARTERLY' THEN 'QUARTER' WHEN 'SEMESTER' THEN 'SEMESTER' ELSE 'YEAR' END,
      'position', i.position, 'sectorId', i.sector_id,
      'constants', json_build_object('PILLAR', json_build_object('value', p.id, 'key', p.code), 'SECTOR', json_build_object('value', s.id, 'key', s.code),
        'MINISTRY', json_build_object('value', m.id, 'key', coalesce(m.code, 'NONE')), 'INDICATOR', json_build_object('value', i.code, 'key', i.code)),
      'editions', (SELECT json_agg(json_build_object('id', o.id, 'edition', o.edition) ORDER BY o.edition DESC) FROM pilar.indicator o WHERE o.code = i.code AND ${ALIKE}),
      'others', (SELECT coalesce(json_agg(o.edition), '[]') FROM pilar.indicator o WHERE o.code = i.code AND NOT (${ALIKE})),
      'weights', (SELECT coalesce(json_agg(o.id ORDER BY o.edition DESC), '[]') FROM pilar.indicator o JOIN pilar.indicator w ON w.code = o.code WHERE w.id = i.weight_indicator_id),
      'sources', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'code', c.code) ORDER BY r.rank), '[]')
        FROM pilar.indicator_source r JOIN pilar.source c ON c.id = r.source_id WHERE r.indicator_id = i.id AND r.retired_at IS NULL)))
      FROM (SELECT DISTINCT ON (code) *, bool_or(is_sensitive) OVER (PARTITION BY code) AS is_ever_sensitive FROM pilar.indicator ORDER BY code, edition DESC) i
      JOIN pilar.pillar p ON p.id = i.pillar_id JOIN pilar.sector s ON s.id = i.sector_id LEFT JOIN pilar.ministry m ON m.id = s.ministry_id
      LEFT JOIN (${CURRENT}) c ON c.series = i.id) AS indicators,
    (SELECT json_agg(json_build_object('code', code, 'id', id, 'name', name, 'nameEn', name_en, 'comesByReport', comes_by_report)) FROM pilar.source) AS sources,
    (SELECT coalesce(json_object_agg(kind, ordinals), '{}') FROM (SELECT kind, json_agg(ordinal ORDER BY ordinal) AS ordinals FROM pilar.village GROUP BY kind) v) AS villages,
    (SELECT coalesce(json_agg(ordinal ORDER BY ordinal), '[]') FROM (${BOUNDED_VILLAGES}) b) AS bounded,
    (SELECT coalesce(json_agg(json_build_array(ordinal, level)), '[]') FROM pilar.area WHERE level <> 'VILLAGE') AS levels`;

export async function readDefinitions(run: Run): Promise<Definitions> {
  const [row] = await run(READ, []);
  const { stamp, indicators, sources, villages, bounded, levels } = row as {
    stamp: string;
    indicators: IndicatorDefinition[] | null;
    sources: { code: string; id: number; name: string; nameEn: string; comesByReport: boolean }[] | null;
    villages: Record<string, number[]>;
    bounded: number[];
    levels: [number, 'PROVINCE' | 'REGENCY' | 'DISTRICT'][];
  };
  return {
    stamp,
    indicators: new Map((indicators ?? []).map((one) => [one.code, one])),
    sources: new Map((sources ?? []).map(({ code, ...source }) => [code, source])),
    villages: new Map(Object.entries(villages).map(([kind, ordinals]) => [kind, Int32Array.from(ordinals)])),
    bounded: Int32Array.from(bounded),
    levels: new Map(levels),
  };
}

/** How many villages, of some kinds or of all, lie in a range of ordinals, both ends included. */
export function villagesWithin({ villages }: Definitions, low: number, high: number, kinds: Iterable<string> = villages.keys()): number {
  return [...kinds].reduce((sum, kind) => sum + countWithin(villages.get(kind)!, low, high), 0);
}

/** How many of them lie in a range of ordinals, both ends included. Where filters and scope do not meet, it ends before it begins. */
export const countWithin = (ordinals: Int32Array, low: number, high: number): number =>
  Math.max(0, lessThan(ordinals, high + 1) - lessThan(ordinals, low));

function lessThan(ordinals: Int32Array, ordinal: number): number {
  let [from, to] = [0, ordinals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ordinals[middle]! < ordinal) from = middle + 1;
    else to = middle;
  }
  return from;
}
