import { periodOf } from '../../core/period.js';
import { addDays, day, monthInYear, monthOfDay, yearOf } from './calendar.js';
import { idsOf, insertRows, takeIds } from './insert.js';
import { createRandom } from './random.js';
import { receivedAt, reportedMonths } from './reporting.js';
/** Reports older than this many months are locked. */
const OPEN_MONTHS = 3;
/** The month whose deadline was moved for Idul Fitri. */
const HOLIDAY = 3;
const OPERATOR = 'Operator desa (contoh)';
const OFFICER = 'Petugas kecamatan (contoh)';
const PLANNER = 'Perencana (contoh)';
const REMARKS = [
    ['PUS', 'Jumlah PUS turun tajam dari bulan lalu. Mohon diperiksa lagi.'],
    ['MCPR', 'Peserta KB lebih banyak daripada bulan lalu. Sertakan rekap PLKB.'],
    ['UNMET_NEED', 'Pembilang dan penyebut tampaknya tertukar.'],
];
/** Returns how many reports there are. */
export async function loadReports(demo) {
    const reports = await loadStates(demo);
    await loadHistories(demo, reports);
    return reports.length;
}
/** The reports as they stand, without how they came to. */
export async function loadStates({ client, villages, asOf, window }) {
    const { rows } = await client.query('select id, village_ordinal from pilar.kampung where is_synthetic and retired_at is null and village_ordinal = any ($1::int[])', [villages.map(({ ordinal }) => ordinal)]);
    const kampungs = new Map(rows.map(({ village_ordinal, id }) => [village_ordinal, id]));
    const planned = villages.flatMap((village) => historyOf(village, asOf, window));
    const ids = await takeIds(client, 'report', planned.length);
    const made = planned.map((one, index) => ({ ...one, id: ids[index] }));
    await insertRows(client, 'report', made.map(({ id, village, month, steps }) => report(id, kampungs.get(village.ordinal), village, month, steps)));
    return made;
}
async function loadHistories({ client }, made) {
    const indicatorId = await idsOf(client, 'indicator');
    await insertRows(client, 'report_step', made.flatMap(({ id, steps }) => steps.map((step, index) => stepRow(id, step, steps[index - 1]))));
    await insertRows(client, 'report_note', made.flatMap(({ id, steps, village, month }) => notesOf(id, steps, village, month, indicatorId)));
}
/** Those of the country, and of one regency its own. */
export async function loadDeadlines({ client, regency: code, ...rest }) {
    const { rows } = await client.query('select ordinal from pilar.area where code = $1', [code]);
    const months = monthsTold(rest);
    const regency = months.map((month) => deadline(month, rows[0].ordinal, monthInYear(month) === HOLIDAY ? 20 : 15, 'Asia/Makassar', 15));
    await insertRows(client, 'reporting_period', [...ofCountry(months), ...regency]);
}
const ofCountry = (months) => months.map((month) => deadline(month, null, 15, 'Asia/Jakarta', 16));
export const loadDeadlinesOfCountry = (client, told) => insertRows(client, 'reporting_period', ofCountry(monthsTold(told)));
/** The month of the demo too, which runs. */
const monthsTold = ({ asOf, window }) => Array.from({ length: window + 1 }, (_, index) => asOf - window + index);
/** 23:59 of the zone is `hour`:59 UTC. */
const deadline = (month, area, date, timeZone, hour) => ({
    period: periodOf(yearOf(month), monthInYear(month), 'MONTH'),
    area_ordinal: area,
    due_at: `${day(month + 1, date)}T${hour}:59:59Z`,
    time_zone: timeZone,
    extended_reason: date === 15 ? null : 'Libur Idul Fitri (contoh)',
    is_synthetic: true,
    version: 1,
    created_at: `${day(month, 1)}T00:00:00Z`,
    updated_at: `${day(month, 1)}T00:00:00Z`,
});
function monthsOf({ formedOn }, asOf, window) {
    if (!formedOn)
        return [];
    const first = Math.max(monthOfDay(formedOn), asOf - window);
    return Array.from({ length: Math.max(0, asOf - first + 1) }, (_, index) => first + index);
}
function historyOf(village, asOf, window) {
    const reported = reportedMonths(village, 'KAMPUNG', asOf);
    return monthsOf(village, asOf, window).map((month) => ({ village, month, steps: stepsOf(village, month, asOf, reported.has(month)) }));
}
/** What happened to a report, in order. A month whose values never came was never sent. */
function stepsOf(village, month, asOf, wasSent) {
    const random = createRandom('report', village.code, month);
    const opened = { at: `${addDays(day(month, 1), -1)}T16:10:00Z`, to: 'DRAFT', by: 'Pilar' };
    if (!wasSent)
        return [opened];
    const steps = [opened];
    let date = receivedAt(village, month, asOf).slice(0, 10);
    const add = (to, by, days, note) => {
        date = addDays(date, days);
        steps.push({ at: `${date}T0${random.int(1, 8)}:${random.int(10, 59)}:00Z`, to, by, note });
    };
    add('SUBMITTED', OPERATOR, 0);
    if (random.chance(0.12)) {
        add('RETURNED', OFFICER, random.int(1, 3), 'Mohon periksa nilai yang diberi catatan.');
        if (asOf - month > OPEN_MONTHS || random.chance(0.3))
            add('SUBMITTED', OPERATOR, random.int(1, 4));
    }
    if (steps.at(-1)?.to === 'SUBMITTED' && isChecked(random, asOf - month))
        add('VERIFIED', OFFICER, random.int(1, 5));
    if (asOf - month > OPEN_MONTHS)
        add('LOCKED', PLANNER, random.int(20, 40));
    return inTime(steps, asOf);
}
const isChecked = (random, age) => age > OPEN_MONTHS || random.chance(age === 1 ? 0.4 : 0.85);
/** Nothing has happened yet that lies after the demo's month began: the last steps are moved before it, in order. */
function inTime(steps, asOf) {
    const end = Date.parse(`${day(asOf, 1)}T00:00:00Z`);
    const late = steps.filter(({ at }) => Date.parse(at) >= end).length;
    return steps.map((step, index) => {
        const place = index - (steps.length - late);
        return place < 0 ? step : { ...step, at: new Date(end - (late - place) * 20 * 60_000).toISOString() };
    });
}
function report(id, kampung, village, month, steps) {
    const at = (state) => steps.findLast(({ to }) => to === state)?.at ?? null;
    const state = steps.at(-1)?.to;
    return {
        id,
        is_synthetic: true,
        version: steps.length,
        created_at: steps[0]?.at,
        updated_at: steps.at(-1)?.at,
        kampung_id: kampung,
        village_ordinal: village.ordinal,
        period: periodOf(yearOf(month), monthInYear(month), 'MONTH'),
        state,
        first_submitted_at: steps.find(({ to }) => to === 'SUBMITTED')?.at ?? null,
        submitted_at: at('SUBMITTED'),
        verified_at: at('VERIFIED'),
        locked_at: at('LOCKED'),
    };
}
const stepRow = (id, { at, to, by, note }, before) => ({
    is_synthetic: true,
    version: 1,
    created_at: at,
    updated_at: at,
    report_id: id,
    at,
    from_state: before?.to ?? null,
    to_state: to,
    actor_name: by,
    note: note ?? null,
});
function notesOf(id, steps, village, month, indicatorId) {
    const place = steps.findIndex(({ to }) => to === 'RETURNED');
    const returned = steps[place];
    if (!returned)
        return [];
    const resolved = steps.slice(place).find(({ to }) => to === 'SUBMITTED')?.at ?? null;
    const random = createRandom('report-note', village.code, month);
    return random.sample([...REMARKS], random.int(1, 2)).map(([indicator, text]) => ({
        is_synthetic: true,
        version: resolved ? 2 : 1,
        created_at: returned.at,
        updated_at: resolved ?? returned.at,
        report_id: id,
        indicator_id: indicatorId(indicator),
        text,
        actor_name: returned.by,
        resolved_at: resolved,
    }));
}
//# sourceMappingURL=reports.js.map