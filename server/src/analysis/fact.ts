/** What a fact says about itself, how its records are aggregated, and what every fact with villages shares. */
import type { Text } from '../core/errors.ts';
import { hasDecree } from '../pokja/in-force.ts';
import { isFormed, isFormedInDemo } from '../village/formed.ts';
import { conditionOf, isOfVillage, type Statement } from './dimensions.ts';
import type { Question } from './question.ts';
import { type Aggregation, type DimensionName, type FieldName, PLACES, type SegmentName } from './vocabulary.ts';

/** Without this verb nothing is asked. */
export const RUN = 'analysis.run';

export const say = (id: string, en: string): Text => ({ id, en });

/** A dimension as the fact has it: a value of the row, or values of rows linked to it. */
export interface Split {
  sql: string;
  /** Rows linked to a row of the fact; `on` may speak of its columns by `q`. */
  link?: { from: string; on: string };
}

export interface Field {
  name: Text;
  unit: Text;
  /** A yes/no, a number per row, or what is counted once. */
  is: 'flag' | 'number' | 'distinct';
  sql: string;
  decimals?: number;
  /** Verb without which it may not be asked. */
  verb?: string;
  /** SQL: it is told by data of the demonstration, where records of other kinds than the fact tell it. */
  isDemo?: string;
  description: Text;
}

export interface Fact {
  name: Text;
  unit: Text;
  description: Text;
  /** Joined to `bucket t`, and to `place v` unless its rows are of areas of any level. */
  from: string;
  /** Column of its village or area. */
  at: string;
  isOfAreas?: boolean;
  /** Columns that links speak of, besides the village. */
  keys?: Readonly<Record<string, string>>;
  where: string;
  /** SQL of the record's key. */
  id: string;
  /** In a bucket a record is one row, so that rows are counted; else it is in several villages, and counted once. */
  isOneRow?: true;
  splits: Partial<Record<DimensionName, Split>>;
  fields: Partial<Record<FieldName, Field>>;
}

export interface Aggregate {
  /** SQL over `q`, the rows of the fact; `if` is a condition to be put into every FILTER. */
  num: (column: string, when: string) => string;
  den?: (column: string, when: string) => string;
  factor: number;
  decimals: number;
  unit: Text;
}

export const PERCENT: Text = say('persen', 'percent');
/** How a fact and field are aggregated; undefined where the two do not go together. */
export function aggregateOf(fact: Fact, agg: Aggregation, field: Field | undefined): Aggregate | undefined {
  const records = (when: string) => `count(${fact.isOneRow ? '*' : 'DISTINCT q.id'}) FILTER (WHERE ${when})`;
  if (!field) return agg === 'COUNT' ? { num: (_, when) => records(when), factor: 1, decimals: 0, unit: fact.unit } : undefined;
  const { is, unit, decimals = 0 } = field;
  if (is === 'distinct') {
    return agg === 'DISTINCT'
      ? { num: (column, when) => `count(DISTINCT ${column}) FILTER (WHERE ${when})`, factor: 1, decimals: 0, unit }
      : undefined;
  }
  if (is === 'flag') {
    const num = (column: string, when: string) => records(`${when} AND ${column}`);
    if (agg === 'COUNT') return { num, factor: 1, decimals: 0, unit };
    return agg === 'AVERAGE' ? { num, den: (_, when) => records(when), factor: 100, decimals: 1, unit: PERCENT } : undefined;
  }
  const num = (column: string, when: string) => `sum(${column}) FILTER (WHERE ${when})`;
  if (agg === 'SUM' && decimals === 0) return { num, factor: 1, decimals, unit };
  const den = (column: string, when: string) => records(`${when} AND ${column} IS NOT NULL`);
  return agg === 'AVERAGE' ? { num, den, factor: 1, decimals: decimals || 1, unit } : undefined;
}

/** The village `v` stands at the end of the bucket `t`. */
export const STANDS = '(NOT v.is_bounded OR (v.ordinal, t.id) IN (SELECT s.ordinal, s.bucket FROM standing s))';

export const FORMED = isFormed('v.ordinal', 't.day');
export const FORMED_IN_DEMO = isFormedInDemo('v.ordinal', 't.day');

/** Looked up once for each village and year of the question (place.ts), and not for each of its values. */
const CLASS = 'v.classes[t.year]';

const VILLAGE_SETS = '(pilar.village_set_village sv JOIN pilar.village_set s ON s.id = sv.village_set_id AND s.retired_at IS NULL)';

export const OF_VILLAGE: Fact['splits'] = {
  PROVINCE: { sql: 'v.province_ordinal' },
  REGENCY: { sql: 'v.regency_ordinal' },
  DISTRICT: { sql: 'v.district_ordinal' },
  VILLAGE: { sql: 'v.ordinal' },
  VILLAGE_KIND: { sql: 'v.kind' },
  FORMED: { sql: `(${FORMED})::text` },
  CLASS: { sql: CLASS },
  VILLAGE_SET: { sql: 'sv.village_set_id', link: { from: VILLAGE_SETS, on: 'sv.village_ordinal = q.village' } },
};

/** Where a record stands that belongs to an area of any level: in itself and all that are around it. */
export const ofArea = (ordinal: string): Fact['splits'] =>
  Object.fromEntries(
    PLACES.map((level) => [
      level,
      { sql: `(SELECT a.ordinal FROM pilar.area a WHERE a.level = '${level}' AND ${ordinal} BETWEEN a.ordinal AND a.last)` },
    ]),
  );

/** Villages with a name, as conditions on `v` and `t`. */
export const SEGMENTS: Readonly<Record<SegmentName, { name: Text; sql: string }>> = {
  PRIORITY_LIST: {
    name: say('desa/kelurahan dalam daftar prioritas', 'villages on a priority list'),
    sql: `EXISTS (SELECT 1 FROM ${VILLAGE_SETS} WHERE sv.village_ordinal = v.ordinal)`,
  },
  WEAK_SIGNAL: {
    name: say('desa/kelurahan dengan sinyal lemah', 'villages with a weak signal'),
    // Not ordered by the period itself: PostgreSQL would read all that the village has, the newest first.
    sql: `(SELECT o.numerator FROM pilar.observation o
      LEFT JOIN pilar.indicator_source k ON k.indicator_id = o.indicator_id AND k.source_id = o.source_id AND k.retired_at IS NULL
      WHERE o.area_ordinal = v.ordinal AND o.indicator_id = ANY (ARRAY(SELECT x.id FROM pilar.indicator x WHERE x.code = 'SINYAL'))
        AND o.numerator IS NOT NULL ORDER BY -o.period, k.rank NULLS LAST LIMIT 1) = 0`,
  },
  NO_DECREE: {
    name: say('desa/kelurahan tanpa SK Pokja berlaku', 'villages without a decree in force'),
    sql: `NOT ${hasDecree('v.ordinal', 't.day')}`,
  },
};

export const OF_PLACE: ReadonlySet<DimensionName> = new Set(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE']);
export const VILLAGE_KEY = { village: 'v.ordinal' };
export const and = (conditions: readonly string[]) => conditions.map((one) => ` AND (${one})`).join('');

/** Conditions on `v` and `t` that hold for every fact with villages: what a village is besides where. */
export function villageConditions({ filters, segments }: Question, statement: Statement, splits: Fact['splits'] = OF_VILLAGE): string[] {
  const own = filters.filter(({ dimension }) => isOfVillage(dimension) && !OF_PLACE.has(dimension));
  return [
    ...own.map((filter) => conditionOf(statement, filter, splits[filter.dimension]!, VILLAGE_KEY)),
    ...segments.map((name) => SEGMENTS[name].sql),
  ];
}

/** Rows of a fact, ready to be aggregated. */
export interface Rows {
  name: string;
  ctes: string[];
  splits: Fact['splits'];
  sums: Sums[];
  /** They hold in every bucket alike, and name none. */
  isLasting?: true;
  /** Rows of different measures, told apart by `q.series`: by its number those whose rows they are, and the sums that a condition leaves. */
  series?: {
    measures: readonly (readonly number[])[];
    sums: (when?: string) => Aggregates;
    /** Where rows of all sources that have values are there: by series those that may count, by rank. */
    sources?: readonly (readonly number[])[];
    /** Where no two rows agree in all of so many dimensions: the sums of a row of its own. */
    single?: { splits: number; sums: Aggregates };
  };
}

/** SQL over `q` of the sums and counts of these measures. */
export interface Sums extends Aggregates {
  measures: readonly number[];
}

export interface Aggregates {
  values: string;
  num?: string;
  den?: string;
  reported?: string;
  notApplicable?: string;
}

/** A figure as cells.ts takes it apart: sums may have many digits, so they are text. */
export function figureOf({ values, num, den, reported, notApplicable }: Aggregates): (string | undefined)[] {
  const text = (sum?: string) => sum && `(${sum})::text`;
  return [values, text(num), text(den), reported, notApplicable];
}

const where = (...conditions: (string | undefined)[]): string => {
  const given = conditions.filter(Boolean);
  return given.length > 0 ? ` FILTER (WHERE ${given.join(' AND ')})` : '';
};

/** Sums over rows of villages. */
export function sumsOf(when?: string): Aggregates {
  const sum = (column: string) => `sum(q.${column})${where(when)}`;
  const count = (flag: string) => `count(*)${where(when, `q.${flag}`)}`;
  return { values: count('has'), num: sum('num'), den: sum('den'), reported: count('reported'), notApplicable: count('na') };
}

/** Of rows that are sums themselves. */
export function wideSumsOf(when?: string): Aggregates {
  const sum = (column: string) => `sum(q.${column})${where(when)}`;
  const count = (column: string) => `coalesce(${sum(column)}, 0)::bigint`;
  const known = (column: string) => `CASE WHEN ${sum('has')} > 0 THEN ${sum(column)} END`;
  return { values: count('has'), num: known('num'), den: known('den'), reported: count('reported'), notApplicable: count('na') };
}

/** Number of the measure in cells of the spine; -2 - n counts the villages that the n-th measure expects. */
export const SPINE = -1;

/** Of several villages each has its share in whole numbers, so that shares add up to the whole: of the n-th of k it is this. */
export const shared = (amount: string) =>
  `(SELECT div(${amount} * count(*) FILTER (WHERE s.village_ordinal <= iv.village_ordinal), count(*))
    - div(${amount} * count(*) FILTER (WHERE s.village_ordinal < iv.village_ordinal), count(*))
    FROM pilar.intervention_village s WHERE s.intervention_id = iv.intervention_id)`;

export const flag = (sql: string, name: Text, description: Text, unit: Text, isDemo?: string): Field => ({
  ...{ name, unit, is: 'flag', sql, description, isDemo },
});

export const distinct = (sql: string, id: string, en: string, unit: Text): Field => ({
  name: say(`banyaknya ${id} berbeda`, `different ${en}`),
  unit,
  is: 'distinct',
  sql,
  description: say(`Setiap ${id} dihitung sekali, dihitung ulang di setiap total.`, `Each counted once, anew at every total.`),
});

export const VILLAGES: Text = say('desa/kelurahan', 'villages');
export const PARTNERS: Text = say('mitra', 'partners');
export const SECTORS: Text = say('sektor', 'sectors');
export const REPORTS: Text = say('laporan', 'reports');
export const MEMBERS: Text = say('anggota', 'members');
const PEOPLE: Text = say('orang', 'people');
export const DISTINCT_VILLAGE = distinct('v.ordinal', 'desa/kelurahan', 'villages', VILLAGES);

export const attendance = (column: string, id: string, en: string): Field => ({
  name: { id, en },
  unit: PEOPLE,
  is: 'number',
  sql: shared(`(${column})`),
  verb: 'intervention.readDetail',
  description: say(
    'Kehadiran kegiatan di beberapa desa dibagi rata antar desa dalam bilangan bulat, sehingga jumlahnya tepat.',
    'Attendance of an activity in several villages is split evenly among them in whole numbers, so that shares add up.',
  ),
});

export const index = (column: string, id: string, en: string): Field => ({
  name: { id, en },
  unit: say('indeks 1-4', 'index 1-4'),
  is: 'number',
  sql: `c.${column}`,
  decimals: 2,
  description: say('Rata-rata atas desa/kelurahan yang indeksnya diketahui.', 'Mean over the villages whose index is known.'),
});
