/** Small numbers of a sensitive indicator can point at a person: such values of a village are there only for who may read small cells. */
import type { RowRule } from '../core/access/guard.ts';

export const smallCells: RowRule = {
  verb: 'observation.readSmall',
  // Subqueries without reference to the row are run once per statement.
  open: (column) =>
    `(${column('indicator')} <> ALL (ARRAY(SELECT id FROM pilar.indicator WHERE is_sensitive))` +
    ` OR NOT EXISTS (SELECT 1 FROM pilar.village v WHERE v.ordinal = ${column('area')}))`,
  sector: (column, sector) => `${column('indicator')} = ANY (ARRAY(SELECT id FROM pilar.indicator WHERE sector_id = ${sector}))`,
};
