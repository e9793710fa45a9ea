/** On which days an area stands: the period on its own row, and earlier ones where it ended and came back. */
import { orWord } from '../core/or-word.ts';
import type { FilterAsk, OwnFilter } from '../core/reader/filter.ts';
import { isGiven, type Val } from '../core/reader/value.ts';
import { DateScalar } from '../core/scalars.ts';
import { Area } from './area.entity.ts';

const TODAY = 'TODAY';

export const DateOrToday = orWord('DateOrToday', TODAY, DateScalar, "A `Date`, or `TODAY` in the area's time zone.");

/** SQL of the day that a `DateOrToday` names. */
export const dayOf = (ask: FilterAsk, given: Val = ask.value): string =>
  given.now === TODAY || !isGiven(given) ? ask.today() : ask.param('date', (value) => value, given);

/** SQL condition: the row `area` of pilar.area stands on that day. */
export const standsOn = (area: string, day: string): string =>
  `(coalesce(${area}.valid_from, '-infinity') <= ${day} AND coalesce(${area}.valid_to, 'infinity') >= ${day}` +
  ` OR EXISTS (SELECT 1 FROM pilar.area_period p WHERE p.area_ordinal = ${area}.ordinal` +
  ` AND coalesce(p.valid_from, '-infinity') <= ${day} AND p.valid_to >= ${day}))`;

/** SELECT of the ordinals of villages that do not stand on every day: few. */
export const BOUNDED_VILLAGES = `SELECT a.ordinal FROM pilar.area a WHERE (a.valid_from IS NOT NULL OR a.valid_to IS NOT NULL) AND a.level = 'VILLAGE'
  UNION SELECT p.area_ordinal FROM pilar.area_period p`;

/** First and last day of each time an area stood; null where there is none or none is known. */
export type Times = readonly (readonly [since: string | null, until: string | null])[];

/** SQL of the times of the row `area` of pilar.area, as JSON. */
export const timesOf = (area: string): string =>
  `(select json_agg(json_build_array(t.since, t.until)) from (select ${area}.valid_from as since, ${area}.valid_to as until
    union all select p.valid_from, p.valid_to from pilar.area_period p where p.area_ordinal = ${area}.ordinal) t)`;

export const stoodOn = (times: Times, day: string): boolean =>
  times.some(([since, until]) => (since ?? day) <= day && day <= (until ?? day));

/** For every type whose key is the ordinal of an area. */
export const validOn: OwnFilter = {
  type: DateOrToday,
  description: 'Areas that stand on this day: those that splits and mergers had not ended yet, and had already begun.',
  compile: (ask) =>
    `EXISTS (SELECT 1 FROM pilar.area standing WHERE standing.ordinal = ${ask.column('ordinal')} AND ${standsOn('standing', dayOf(ask))})`,
};

export const areaFilters = { type: () => Area, fields: { validOn } };
