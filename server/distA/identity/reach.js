/** Which users and keys somebody manages, and that somebody is left who manages all. */
import { actsEverywhere } from '../area/area.service.js';
import { can } from '../core/access/actor.js';
import { conflict, forbidden, notFound } from '../core/errors.js';
import { reaches } from '../core/write/references.js';
import { ApiKey, User } from './identity.entity.js';
const HOLDERS = {
    User: { name: 'User', type: User, property: 'user', column: 'user_id', path: 'input.user', verb: 'user.manage' },
    ApiKey: { name: 'ApiKey', type: ApiKey, property: 'apiKey', column: 'api_key_id', path: 'input.apiKey', verb: 'apiKey.manage' },
};
/** The write goes on under the verb that holders of this kind are managed by. */
export function holderOf(tx, name) {
    const holder = HOLDERS[name];
    if (!can(tx.actor, holder.verb))
        throw forbidden(holder.verb);
    tx.verb = holder.verb;
    return holder;
}
/** Where a holder acts; one without any role in force is still with those who managed it. */
const HELD = (column) => `
  select area_ordinal as area from pilar.assignment g where ${column} = $1 and (retired_at is null
    or not exists (select from pilar.assignment other where other.${column} = $1 and other.retired_at is null))`;
/** Users and keys are managed by those whose area holds every area they act in. */
export async function withinReach(tx, { column }, id, path, shownId) {
    if (actsEverywhere(tx))
        return;
    const held = await tx.run(HELD(column), [id]);
    const isInside = held.length > 0 && held.every(({ area }) => area !== null && reaches(tx, tx.verb, Number(area)));
    if (!isInside)
        throw notFound(path, shownId);
}
/** Locked until the write ends, so that two administrators cannot end each other at once. */
const ADMINISTRATORS = `
  select g.id as assignment, u.id as "user" from pilar.assignment g
  join pilar.role r on r.id = g.role_id and r.code = 'ADMINISTRATOR' join pilar."user" u on u.id = g.user_id
  where g.area_ordinal is null and g.retired_at is null and u.retired_at is null
  order by g.id for no key update of g, u`;
/** Refuses a write after which no person would administer the whole country: nobody could undo it. `stays` says who is left. */
export async function keepAdministrator(tx, stays) {
    const all = (await tx.run(ADMINISTRATORS, []));
    if (all.length === 0 || all.some(stays))
        return;
    throw conflict({
        id: 'Ini administrator terakhir untuk seluruh negeri. Tunjuk penggantinya lebih dahulu.',
        en: 'This is the last administrator of the whole country. Appoint another one first.',
    });
}
//# sourceMappingURL=reach.js.map