import { day, monthOf } from './calendar.js';
import { createRandom } from './random.js';
const POPULATION = 170_239;
const FORMED = 62;
/** Known of January 2020: 18 had been formed by then. */
const FORMED_BY_2020 = 18;
const STUNTED = 20;
/** The model Kampung KB named by the press in 2020. */
export const MODEL = '65.01.03.2002';
/** Peso, Peso Hilir, Tanjung Palas Barat, Sekatak, Tanjung Palas Tengah. */
const REMOTE = new Set(['65.01.07', '65.01.08', '65.01.02', '65.01.09', '65.01.06']);
const COASTAL = new Set(['65.01.04', '65.01.06', '65.01.10']);
/** How populous a village is, by district; a kelurahan of the capital is five times that. */
const SIZE = {
    '65.01.01': 1.6,
    '65.01.02': 0.9,
    '65.01.03': 1.7,
    '65.01.04': 1.5,
    '65.01.05': 2.6,
    '65.01.06': 2.2,
    '65.01.07': 0.45,
    '65.01.08': 0.55,
    '65.01.09': 0.45,
    '65.01.10': 3.4,
};
export async function readVillages(client, asOf) {
    const { rows } = await client.query(`select v.ordinal, v.code, v.name, v.kind, d.ordinal as district_ordinal, d.name as district_name
       from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal
      where v.code like '65.01.%' order by v.ordinal`);
    if (rows.length === 0)
        throw new Error('The demo needs the areas of Bulungan: load areas --regency 65.01 first.');
    const villages = rows.map(imagine);
    shareOutPeople(villages);
    markStunted(villages);
    form(villages, asOf);
    return villages;
}
function imagine({ district_ordinal, district_name, ...found }) {
    const random = createRandom('village', found.code);
    const code = found.code.slice(0, 8);
    const isRemote = REMOTE.has(code);
    const isTown = found.kind === 'KELURAHAN';
    const size = (SIZE[code] ?? 1) * (isTown && code === '65.01.05' ? 5 : isTown ? 1.4 : 1) * Math.exp(0.35 * random.normal());
    return {
        ...found,
        district: { ordinal: district_ordinal, code, name: district_name },
        population: size,
        level: 0.45 * random.normal() + (isRemote ? -0.45 : 0.3) + (isTown ? 0.3 : 0),
        isRemote,
        isCoastal: COASTAL.has(code),
        activity: 0,
        isStunted: false,
        isOverlooked: false,
    };
}
/** Largest remainders, so that not one person is lost. */
function shareOutPeople(villages) {
    const total = villages.reduce((sum, village) => sum + village.population, 0);
    const shares = villages.map((village) => ({ village, exact: (village.population / total) * POPULATION }));
    for (const { village, exact } of shares)
        village.population = Math.floor(exact);
    const left = POPULATION - villages.reduce((sum, village) => sum + village.population, 0);
    const byRemainder = shares.toSorted((a, b) => (b.exact % 1) - (a.exact % 1));
    for (const { village } of byRemainder.slice(0, left))
        village.population += 1;
}
/** Small, mostly remote villages; every second one has been overlooked by the health sector. */
function markStunted(villages) {
    const random = createRandom('stunted');
    const small = villages.toSorted((a, b) => a.population - b.population).slice(6, 50);
    const chosen = small.map((village) => ({ village, score: village.level + 0.5 * random.normal() })).sort((a, b) => a.score - b.score);
    for (const [index, { village }] of chosen.slice(0, STUNTED).entries()) {
        village.isStunted = true;
        village.isOverlooked = index % 2 === 0;
    }
}
function form(villages, asOf) {
    const random = createRandom('formed');
    const eager = (village) => (village.code === MODEL ? 9 : village.isOverlooked ? 2 : village.level) + random.normal();
    const order = villages.map((village) => ({ village, score: eager(village) })).sort((a, b) => b.score - a.score);
    for (const [index, { village }] of order.entries()) {
        const month = formedIn(index, asOf);
        const isFormed = index < FORMED && month < asOf;
        if (isFormed)
            village.formedOn = day(month, random.int(2, 27));
        const isNeglected = random.chance(0.12);
        village.activity = isNeglected
            ? 0.02
            : (isFormed ? 1 : 0.25) * (village.isRemote ? 0.6 : 1) * Math.exp(0.4 * random.normal()) * village.population ** 0.2;
    }
}
/** A few a year until 2020, then at twice the pace. */
function formedIn(index, asOf) {
    const first = monthOf(2016, 2);
    const turn = monthOf(2020, 1);
    if (index < FORMED_BY_2020)
        return first + Math.floor((index / FORMED_BY_2020) * (turn - first));
    const progress = (index - FORMED_BY_2020) / (FORMED - FORMED_BY_2020);
    return turn + Math.floor(progress * Math.max(12, asOf - 1 - turn));
}
//# sourceMappingURL=villages.js.map