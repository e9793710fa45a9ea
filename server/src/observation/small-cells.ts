/** Small numbers of a sensitive indicator can point at a person: such values of a village are there only for who may read small cells. */
import type { RowRule } from '../core/access/guard.ts';

type Column = (property: string) => string;

// Subqueries without reference to the row are run once per statement.
const isOrdinary = (column: Column) => `${column('indicator')} <> ALL (ARRAY(SELECT id FROM pilar.indicator WHERE is_sensitive))`;

const rule = (open: RowRule['open']): RowRule => ({
  verb: 'observation.readSmall',
  open,
  sector: (column, sector) => `${column('indicator')} = ANY (ARRAY(SELECT id FROM pilar.indicator WHERE sector_id = ${sector}))`,
});

export const smallCells = rule(
  (column) => `(${isOrdinary(column)} OR NOT EXISTS (SELECT 1 FROM pilar.village v WHERE v.ordinal = ${column('area')}))`,
);

/** What is said of such a value may tell it. */
export const saidOfSmallCells = rule(isOrdinary);
