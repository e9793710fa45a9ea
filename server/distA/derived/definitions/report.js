/** Reports that came before their deadline, among those that came or whose deadline has passed. */
import { dueAt } from '../../report/owed.js';
const DUE = dueAt((property) => ({ village: 'r.village_ordinal', period: 'r.period' })[property] ?? '');
export const laporanTepatWaktu = {
    indicator: 'LAPORAN_TEPAT_WAKTU',
    select: `with due as materialized (
      select r.village_ordinal, r.period, r.first_submitted_at, ${DUE} as due_at
      from pilar.report r join span on span.indicator = 'LAPORAN_TEPAT_WAKTU' and span.period = r.period
      where r.village_ordinal between $1 and $2 and r.retired_at is null
    )
    select due.village_ordinal as area, due.period, count(*) filter (where due.first_submitted_at <= due.due_at)::int as numerator,
      count(*)::int as denominator
    from due
    where due.due_at is not null and (due.first_submitted_at is not null or due.due_at < (select now from clock))
    group by due.village_ordinal, due.period`,
};
//# sourceMappingURL=report.js.map