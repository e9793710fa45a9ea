// Subqueries without reference to the row are run once per statement. An indicator is sensitive in all editions where it is so in one.
const isOrdinary = (column) => `${column('indicator')} <> ALL (ARRAY(SELECT e.id FROM pilar.indicator e WHERE e.code IN (SELECT s.code FROM pilar.indicator s WHERE s.is_sensitive)))`;
const isOfVillage = (column) => `EXISTS (SELECT 1 FROM pilar.village v WHERE v.ordinal = ${column('area')})`;
/** Figures that villages do not have. */
const isPublished = (column) => `(${column('source')} = ANY (ARRAY(SELECT id FROM pilar.source WHERE code = 'PUBLISHED'))` +
    ` OR ${column('indicator')} = ANY (ARRAY(SELECT id FROM pilar.indicator WHERE space_rule = 'NONE')))`;
const isReleased = (column) => `EXISTS (SELECT 1 FROM pilar.indicator i JOIN pilar.released_figure f ON f.indicator_code = i.code WHERE i.id = ${column('indicator')}` +
    ` AND f.area_ordinal = ${column('area')} AND f.period = ${column('period')} AND f.source_id = ${column('source')} AND f.level = 'VILLAGE'` +
    ` AND f.numerator = ${column('numerator')} AND f.denominator IS NOT DISTINCT FROM ${column('denominator')})`;
const rule = (open) => ({
    verb: 'observation.readSmall',
    open,
    sector: (column, sector) => `${column('indicator')} = ANY (ARRAY(SELECT id FROM pilar.indicator WHERE sector_id = ${sector}))`,
});
export const smallCells = rule((column) => `(${isOrdinary(column)} OR CASE WHEN ${isOfVillage(column)} THEN ${isReleased(column)} ELSE ${isPublished(column)} END)`);
/** What is said of such a value may tell it. */
export const saidOfSmallCells = rule(isOrdinary);
//# sourceMappingURL=small-cells.js.map