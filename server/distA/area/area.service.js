/** Areas as inputs name them. */
import { canAt, grantsOf } from '../core/access/actor.js';
import { at, forbidden, invalid, notFound } from '../core/errors.js';
import { judge } from '../core/write/references.js';
import { dotted } from './area-code.js';
const WHOLE_COUNTRY = 2147483647;
/** Ordinal of an area the actor may write in. */
export async function areaIn(tx, code, path) {
    const [area] = await tx.run('select ordinal from pilar.area where code = $1 and retired_at is null', [dotted(code)]);
    if (!area)
        throw notFound(path, code);
    const ordinal = Number(area.ordinal);
    judge(tx, { ordinal, readVerb: 'area.read', path, id: code });
    return ordinal;
}
/** The same where no area means the whole country, which only those may say who act in all of it. */
export async function areaOrCountry(tx, code, path) {
    if (code)
        return areaIn(tx, code, path);
    if (actsEverywhere(tx))
        return null;
    throw invalid([at(path, { id: 'Pilih wilayah di dalam wilayah Anda.', en: 'Choose an area within your own.' })]);
}
export const actsEverywhere = ({ actor, verb }) => grantsOf(actor, verb).some(({ low, high }) => low <= 0 && high === WHOLE_COUNTRY);
/** The same judgement of a record that also those see who act below its area: seen but not changed is FORBIDDEN. */
export function judgeAround(tx, place) {
    const isAbove = grantsOf(tx.actor, place.readVerb).some(({ above }) => above.includes(place.ordinal));
    if (isAbove && !canAt(tx.actor, tx.verb, place.ordinal, place.owner))
        throw forbidden(tx.verb);
    judge(tx, place);
}
/** The smallest area that holds all of these: where the journal files a record of several villages. */
export async function commonArea(tx, ordinals) {
    if (ordinals.length === 0)
        return null;
    const sql = 'select ordinal from pilar.area where ordinal <= $1 and last >= $2 order by last - ordinal limit 1';
    const [area] = await tx.run(sql, [Math.min(...ordinals), Math.max(...ordinals)]);
    return area ? Number(area.ordinal) : null;
}
//# sourceMappingURL=area.service.js.map