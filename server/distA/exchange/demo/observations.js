/** Years of values, each at its indicator's frequency, as 81 villages would have reported them: with gaps and mistakes. */
import { periodOf } from '../../core/period.js';
import { monthInYear, monthOf, monthOfDay, yearOf } from './calendar.js';
import { idsOf, insertRows } from './insert.js';
import { MONTHS, readMeasures } from './measure.js';
import { mistype } from './mistakes.js';
import { createRandom } from './random.js';
import { receivedAt, reportedMonths } from './reporting.js';
import { seriesOf } from './series.js';
import { stuntingIn } from './stunting.js';
/** Values before the window are made too: later ones are counted among them. */
const BEFORE = 24;
const GRAINS = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' };
/** The Village Index took the place of another one in 2025. */
const SINCE = { INDEKS_DESA: monthOf(2025, 12) };
/** Others are counted among these, or they are held to published figures: no typing mistakes in them. */
const EXACT = new Set(['PENDUDUK', 'KELUARGA', 'PUS', 'STUNTING']);
/** Returns how many were written. */
export async function loadObservations({ client, villages, asOf, window }) {
    const measures = await readMeasures(client);
    const sourceId = (await idsOf(client, 'source'))('DEMO');
    const stunting = new Map(monthsOf({ asOf, window }).map((month) => [month, stuntingIn(villages, month)]));
    const telling = { measures, asOf, window, stunting };
    const rows = villages.flatMap((village) => valuesOfVillage(village, telling).map((row) => ({ ...row, source_id: sourceId })));
    await insertRows(client, 'observation', rows);
    return rows.length;
}
const monthsOf = ({ asOf, window }) => Array.from({ length: window + BEFORE }, (_, index) => asOf - window - BEFORE + index);
export function valuesOfVillage(village, telling) {
    const { measures, asOf, window, stunting } = telling;
    const months = monthsOf(telling);
    const made = new Map();
    const channels = new Map();
    const received = new Map();
    const receivedOf = (end) => received.get(end) ?? remembered(received, end, receivedAt(village, end, asOf));
    return measures
        .filter((measure) => measure.appliesTo === 'VILLAGE' || village.kind !== 'KELURAHAN')
        .flatMap((measure) => {
        const ends = months.filter((month) => (month + 1) % MONTHS[measure.frequency] === 0);
        const isPublished = stunting && measure.level.code === 'STUNTING';
        const series = isPublished ? stuntingOf(village, ends, stunting) : seriesOf(village, measure, ends, made);
        const channel = channelOf(measure);
        const reported = channels.get(channel) ?? remembered(channels, channel, reportedMonths(village, channel, asOf));
        const arrived = [...series].filter(([end]) => end >= asOf - window && arrives(village, measure, end, reported));
        return arrived.map(([end, values]) => row(village, measure, end, values, receivedOf(end)));
    });
}
function remembered(known, key, value) {
    known.set(key, value);
    return value;
}
const stuntingOf = (village, ends, stunting) => new Map(ends.map((end) => [end, { ...stunting.get(end)?.get(village), figure: null }]));
/** What the Kampung KB itself reports month by month comes together or not at all; the rest comes by the office of its sector. */
const channelOf = ({ sector, frequency }) => (sector === 'DALDUK_KB' && MONTHS[frequency] < 6 ? 'KAMPUNG' : sector);
function arrives(village, measure, end, reported) {
    if (end < (SINCE[measure.level.code] ?? 0))
        return false;
    if (measure.level.code === 'PENDUDUK')
        return true;
    if (channelOf(measure) === 'KAMPUNG' && (!village.formedOn || monthOfDay(village.formedOn) > end))
        return false;
    if (MONTHS[measure.frequency] < 6)
        return reported.has(end);
    return !createRandom('absent', village.code, measure.level.code, end).chance(village.isRemote ? 0.13 : 0.04);
}
function row(village, measure, end, values, updatedAt) {
    const random = createRandom('typed', village.code, measure.level.code, end);
    const typed = EXACT.has(measure.level.code) ? values : mistype(random, values);
    return {
        area_ordinal: village.ordinal,
        period: periodOf(yearOf(end), monthInYear(end), GRAINS[measure.frequency]),
        indicator_id: measure.id,
        ...typed,
        updated_at: updatedAt,
    };
}
//# sourceMappingURL=observations.js.map