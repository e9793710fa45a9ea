/** Dimensions as data, and how a filter on one becomes SQL in a statement. Which fact has which is said in facts.ts. */

import { dotted } from '../area/area-code.ts';
import { rangeOrNothing } from '../area/ordinal.ts';
import type { Text } from '../core/errors.ts';
import type { Split } from './fact.ts';
import type { Range } from './question.ts';
import { type DimensionName, PLACES, type Place, TIMES, type Time } from './vocabulary.ts';

/** A value that is no row of a table. */
interface Word extends Text {
  key: string;
}

export interface Dimension {
  name: Text;
  /** PostgreSQL type of the grouped value. */
  type: 'int' | 'text';
  /** Rows that the values are: `key` is what people write, `value` what is grouped, `order` how it is sorted. */
  table?: { from: string; value: string; key: string; name: string; nameEn: string; order: string };
  /** The rows belong to areas: only those that the scope touches may be named. */
  isOfAreas?: boolean;
  /** The values themselves, in order. */
  words?: readonly Word[];
  /** Spelling of a key as it is stored. */
  spelled?: (key: string) => string;
}

export const isPlace = (name: DimensionName): name is Place => (PLACES as readonly string[]).includes(name);
export const isTime = (name: DimensionName): name is Time => (TIMES as readonly string[]).includes(name);

/** What a village is, besides where: every fact with villages has them. */
export const VILLAGE_DIMENSIONS: readonly DimensionName[] = [...PLACES, 'VILLAGE_KIND', 'FORMED', 'CLASS', 'VILLAGE_SET'];
export const isOfVillage = (name: DimensionName) => VILLAGE_DIMENSIONS.includes(name);

const area = (level: Place, id: string, en: string): Dimension => ({
  name: { id, en },
  type: 'int',
  table: {
    from: `(SELECT * FROM pilar.area WHERE level = '${level}')`,
    value: 'ordinal',
    key: 'code',
    name: 'name',
    nameEn: 'name',
    order: 'code COLLATE "C"',
  },
  spelled: dotted,
});

const catalogue = (table: string, id: string, en: string): Dimension => ({
  name: { id, en },
  type: 'int',
  table: {
    from: `pilar.${table}`,
    value: 'id',
    key: 'code',
    name: 'name',
    nameEn: 'name_en',
    order: `lpad(position::text, 9, '0') || code`,
  },
});

const named = (from: string, id: string, en: string): Dimension => ({
  name: { id, en },
  type: 'int',
  table: { from, value: 'id', key: 'code', name: 'name', nameEn: 'name', order: 'code COLLATE "C"' },
});

const words = (id: string, en: string, ...list: [string, string, string][]): Dimension => ({
  name: { id, en },
  type: 'text',
  words: list.map(([key, wordId, wordEn]) => ({ key, id: wordId, en: wordEn })),
});

const yesNo = (id: string, en: string, yes: [string, string], no: [string, string]): Dimension =>
  words(id, en, ['true', ...yes], ['false', ...no]);

const period = (id: string, en: string): Dimension => ({ name: { id, en }, type: 'text' });

const SETS =
  '(SELECT s.*, a.ordinal, a.last FROM pilar.village_set s JOIN pilar.area a ON a.ordinal = s.area_ordinal WHERE s.retired_at IS NULL)';

/** One row for a code that has several editions: the newest. */
const INDICATORS = '(SELECT DISTINCT ON (code) * FROM pilar.indicator ORDER BY code, edition DESC)';

export const DIMENSIONS_BY_NAME: Readonly<Record<DimensionName, Dimension>> = {
  PROVINCE: area('PROVINCE', 'provinsi', 'province'),
  REGENCY: area('REGENCY', 'kabupaten/kota', 'regency'),
  DISTRICT: area('DISTRICT', 'kecamatan', 'district'),
  VILLAGE: area('VILLAGE', 'desa/kelurahan', 'village'),
  MONTH: period('bulan', 'month'),
  QUARTER: period('triwulan', 'quarter'),
  SEMESTER: period('semester', 'semester'),
  YEAR: period('tahun', 'year'),
  VILLAGE_KIND: words(
    'jenis desa/kelurahan',
    'kind of village',
    ['DESA', 'Desa', 'Desa'],
    ['KELURAHAN', 'Kelurahan', 'Kelurahan'],
    ['DESA_ADAT', 'Desa adat', 'Customary village'],
  ),
  FORMED: yesNo('Kampung KB terbentuk', 'Kampung KB formed', ['Terbentuk', 'Formed'], ['Belum terbentuk', 'Not formed']),
  CLASS: words(
    'klasifikasi',
    'class',
    ['BASIC', 'Dasar', 'Basic'],
    ['DEVELOPING', 'Berkembang', 'Developing'],
    ['INDEPENDENT', 'Mandiri', 'Independent'],
    ['SUSTAINABLE', 'Berkelanjutan', 'Sustainable'],
  ),
  VILLAGE_SET: { ...named(SETS, 'daftar prioritas', 'priority list'), isOfAreas: true },
  PILLAR: catalogue('pillar', 'pilar', 'pillar'),
  PROGRAMME: catalogue('programme', 'program', 'programme'),
  SECTOR: catalogue('sector', 'sektor', 'sector'),
  MINISTRY: catalogue('ministry', 'kementerian/lembaga', 'ministry'),
  INDICATOR: {
    name: { id: 'indikator', en: 'indicator' },
    type: 'text',
    table: { from: INDICATORS, value: 'code', key: 'code', name: 'name', nameEn: 'name_en', order: `lpad(position::text, 9, '0') || code` },
  },
  SOURCE: catalogue('source', 'sumber', 'source'),
  PARTNER: named('pilar.partner', 'mitra', 'partner'),
  PARTNER_KIND: catalogue('partner_kind', 'jenis mitra', 'kind of partner'),
  SECTION: catalogue('section', 'seksi', 'section'),
  FUNDING_SOURCE: catalogue('funding_source', 'sumber dana', 'source of funds'),
  TARGET_GROUP: catalogue('target_group', 'sasaran', 'target group'),
  REPORT_STATE: words(
    'status laporan',
    'state of report',
    ['DRAFT', 'Belum dikirim', 'Not sent'],
    ['SUBMITTED', 'Terkirim', 'Sent'],
    ['RETURNED', 'Dikembalikan', 'Returned'],
    ['VERIFIED', 'Terverifikasi', 'Verified'],
    ['LOCKED', 'Terkunci', 'Locked'],
  ),
  POKJA_ROLE: catalogue('pokja_role', 'peran Pokja', 'role in the Pokja'),
  TRAINED: yesNo('pelatihan', 'training', ['Terlatih', 'Trained'], ['Belum terlatih', 'Not trained']),
};

/** Key of what has no value. */
export const NONE = 'NONE';
/** Key of the remainder of `top`. */
export const REST = 'REST';
/** In the place of a dimension taken together. */
export const ALL = '*';

export const NONE_TEXT: Text = { id: 'Tidak diisi', en: 'Not given' };
export const REST_TEXT: Text = { id: 'Lainnya', en: 'Others' };
export const TOTAL_TEXT: Text = { id: 'Total', en: 'Total' };

export interface Filter {
  dimension: DimensionName;
  /** Keys that count, or with `isNot` those that do not; or the ends of a range. */
  keys?: readonly string[];
  isNot: boolean;
  from?: string;
  to?: string;
  path: string;
}

export function passes({ keys, isNot, from, to }: Filter, key: string): boolean {
  if (keys) return keys.includes(key) !== isNot;
  return (from === undefined || from <= key) && (to === undefined || key <= to);
}

export interface Statement {
  params: unknown[];
  param(type: string, value: unknown): string;
  /** First and last ordinal that can matter, as SQL: they stand in every scan. Written out, since PostgreSQL would take any two parameters for few places. */
  bounds: { low: string; high: string };
  /** Further columns of the one row; and those that say where the values come from. */
  results: string[];
  notes: string[];
  /** SELECTs of the keys that filters name. */
  keys: string[];
}

export function newStatement(scope: readonly Range[], filters: readonly Filter[]): Statement {
  const params: unknown[] = [];
  const param = (type: string, value: unknown) => `$${params.push(value)}::${type}`;
  const { low, high } = boundsOf(scope, filters);
  return { params, param, bounds: { low: String(low), high: String(high) }, results: [], notes: [], keys: [] };
}

/** Of each filter that names areas, these. */
const namedBy = (filters: readonly Filter[]): Range[][] =>
  filters.filter(({ dimension, keys, isNot }) => isPlace(dimension) && keys && !isNot).map(({ keys }) => keys!.map(rangeOrNothing));

const meeting = (a: Range, b: Range): Range => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) });

/** The scope, narrowed to the areas named by filters. */
export function boundsOf(scope: readonly Range[], filters: readonly Filter[]): Range {
  const span = (ranges: readonly Range[]): Range => ({
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  });
  return [span(scope), ...namedBy(filters).map(span)].reduce(meeting);
}

/** The same without what lies between areas that are far apart: in order, and none touches the next. */
export const rangesOf = (scope: readonly Range[], filters: readonly Filter[]): Range[] =>
  namedBy(filters).reduce((ranges, named) => joined(ranges.flatMap((one) => named.map((other) => meeting(one, other)))), joined(scope));

function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const { low, high } of ranges.filter((one) => one.low <= one.high).sort((a, b) => a.low - b.low)) {
    const before = all.at(-1);
    if (before && low <= before.high + 1) before.high = Math.max(before.high, high);
    else all.push({ low, high });
  }
  return all;
}

/** SQL condition that a row passes a filter. `keys` are the columns that links speak of. */
export function conditionOf(statement: Statement, filter: Filter, { sql, link }: Split, keys: Readonly<Record<string, string>>): string {
  const { dimension, isNot, keys: wanted, from, to } = filter;
  const { table, words } = DIMENSIONS_BY_NAME[dimension];
  const named = wanted?.filter((key) => key !== NONE);
  const key = table ? `k.${table.key}` : '';
  const values = (condition: string) => `(SELECT k.${table!.value} FROM ${table!.from} k WHERE ${condition})`;
  const range = (text: string) =>
    [from && `${text} COLLATE "C" >= ${statement.param('text', from)}`, to && `${text} COLLATE "C" <= ${statement.param('text', to)}`]
      .filter(Boolean)
      .join(' AND ');
  const matches = named
    ? `coalesce(${sql} = ANY (${words ? statement.param('text[]', named) : `ARRAY${values(`${key} = ANY (${statement.param('text[]', named)})`)}`}), false)`
    : `coalesce(${words ? range(sql) : `${sql} = ANY (ARRAY${values(range(key))})`}, false)`;
  const linked = link && `FROM ${link.from} WHERE ${link.on.replace(/\bq\.(\w+)/g, (_, column: string) => keys[column]!)}`;
  const found = link ? `EXISTS (SELECT 1 ${linked} AND ${matches})` : matches;
  const none = link ? `NOT EXISTS (SELECT 1 ${linked})` : `${sql} IS NULL`;
  const passes = wanted?.includes(NONE) ? `(${found} OR ${none})` : found;
  return isNot ? `NOT ${passes}` : passes;
}

/** Notes the keys of a filter, to be answered with their names; of places those count that the scope touches. */
export function noteKeys(statement: Statement, { dimension, keys, isNot, path }: Filter, scope: readonly Range[]): void {
  const { table, isOfAreas } = DIMENSIONS_BY_NAME[dimension];
  if (!table || !keys) return;
  const touches = () =>
    scope
      .map(({ low, high }) => `(k.last >= ${statement.param('int', low)} AND k.ordinal <= ${statement.param('int', high)})`)
      .join(' OR ');
  const within = isPlace(dimension) || isOfAreas ? ` AND (${touches()})` : '';
  statement.keys.push(`SELECT '${path}.${isNot ? 'notIn' : 'in'}.' || (n - 1), g.key, k.${table.name}, k.${table.nameEn}
  FROM unnest(${statement.param('text[]', keys)}) WITH ORDINALITY g(key, n) LEFT JOIN ${table.from} k ON k.${table.key} = g.key${within} WHERE g.key <> '${NONE}'`);
}

/** A key that a filter names, with its path and names; without names nobody knows it. */
export type NamedKey = [path: string, key: string, name: string | null, nameEn: string | null];

export const namedKeys = ({ keys }: Statement) =>
  keys.length > 0
    ? `(SELECT coalesce(json_agg(json_build_array(u.path, u.key, u.name, u.name_en)), '[]') FROM (${keys.join('\nUNION ALL ')}) u(path, key, name, name_en))`
    : `'[]'::json`;
