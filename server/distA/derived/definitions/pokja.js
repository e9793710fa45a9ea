/** What follows from decrees and members, as they stood on the day. */
import { inForce } from '../../pokja/in-force.js';
import { everywhere } from '../definition.js';
/** `p` was in force on the day. */
const IN_FORCE = `p.village_ordinal = place.ordinal and ${inForce('p', 'span.day')}`;
export const skPokja = {
    indicator: 'SK_POKJA',
    select: `select place.ordinal as area, span.period, exists (select 1 from pilar.pokja p where ${IN_FORCE})::int as numerator, 1 as denominator
    ${everywhere('SK_POKJA')}`,
};
/** A person in two roles is one member, trained if trained for one of them. Without members it does not apply. */
export const pokjaTerlatih = {
    indicator: 'POKJA_TERLATIH',
    select: `select place.ordinal as area, span.period, members.trained as numerator, members.all as denominator
    ${everywhere('POKJA_TERLATIH')}
    left join lateral (
      select count(distinct m.person_id) filter (where m.is_trained)::int as trained, count(distinct m.person_id)::int as all
      from pilar.pokja p join pilar.pokja_member m on m.pokja_id = p.id
      where ${IN_FORCE} and m.retired_at is null and m.started_on <= span.day and coalesce(m.ended_on, 'infinity') >= span.day
      having count(*) > 0
    ) members on true`,
};
//# sourceMappingURL=pokja.js.map