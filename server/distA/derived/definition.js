import { standsOn } from '../area/validity.js';
/** Villages and periods of one indicator, as `place` and `span`: those that stand on the day that counts. */
export const everywhere = (indicator) => `from place join pilar.area on area.ordinal = place.ordinal
    join span on span.indicator = '${indicator}' and ${standsOn('area', 'span.day')}`;
//# sourceMappingURL=definition.js.map