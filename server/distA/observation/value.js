/** The one arithmetic of a value in SQL: exact for comparing, rounded half up to the indicator's decimals for showing. */
const indicatorOf = (column, expression) => `(select ${expression} from pilar.indicator i where i.id = ${column('indicator')})`;
export const exactValue = (column) => indicatorOf(column, exactOf(column));
export const shownValue = (column) => indicatorOf(column, `round(${exactOf(column)}, i.decimals)`);
/** Reads the indicator as `i`. */
export function exactOf(column) {
    return (`case when ${column('figure')} is not null then ${column('figure')} / power(10::numeric, i.decimals)` +
        ` when i.kind in ('RATIO', 'YES_NO') then ${column('numerator')}::numeric * i.factor / nullif(${column('denominator')}, 0)` +
        ` else ${column('numerator')}::numeric end`);
}
/** A row without any figure says that the indicator does not apply; a row that isn't there was not reported. */
export const reportedState = (column) => `case when coalesce(${column('numerator')}, ${column('figure')}) is null then 'NOT_APPLICABLE' else 'REPORTED' end`;
//# sourceMappingURL=value.js.map