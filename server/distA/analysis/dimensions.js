/** Dimensions as data, and how a filter on one becomes SQL in a statement. Which fact has which is said in facts.ts. */
import { dotted } from '../area/area-code.js';
import { rangeOrNothing } from '../area/ordinal.js';
import { PLACES, TIMES } from './vocabulary.js';
export const isPlace = (name) => PLACES.includes(name);
export const isTime = (name) => TIMES.includes(name);
/** What a village is, besides where: every fact with villages has them. */
export const VILLAGE_DIMENSIONS = [...PLACES, 'VILLAGE_KIND', 'FORMED', 'CLASS', 'VILLAGE_SET'];
export const isOfVillage = (name) => VILLAGE_DIMENSIONS.includes(name);
const area = (level, id, en) => ({
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
const catalogue = (table, id, en) => ({
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
const named = (from, id, en) => ({
    name: { id, en },
    type: 'int',
    table: { from, value: 'id', key: 'code', name: 'name', nameEn: 'name', order: 'code COLLATE "C"' },
});
const words = (id, en, ...list) => ({
    name: { id, en },
    type: 'text',
    words: list.map(([key, wordId, wordEn]) => ({ key, id: wordId, en: wordEn })),
});
const yesNo = (id, en, yes, no) => words(id, en, ['true', ...yes], ['false', ...no]);
const period = (id, en) => ({ name: { id, en }, type: 'text' });
const SETS = '(SELECT s.*, a.ordinal, a.last FROM pilar.village_set s JOIN pilar.area a ON a.ordinal = s.area_ordinal WHERE s.retired_at IS NULL)';
/** One row for a code that has several editions: the newest. */
const INDICATORS = '(SELECT DISTINCT ON (code) * FROM pilar.indicator ORDER BY code, edition DESC)';
export const DIMENSIONS_BY_NAME = {
    PROVINCE: area('PROVINCE', 'provinsi', 'province'),
    REGENCY: area('REGENCY', 'kabupaten/kota', 'regency'),
    DISTRICT: area('DISTRICT', 'kecamatan', 'district'),
    VILLAGE: area('VILLAGE', 'desa/kelurahan', 'village'),
    MONTH: period('bulan', 'month'),
    QUARTER: period('triwulan', 'quarter'),
    SEMESTER: period('semester', 'semester'),
    YEAR: period('tahun', 'year'),
    VILLAGE_KIND: words('jenis desa', 'kind of village', ['DESA', 'Desa', 'Desa'], ['KELURAHAN', 'Kelurahan', 'Kelurahan'], ['DESA_ADAT', 'Desa adat', 'Customary village']),
    FORMED: yesNo('Kampung KB terbentuk', 'Kampung KB formed', ['Terbentuk', 'Formed'], ['Belum terbentuk', 'Not formed']),
    CLASS: words('klasifikasi', 'class', ['BASIC', 'Dasar', 'Basic'], ['DEVELOPING', 'Berkembang', 'Developing'], ['INDEPENDENT', 'Mandiri', 'Independent'], ['SUSTAINABLE', 'Berkelanjutan', 'Sustainable']),
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
    REPORT_STATE: words('status laporan', 'state of report', ['DRAFT', 'Belum dikirim', 'Not sent'], ['SUBMITTED', 'Terkirim', 'Sent'], ['RETURNED', 'Dikembalikan', 'Returned'], ['VERIFIED', 'Terverifikasi', 'Verified'], ['LOCKED', 'Terkunci', 'Locked']),
    POKJA_ROLE: catalogue('pokja_role', 'peran Pokja', 'role in the Pokja'),
    TRAINED: yesNo('pelatihan', 'training', ['Terlatih', 'Trained'], ['Belum terlatih', 'Not trained']),
};
/** Key of what has no value. */
export const NONE = 'NONE';
/** Key of the remainder of `top`. */
export const REST = 'REST';
/** In the place of a dimension taken together. */
export const ALL = '*';
export const NONE_TEXT = { id: 'Tidak diisi', en: 'Not given' };
export const REST_TEXT = { id: 'Lainnya', en: 'Others' };
export const TOTAL_TEXT = { id: 'Total', en: 'Total' };
export function passes({ keys, isNot, from, to }, key) {
    if (keys)
        return keys.includes(key) !== isNot;
    return (from === undefined || from <= key) && (to === undefined || key <= to);
}
export function newStatement(scope, filters) {
    const params = [];
    const param = (type, value) => `$${params.push(value)}::${type}`;
    const { low, high } = boundsOf(scope, filters);
    return { params, param, bounds: { low: String(low), high: String(high) }, results: [], keys: [] };
}
/** The scope, narrowed to the areas named by filters. */
export function boundsOf(scope, filters) {
    const span = (ranges) => ({
        low: Math.min(...ranges.map(({ low }) => low)),
        high: Math.max(...ranges.map(({ high }) => high)),
    });
    const named = filters
        .filter(({ dimension, keys, isNot }) => isPlace(dimension) && keys && !isNot)
        .map(({ keys }) => span(keys.map(rangeOrNothing)));
    return [span(scope), ...named].reduce((a, b) => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) }));
}
/** SQL condition that a row passes a filter. `keys` are the columns that links speak of. */
export function conditionOf(statement, filter, { sql, link }, keys) {
    const { dimension, isNot, keys: wanted, from, to } = filter;
    const { table, words } = DIMENSIONS_BY_NAME[dimension];
    const named = wanted?.filter((key) => key !== NONE);
    const key = table ? `k.${table.key}` : '';
    const values = (condition) => `(SELECT k.${table.value} FROM ${table.from} k WHERE ${condition})`;
    const range = (text) => [from && `${text} COLLATE "C" >= ${statement.param('text', from)}`, to && `${text} COLLATE "C" <= ${statement.param('text', to)}`]
        .filter(Boolean)
        .join(' AND ');
    const matches = named
        ? `coalesce(${sql} = ANY (${words ? statement.param('text[]', named) : `ARRAY${values(`${key} = ANY (${statement.param('text[]', named)})`)}`}), false)`
        : `coalesce(${words ? range(sql) : `${sql} = ANY (ARRAY${values(range(key))})`}, false)`;
    const linked = link && `FROM ${link.from} WHERE ${link.on.replace(/\bq\.(\w+)/g, (_, column) => keys[column])}`;
    const found = link ? `EXISTS (SELECT 1 ${linked} AND ${matches})` : matches;
    const none = link ? `NOT EXISTS (SELECT 1 ${linked})` : `${sql} IS NULL`;
    const passes = wanted?.includes(NONE) ? `(${found} OR ${none})` : found;
    return isNot ? `NOT ${passes}` : passes;
}
/** Notes the keys of a filter, to be answered with their names; of places those count that the scope touches. */
export function noteKeys(statement, { dimension, keys, isNot, path }, scope) {
    const { table, isOfAreas } = DIMENSIONS_BY_NAME[dimension];
    if (!table || !keys)
        return;
    const touches = () => scope
        .map(({ low, high }) => `(k.last >= ${statement.param('int', low)} AND k.ordinal <= ${statement.param('int', high)})`)
        .join(' OR ');
    const within = isPlace(dimension) || isOfAreas ? ` AND (${touches()})` : '';
    statement.keys.push(`SELECT '${path}.${isNot ? 'notIn' : 'in'}.' || (n - 1), g.key, k.${table.name}, k.${table.nameEn}
  FROM unnest(${statement.param('text[]', keys)}) WITH ORDINALITY g(key, n) LEFT JOIN ${table.from} k ON k.${table.key} = g.key${within} WHERE g.key <> '${NONE}'`);
}
export const namedKeys = ({ keys }) => keys.length > 0
    ? `(SELECT coalesce(json_agg(json_build_array(u.path, u.key, u.name, u.name_en)), '[]') FROM (${keys.join('\nUNION ALL ')}) u(path, key, name, name_en))`
    : `'[]'::json`;
//# sourceMappingURL=dimensions.js.map