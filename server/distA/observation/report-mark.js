/** Values of a report that nobody has verified yet are marked wherever they show. */
/** State of the report that a value came with. SQL over columns of `observation`. */
export const reportState = (column) => `(select r.state from pilar.report r where r.village_ordinal = ${column('area')} and r.period = ${column('period')} / 4 * 4` +
    ` and r.retired_at is null and ${column('source')} = any(array(select s.id from pilar.source s where s.comes_by_report)))`;
export const isPreliminary = (column) => `coalesce(${reportState(column)} not in ('VERIFIED', 'LOCKED'), false)`;
//# sourceMappingURL=report-mark.js.map