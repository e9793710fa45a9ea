/** Targets of the regency and its districts for last year and this one: made up, each a step on from the year before. */
import { periodOf } from '../../core/period.js';
import { yearOf } from './calendar.js';
import { idsOf, insertRows } from './insert.js';
import { createRandom } from './random.js';
/** Indicator; target of last year; of this year; how far districts differ from the regency. */
const TARGETS = [
    ['KAMPUNG_KB', 85, 100, 0],
    ['STUNTING', 8, 7, 1.5],
    ['MCPR', 66, 68, 4],
    ['UNMET_NEED', 9, 8, 1],
    ['POSYANDU_DS', 75, 80, 5],
    ['JKN', 95, 98, 2],
    ['AIR_MINUM_LAYAK', 82, 86, 6],
    ['JAMBAN_LAYAK', 80, 84, 6],
    ['AKTA_LAHIR', 95, 97, 2],
    ['POKJA_TERLATIH', 60, 75, 0],
];
const DISTRICTS_OF = 6;
/** Returns how many were written. */
export async function loadTargets({ client, villages, asOf, regency }) {
    const indicatorId = await idsOf(client, 'indicator');
    const districts = [...new Map(villages.map(({ district }) => [district.code, district.ordinal]))];
    const { rows: regencies } = await client.query('select ordinal from pilar.area where code = $1', [regency]);
    const rows = TARGETS.flatMap(([code, last, now, spread], index) => {
        const row = (area, year, value) => ({
            indicator_id: indicatorId(code),
            area_ordinal: area,
            year: periodOf(year, 12, 'YEAR'),
            value,
            is_synthetic: true,
        });
        const both = (area, shift) => [row(area, yearOf(asOf) - 1, last + shift), row(area, yearOf(asOf), now + shift)];
        const below = index < DISTRICTS_OF ? districts : [];
        const shiftOf = (district) => Math.round((createRandom('target', code, district).next() - 0.5) * 2 * spread * 10) / 10;
        return [
            ...regencies.flatMap(({ ordinal }) => both(ordinal, 0)),
            ...below.flatMap(([district, ordinal]) => both(ordinal, shiftOf(district))),
        ];
    });
    await insertRows(client, 'target', rows);
    return rows.length;
}
//# sourceMappingURL=targets.js.map