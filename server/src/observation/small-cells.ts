/**
 * Small numbers of a sensitive indicator can point at a person. Who may not read small cells sees such a value of a village only as
 * long as it is what the release shows: a value that came or changed since is not there before the next one. Of areas above only
 * what others publish about them is there: a total that somebody entered may be one that the release hides.
 */
import type { RowRule } from '../core/access/guard.ts';

type Column = (property: string) => string;

// Subqueries without reference to the row are run once per statement. An indicator is sensitive in all editions where it is so in one.
const isOrdinary = (column: Column) =>
  `${column('indicator')} <> ALL (ARRAY(SELECT e.id FROM pilar.indicator e WHERE e.code IN (SELECT s.code FROM pilar.indicator s WHERE s.is_sensitive)))`;

// No EXISTS: of a page of the nation the planner would read all villages first, to look few values up in them.
const isOfVillage = (column: Column) => `(SELECT true FROM pilar.village v WHERE v.ordinal = ${column('area')}) IS NOT NULL`;

/** Figures that villages do not have. */
const isPublished = (column: Column) =>
  `(${column('source')} = ANY (ARRAY(SELECT id FROM pilar.source WHERE code = 'PUBLISHED'))` +
  ` OR ${column('indicator')} = ANY (ARRAY(SELECT id FROM pilar.indicator WHERE space_rule = 'NONE')))`;

const isReleased = (column: Column) =>
  `EXISTS (SELECT 1 FROM pilar.indicator i JOIN pilar.released_figure f ON f.indicator_code = i.code WHERE i.id = ${column('indicator')}` +
  ` AND f.area_ordinal = ${column('area')} AND f.period = ${column('period')} AND f.source_id = ${column('source')} AND f.level = 'VILLAGE'` +
  ` AND f.numerator = ${column('numerator')} AND f.denominator IS NOT DISTINCT FROM ${column('denominator')})`;

const rule = (open: RowRule['open']): RowRule => ({
  verb: 'observation.readSmall',
  open,
  sector: (column, sector) => `${column('indicator')} = ANY (ARRAY(SELECT id FROM pilar.indicator WHERE sector_id = ${sector}))`,
});

export const smallCells = rule(
  (column) => `(${isOrdinary(column)} OR CASE WHEN ${isOfVillage(column)} THEN ${isReleased(column)} ELSE ${isPublished(column)} END)`,
);

/** What is said of such a value may tell it. */
export const saidOfSmallCells = rule(isOrdinary);
