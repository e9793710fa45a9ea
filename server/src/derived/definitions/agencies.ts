/** Distinct agencies and partners besides those of family planning, active in the 12 months up to the day. */
import { activeWithinYear, agenciesIn } from '../../classification/agencies.ts';
import { type Definition, everywhere } from '../definition.ts';

/** Counted apart, so that each activity is looked up once and not once for every quarter. */
export const lintasSektor: Definition = {
  indicator: 'LINTAS_SEKTOR',
  select: `with took as materialized (${agenciesIn('$1', '$2')}
    ), counted as materialized (
      select took.village, span.period, count(distinct took.partner)::int as agencies
      from took join span on span.indicator = 'LINTAS_SEKTOR' and ${activeWithinYear('took', 'span.day')}
      group by took.village, span.period
    )
    select place.ordinal as area, span.period, coalesce(counted.agencies, 0) as numerator, null::int as denominator
    ${everywhere('LINTAS_SEKTOR')}
    left join counted on counted.village = place.ordinal and counted.period = span.period`,
};
