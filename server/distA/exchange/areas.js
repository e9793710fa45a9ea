/** Loads the administrative tree from idn-area-data (ODbL): the regencies asked for with the provinces above them, or all. */
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import {} from '../area/area.entity.js';
import { dotted } from '../area/area-code.js';
import { rangeOf } from '../area/ordinal.js';
import { loadPublished } from './published.js';
import { inTransaction } from './transaction.js';
export const DEFAULT_REGENCIES = ['65.01'];
const CHUNK = 10_000;
const LEVELS = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];
/** Kepmendagri 300.2.2-2138/2025. */
const NATION = [38, 514, 7285, 83_762];
const INSERT_AREAS = `
  insert into pilar.area (ordinal, last, level, code, name, parent_ordinal)
  select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[])
  on conflict (code) do nothing`;
const INSERT_VILLAGES = `
  insert into pilar.village (ordinal, id, code, name, kind, district_ordinal, regency_ordinal, province_ordinal)
  select v.ordinal, v.id, v.code, v.name,
         case substr(v.code, 10, 1) when '1' then 'KELURAHAN' when '2' then 'DESA' else 'DESA_ADAT' end,
         d.ordinal, r.ordinal, r.parent_ordinal
    from pilar.area v
    join pilar.area d on d.ordinal = v.parent_ordinal
    join pilar.area r on r.ordinal = d.parent_ordinal
   where v.level = 'VILLAGE' and v.code = any ($1::text[])
  on conflict do nothing`;
export async function loadAreas(client, { regencies }, log) {
    const wanted = chosen(await readTree(), regencies);
    await inTransaction(client, 'areas', async () => {
        const rows = await withoutFormerCodes(client, wanted);
        for (let from = 0; from < rows.length; from += CHUNK) {
            await insertRows(client, rows.slice(from, from + CHUNK));
            if (rows.length > CHUNK)
                log(`areas: ${Math.min(from + CHUNK, rows.length)} of ${rows.length}`);
        }
        await check(client, rows, log);
        await loadPublished(client, log);
    });
    await client.query('analyze pilar.area, pilar.village');
}
/** The whole tree, parents first. */
export async function readTree() {
    const files = await Promise.all([getProvinces(), getRegencies(), getDistricts(), getVillages()]);
    const levels = files.map((file, index) => file.filter(({ code }) => code).map(({ code, name }) => ({ level: LEVELS[index], code, name: name.trim() })));
    return levels.flat();
}
function chosen(tree, regencies) {
    if (regencies === 'all')
        return complete(tree);
    const wanted = new Set(regencies.map(dotted));
    const known = new Set(tree.filter((row) => row.level === 'REGENCY').map((row) => row.code));
    for (const code of wanted) {
        if (!known.has(code))
            throw new Error(`${code} is no kabupaten or kota of idn-area-data 4.0.1 (for example 65.01).`);
    }
    const provinces = new Set([...wanted].map((code) => code.slice(0, 2)));
    return tree.filter((row) => (row.level === 'PROVINCE' ? provinces.has(row.code) : wanted.has(row.code.slice(0, 5))));
}
const countsOf = (rows) => LEVELS.map((level) => rows.filter((row) => row.level === level).length);
function complete(tree) {
    const counts = countsOf(tree);
    if (String(counts) === String(NATION))
        return tree;
    throw new Error(`idn-area-data holds ${counts.join('/')} areas instead of ${NATION.join('/')}.`);
}
/**
 * The package lags behind what was recorded here: a code that an area gave up does not come back as another area. Names and
 * ends that were recorded stay too, since rows that are there are left alone.
 */
async function withoutFormerCodes(client, rows) {
    const { rows: former } = await client.query(`select p.code_before as code from pilar.area_event_part p where p.code_before <> p.code_after
        and not exists (select from pilar.area a where a.code = p.code_before)`);
    const codes = new Set(former.map(({ code }) => code));
    return rows.filter(({ code }) => !codes.has(code));
}
async function insertRows(client, rows) {
    const ranges = rows.map((row) => rangeOf(row.code));
    const parents = rows.map((row) => (row.level === 'PROVINCE' ? null : rangeOf(row.code.slice(0, row.code.lastIndexOf('.'))).ordinal));
    await client.query(INSERT_AREAS, [
        ranges.map((range) => range.ordinal),
        ranges.map((range) => range.last),
        rows.map((row) => row.level),
        rows.map((row) => row.code),
        rows.map((row) => row.name),
        parents,
    ]);
    await client.query(INSERT_VILLAGES, [rows.filter((row) => row.level === 'VILLAGE').map((row) => row.code)]);
}
/** What was asked for is there, on every level, and every village row has its area. */
async function check(client, rows, log) {
    const expected = countsOf(rows);
    const { rows: counted } = await client.query(`select a.level, count(*)::int as count from pilar.area a left join pilar.village v on v.ordinal = a.ordinal
      where a.code = any ($1::text[]) and (a.level <> 'VILLAGE' or v.id = a.id) group by a.level`, [rows.map((row) => row.code)]);
    const counts = LEVELS.map((level) => counted.find((row) => row.level === level)?.count ?? 0);
    if (String(counts) !== String(expected))
        throw new Error(`Areas are incomplete after loading: ${counts.join('/')} of ${expected.join('/')}.`);
    log(`areas: ${LEVELS.map((level, index) => `${level.toLowerCase()} ${counts[index]}`).join(', ')}`);
}
//# sourceMappingURL=areas.js.map