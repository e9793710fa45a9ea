/** Distinct agencies and partners besides those of family planning, active in the 12 months up to the day. */
import { activeWithinYear, agenciesIn } from '../../classification/agencies.js';
import { everywhere } from '../definition.js';
/** Each activity is looked up once, not once for every quarter; villages without any are there with zero. */
export const lintasSektor = {
    indicator: 'LINTAS_SEKTOR',
    select: `with took as materialized (${agenciesIn('$1', '$2')}
    ), counted as (
      select place.ordinal as village, span.period, null::int as partner ${everywhere('LINTAS_SEKTOR')}
      union all
      select took.village, span.period, took.partner
      from took join span on span.indicator = 'LINTAS_SEKTOR' and ${activeWithinYear('took', 'span.day')}
    )
    select village as area, period, count(distinct partner)::int as numerator, null::int as denominator from counted group by village, period`,
};
//# sourceMappingURL=agencies.js.map