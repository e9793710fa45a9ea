/** Deadlines: of the country by the ministry's rule, of a regency where it sets its own. */
import { areaOrCountry } from '../area/area.service.js';
import { at, conflict, invalid } from '../core/errors.js';
import { encodePeriod, endMonthOf, grainOf } from '../core/period.js';
import { change, claimVersion, insert, propertiesOf } from '../core/write/rows.js';
import { ReportingPeriod } from './period.entity.js';
const FIRST_MONTH = (2016 - 2000) * 12;
const LATEST_MONTHS = 12;
export async function setPeriod(tx, input) {
    const area = await areaOrCountry(tx, input.area, 'input.area');
    if (area !== null)
        await refuseOtherLevels(tx, area);
    const period = monthOf(input);
    const { timeZone, reason: extendedReason } = input;
    const values = { dueAt: await dueAt(tx, input), timeZone, extendedReason };
    const before = await standing(tx, period, area);
    if (!before) {
        if (input.version != null)
            throw conflict(THERE_IS_NONE);
        const { id } = await insert(tx, ReportingPeriod, { period, area, ...values }, area);
        return { type: ReportingPeriod, key: id };
    }
    if (input.version == null)
        throw conflict(THERE_IS_ONE, await tx.current(ReportingPeriod, before.id));
    await claimVersion(tx, ReportingPeriod, before, input.version);
    await change(tx, ReportingPeriod, before, values, area);
    return { type: ReportingPeriod, key: before.id };
}
const THERE_IS_ONE = {
    id: 'Bulan ini sudah memiliki tenggat: sebutkan versinya untuk memindahkannya.',
    en: 'This month has a deadline already: give its version to move it.',
};
const THERE_IS_NONE = { id: 'Bulan ini belum memiliki tenggat sendiri.', en: 'This month has no deadline of its own yet.' };
async function standing(tx, period, area) {
    const sql = 'select * from pilar.reporting_period where period = $1 and area_ordinal is not distinct from $2';
    const [row] = await tx.run(sql, [period, area]);
    return row && propertiesOf(tx.tables.of(ReportingPeriod), row);
}
async function refuseOtherLevels({ run }, ordinal) {
    const [area] = await run('select level from pilar.area where ordinal = $1', [ordinal]);
    if (area?.level !== 'REGENCY')
        throw invalid([at('input.area', { id: 'Pilih kabupaten atau kota.', en: 'Choose a regency.' })]);
}
function monthOf({ period: text, dueOn }) {
    const period = encodePeriod(text);
    const month = endMonthOf(period);
    const dueMonth = (Number(dueOn.slice(0, 4)) - 2000) * 12 + Number(dueOn.slice(5, 7)) - 1;
    const problems = [];
    if (grainOf(period) !== 'MONTH' || month < FIRST_MONTH)
        problems.push(at('input.period', { id: 'Sebuah bulan, sejak 2016-01.', en: 'A month, from 2016-01 on.' }));
    else if (dueMonth < month || dueMonth > month + LATEST_MONTHS)
        problems.push(at('input.dueOn', {
            id: 'Paling cepat bulan itu sendiri, paling lambat setahun.',
            en: 'Not before the month itself, a year after it at the latest.',
        }));
    if (problems.length > 0)
        throw invalid(problems);
    return period;
}
/** The minute named counts to its end: whoever sends within its last second is on time. */
async function dueAt({ run }, { dueOn, dueTime, timeZone }) {
    const sql = "select ($1::date + $2::time + interval '59.999999 seconds') at time zone $3 as due";
    const [row] = await run(sql, [dueOn, dueTime ?? '23:59', timeZone]);
    return row?.due;
}
//# sourceMappingURL=period.service.js.map