import { globalId } from '../core/global-id.js';
import { decodePeriod, encodePeriod } from '../core/period.js';
/** Written at once; a country has 80,000 villages. */
const PORTION = 2000;
export const openReports = {
    name: 'report.open',
    daily: '00:10',
    async handle({ transaction, clock }) {
        const current = encodePeriod(clock.today().slice(0, 7));
        const months = await transaction((tx) => openMonths(tx, current));
        for (const period of months) {
            while ((await transaction((tx) => openPortion(tx, period))) === PORTION)
                ;
        }
    },
};
/** The ministry's close: the 15th of the following month, 23:59 in Jakarta. */
const MONTHS = `
  insert into pilar.reporting_period (period, due_at, time_zone)
  select period, (make_date(2000 + period / 48, period / 4 % 12 + 1, 15) + interval '1 month 23:59:59.999999') at time zone 'Asia/Jakarta', 'Asia/Jakarta'
  from generate_series(greatest(
    coalesce((select max(period) + 4 from pilar.reporting_period where area_ordinal is null and period <= $1::int), $1), $1 - 48), $1, 4) period
  on conflict do nothing
  returning id, period, due_at as "dueAt", time_zone as "timeZone"`;
/** The current month, and those that came and went while no server ran. */
async function openMonths({ run, changes }, current) {
    const opened = (await run(MONTHS, [current]));
    for (const { id, period, ...rest } of opened) {
        changes.push({ type: 'ReportingPeriod', key: id, after: { period: decodePeriod(period), ...rest } });
    }
    return [...new Set([...opened.map(({ period }) => period), current])];
}
/** A Kampung KB launched during the month reports on it. Where one followed another, the month has its report already. */
const REPORTS = `
  with opened as (
    insert into pilar.report (kampung_id, village_ordinal, period, is_synthetic)
    select k.id, k.village_ordinal, $1::int, k.is_synthetic from pilar.kampung k
    where k.retired_at is null and k.launched_on < make_date(2000 + $1 / 48, $1 / 4 % 12 + 1, 1) + interval '1 month'
      and not exists (select from pilar.report r where r.village_ordinal = k.village_ordinal and r.period = $1 and r.retired_at is null)
    order by k.village_ordinal limit ${PORTION}
    on conflict do nothing
    returning id, kampung_id, village_ordinal, is_synthetic
  ), steps as (
    insert into pilar.report_step (report_id, at, to_state, actor_name, is_synthetic)
    select id, $2::timestamptz, 'DRAFT', 'Pilar', is_synthetic from opened
  )
  select id, kampung_id as kampung, village_ordinal as village from opened`;
async function openPortion({ run, clock, changes }, period) {
    const opened = await reportsOf(run, clock, period);
    changes.push(...opened);
    return opened.length;
}
async function reportsOf(run, clock, period) {
    const opened = (await run(REPORTS, [period, clock.now().toISOString()]));
    return opened.map(({ id, kampung, village }) => ({
        type: 'Report',
        key: id,
        area: village,
        after: { kampung: globalId('Kampung', kampung), period: decodePeriod(period), state: 'DRAFT' },
    }));
}
//# sourceMappingURL=open.job.js.map