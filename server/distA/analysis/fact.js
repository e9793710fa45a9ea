import { hasDecree } from '../pokja/in-force.js';
import { isFormed } from '../village/formed.js';
import { conditionOf, isOfVillage } from './dimensions.js';
import { PLACES } from './vocabulary.js';
/** Without this verb nothing is asked. */
export const RUN = 'analysis.run';
export const say = (id, en) => ({ id, en });
export const PERCENT = say('persen', 'percent');
const records = (when) => `count(DISTINCT q.id) FILTER (WHERE ${when})`;
/** How a fact and field are aggregated; undefined where the two do not go together. */
export function aggregateOf(fact, agg, field) {
    if (!field)
        return agg === 'COUNT' ? { num: (_, when) => records(when), factor: 1, decimals: 0, unit: fact.unit } : undefined;
    const { is, unit, decimals = 0 } = field;
    if (is === 'distinct') {
        return agg === 'DISTINCT'
            ? { num: (column, when) => `count(DISTINCT ${column}) FILTER (WHERE ${when})`, factor: 1, decimals: 0, unit }
            : undefined;
    }
    if (is === 'flag') {
        const num = (column, when) => records(`${when} AND ${column}`);
        if (agg === 'COUNT')
            return { num, factor: 1, decimals: 0, unit };
        return agg === 'AVERAGE' ? { num, den: (_, when) => records(when), factor: 100, decimals: 1, unit: PERCENT } : undefined;
    }
    const num = (column, when) => `sum(${column}) FILTER (WHERE ${when})`;
    if (agg === 'SUM' && decimals === 0)
        return { num, factor: 1, decimals, unit };
    const den = (column, when) => records(`${when} AND ${column} IS NOT NULL`);
    return agg === 'AVERAGE' ? { num, den, factor: 1, decimals: decimals || 1, unit } : undefined;
}
/** The village `v` stands at the end of the bucket `t`. */
export const STANDS = '(NOT v.is_bounded OR (v.ordinal, t.id) IN (SELECT s.ordinal, s.bucket FROM standing s))';
export const FORMED = isFormed('v.ordinal', 't.day');
const CLASS = `(SELECT c.level FROM pilar.classification c WHERE c.village_ordinal = v.ordinal AND c.retired_at IS NULL
  AND c.period / 48 <= extract(year from t.day)::int - 2000 ORDER BY c.period DESC LIMIT 1)`;
const VILLAGE_SETS = '(pilar.village_set_village sv JOIN pilar.village_set s ON s.id = sv.village_set_id AND s.retired_at IS NULL)';
export const OF_VILLAGE = {
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
export const ofArea = (ordinal) => Object.fromEntries(PLACES.map((level) => [
    level,
    { sql: `(SELECT a.ordinal FROM pilar.area a WHERE a.level = '${level}' AND ${ordinal} BETWEEN a.ordinal AND a.last)` },
]));
/** Villages with a name, as conditions on `v` and `t`. */
export const SEGMENTS = {
    PRIORITY_LIST: {
        name: say('desa dalam daftar prioritas', 'villages on a priority list'),
        sql: `EXISTS (SELECT 1 FROM ${VILLAGE_SETS} WHERE sv.village_ordinal = v.ordinal)`,
    },
    WEAK_SIGNAL: {
        name: say('desa dengan sinyal lemah', 'villages with a weak signal'),
        sql: `(SELECT o.numerator FROM pilar.observation o JOIN pilar.indicator x ON x.id = o.indicator_id
      LEFT JOIN pilar.indicator_source k ON k.indicator_id = x.id AND k.source_id = o.source_id AND k.retired_at IS NULL
      WHERE o.area_ordinal = v.ordinal AND x.code = 'SINYAL' AND o.numerator IS NOT NULL ORDER BY o.period DESC, k.rank NULLS LAST LIMIT 1) = 0`,
    },
    NO_DECREE: {
        name: say('desa tanpa SK Pokja berlaku', 'villages without a decree in force'),
        sql: `NOT ${hasDecree('v.ordinal', 't.day')}`,
    },
};
export const OF_PLACE = new Set(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE']);
export const VILLAGE_KEY = { village: 'v.ordinal' };
export const and = (conditions) => conditions.map((one) => ` AND (${one})`).join('');
/** Conditions on `v` and `t` that hold for every fact with villages: what a village is besides where. */
export function villageConditions({ filters, segments }, statement, splits = OF_VILLAGE) {
    const own = filters.filter(({ dimension }) => isOfVillage(dimension) && !OF_PLACE.has(dimension));
    return [
        ...own.map((filter) => conditionOf(statement, filter, splits[filter.dimension], VILLAGE_KEY)),
        ...segments.map((name) => SEGMENTS[name].sql),
    ];
}
/** A figure as cells.ts takes it apart: sums may have many digits, so they are text. */
export function figureOf({ values, num, den, reported, notApplicable }) {
    const text = (sum) => sum && `(${sum})::text`;
    const parts = [values, text(num), text(den), reported, notApplicable];
    return `json_build_array(${parts
        .slice(0, parts.findLastIndex((part) => part) + 1)
        .map((part) => part ?? 'NULL')
        .join(', ')})`;
}
/** Sums over rows of villages. */
export function sumsOf({ index }) {
    const sum = (column) => `sum(q.${column}) FILTER (WHERE q.c${index})`;
    const count = (flag) => `count(*) FILTER (WHERE q.c${index} AND q.${flag})`;
    return {
        measures: [index],
        num: sum('num'),
        den: sum('den'),
        values: count('has'),
        reported: count('reported'),
        notApplicable: count('na'),
    };
}
/** Of rows that are sums themselves. */
export function wideSumsOf({ index }) {
    const sum = (column) => `sum(q.${column}) FILTER (WHERE q.c${index})`;
    const count = (column) => `coalesce(${sum(column)}, 0)::bigint`;
    const known = (column) => `CASE WHEN ${sum('has')} > 0 THEN ${sum(column)} END`;
    return {
        measures: [index],
        num: known('num'),
        den: known('den'),
        values: count('has'),
        reported: count('reported'),
        notApplicable: count('na'),
    };
}
/** Number of the measure in cells of the spine; -2 - n counts the villages that the n-th measure expects. */
export const SPINE = -1;
/** Of several villages each has its share in whole numbers, so that shares add up to the whole: of the n-th of k it is this. */
export const shared = (amount) => `(SELECT div(${amount} * count(*) FILTER (WHERE s.village_ordinal <= iv.village_ordinal), count(*))
    - div(${amount} * count(*) FILTER (WHERE s.village_ordinal < iv.village_ordinal), count(*))
    FROM pilar.intervention_village s WHERE s.intervention_id = iv.intervention_id)`;
export const flag = (sql, name, description, unit) => ({ name, unit, is: 'flag', sql, description });
export const distinct = (sql, id, en, unit) => ({
    name: say(`banyaknya ${id} berbeda`, `different ${en}`),
    unit,
    is: 'distinct',
    sql,
    description: say(`Setiap ${id} dihitung sekali, dihitung ulang di setiap total.`, `Each counted once, anew at every total.`),
});
export const VILLAGES = say('desa', 'villages');
export const PARTNERS = say('mitra', 'partners');
export const SECTORS = say('sektor', 'sectors');
export const REPORTS = say('laporan', 'reports');
export const MEMBERS = say('anggota', 'members');
const PEOPLE = say('orang', 'people');
export const DISTINCT_VILLAGE = distinct('v.ordinal', 'desa', 'villages', VILLAGES);
export const attendance = (column, id, en) => ({
    name: { id, en },
    unit: PEOPLE,
    is: 'number',
    sql: shared(`(${column})`),
    verb: 'intervention.readDetail',
    description: say('Kehadiran kegiatan di beberapa desa dibagi rata antar desa dalam bilangan bulat, sehingga jumlahnya tepat.', 'Attendance of an activity in several villages is split evenly among them in whole numbers, so that shares add up.'),
});
export const index = (column, id, en) => ({
    name: { id, en },
    unit: say('indeks 1-4', 'index 1-4'),
    is: 'number',
    sql: `c.${column}`,
    decimals: 2,
    description: say('Rata-rata atas desa yang indeksnya diketahui.', 'Mean over the villages whose index is known.'),
});
//# sourceMappingURL=fact.js.map