import { standsOn } from '../area/validity.ts';

/**
 * A derived indicator has one definition: a select of (area, period, numerator, denominator) over relations that the caller
 * supplies. `place` (ordinal): the villages from $1 to $2. `span` (indicator, period, day): the periods of each indicator with the last
 * day that counts, today in a running one. `clock` (now, today).
 * Numbers that are null say that the indicator does not apply; a value that cannot be told has no row.
 */
export interface Definition {
  indicator: string;
  select: string;
}

/** Villages and periods of one indicator, as `place` and `span`: those that stand on the day that counts. */
export const everywhere = (indicator: string): string =>
  `from place join pilar.area on area.ordinal = place.ordinal
    join span on span.indicator = '${indicator}' and ${standsOn('area', 'span.day')}`;
