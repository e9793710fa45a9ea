import { day, monthOf } from '../demo/calendar.js';
import { createRandom } from '../demo/random.js';
/** People of the village in the middle. */
const MEDIAN = 2300;
const SILENT = 0.015;
const FORMED = 0.96;
/** In tree order: of the regencies given, or of the country. */
export async function readNation(client, asOf, regencies) {
    const { rows } = await client.query(`select v.ordinal, v.code, v.name, v.kind, d.ordinal as district_ordinal, d.name as district_name
       from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal
      where $1::text[] is null or substr(v.code, 1, 5) = any ($1) order by v.ordinal`, [regencies ?? null]);
    return rows.map((found) => imagine(found, asOf));
}
function imagine({ district_ordinal, district_name, ...found }, asOf) {
    const [province, regency, code] = [2, 5, 8].map((length) => found.code.slice(0, length));
    const [ofProvince, ofRegency, ofDistrict] = [province, regency, code].map(lotOf);
    const random = createRandom('village', found.code);
    const isTown = found.kind === 'KELURAHAN';
    const isRemote = !isTown && 0.7 * ofProvince.means + 0.5 * ofRegency.means + 0.5 * ofDistrict.means < -0.65;
    const level = 0.3 * ofProvince.means + 0.3 * ofRegency.means + 0.35 * random.normal() + (isRemote ? -0.45 : 0.1) + (isTown ? 0.3 : 0);
    const spread = 0.35 * ofProvince.size + 0.35 * ofRegency.size + 0.3 * ofDistrict.size + 0.45 * random.normal();
    const population = Math.max(60, Math.round(MEDIAN * (isTown ? 3 : 1) * (isRemote ? 0.5 : 1) * Math.exp(spread)));
    const isSilent = random.chance(SILENT);
    return {
        ...found,
        province,
        regency,
        district: { ordinal: district_ordinal, code, name: district_name },
        population,
        level,
        isRemote,
        isCoastal: ofRegency.luck < 0.6 && ofDistrict.luck < 0.4,
        ...active(random, { isSilent, isRemote, population, asOf }),
        isSilent,
        isStunted: random.chance(0.06),
        isOverlooked: false,
    };
}
const lots = new Map();
/** What an area has in common with all that lies in it. */
function lotOf(code) {
    const known = lots.get(code);
    if (known)
        return known;
    const random = createRandom('area', code);
    const lot = { means: random.normal(), size: random.normal(), luck: random.next() };
    lots.set(code, lot);
    return lot;
}
/** Kampung KB since 2016, half of them since the Instruction of 2022. */
function active(random, { isSilent, isRemote, population, asOf }) {
    const isFormed = !isSilent && random.chance(FORMED);
    const early = random.chance(0.5);
    const [first, last] = early ? [monthOf(2016, 2), monthOf(2022, 6)] : [monthOf(2022, 7), asOf - 1];
    const month = first + Math.floor(random.next() ** (early ? 1 : 3) * Math.max(1, last - first));
    const pace = (isFormed ? 1 : 0.25) * (isRemote ? 0.6 : 1) * Math.exp(0.4 * random.normal()) * population ** 0.2;
    return { formedOn: isFormed ? day(month, random.int(2, 27)) : undefined, activity: random.chance(0.12) ? 0.02 : pace };
}
//# sourceMappingURL=villages.js.map