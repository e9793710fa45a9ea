import { dotted } from '../area/area-code.js';
import { grantsOf } from '../core/access/actor.js';
import { at, forbidden, invalid, notFound } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { reaches } from '../core/write/references.js';
import { change, claimVersion, insert, load, restore, retire } from '../core/write/rows.js';
import { SavedQuery } from './saved-query.entity.js';
explain('saved_query_resource_check', 'input.resource', {
    id: 'Isi untuk daftar, dan hanya untuk daftar.',
    en: 'Give it for a list, and only for a list.',
});
const SHARE = 'savedQuery.share';
export async function createSavedQuery(tx, { isShared, area, ...input }) {
    const { kind, id: owner, name: ownerName } = tx.actor;
    if (kind === 'KEY') {
        throw invalid([at('input', { id: 'Kunci tidak menyimpan kueri; masuklah sendiri.', en: 'A key keeps no queries; sign in yourself.' })]);
    }
    const values = { ...input, owner, ownerName, ...(await sharing(tx, isShared ?? false, area)) };
    const { id } = await insert(tx, SavedQuery, values, values.area);
    return { type: SavedQuery, key: id };
}
export async function updateSavedQuery(tx, id, version, input) {
    const before = await ownQuery(tx, id);
    await claimVersion(tx, SavedQuery, before, version);
    const { isShared, area, ...values } = input;
    const isAskedFor = isShared !== undefined || area !== undefined;
    const shared = isAskedFor ? await sharing(tx, isShared ?? before.isShared, area) : {};
    await change(tx, SavedQuery, before, { ...values, ...shared }, before.area);
    return { type: SavedQuery, key: before.id };
}
export async function retireSavedQuery(tx, id, version, reason) {
    const before = await ownQuery(tx, id);
    await claimVersion(tx, SavedQuery, before, version);
    await retire(tx, SavedQuery, before, reason, before.area);
    return { type: SavedQuery, key: before.id };
}
export async function restoreSavedQuery(tx, id, asked) {
    const before = await ownQuery(tx, id);
    await restore(tx, SavedQuery, before, asked, before.area);
    return { type: SavedQuery, key: before.id };
}
/** With whom: an area in which the actor may share; everybody only for who may do so everywhere; nobody where it is not shared. */
async function sharing(tx, isShared, code) {
    if (!isShared)
        return { isShared, area: null };
    const grants = grantsOf(tx.actor, SHARE);
    if (grants.length === 0)
        throw forbidden(SHARE);
    if (!code) {
        if (grants.some(({ low }) => low === 0))
            return { isShared, area: null };
        throw invalid([at('input.area', { id: 'Pilih wilayah di dalam wilayah Anda.', en: 'Choose an area within your own.' })]);
    }
    const [area] = await tx.run('select ordinal from pilar.area where code = $1 and retired_at is null', [dotted(code)]);
    if (!area || !reaches(tx, SHARE, Number(area.ordinal)))
        throw notFound('input.area', code);
    return { isShared, area: Number(area.ordinal) };
}
/** Only its owner changes it, whoever else sees it. */
async function ownQuery(tx, id) {
    const query = await load(tx, SavedQuery, id);
    if (tx.actor.kind === 'USER' && tx.actor.id === query.owner)
        return query;
    throw isSeen(tx, query) ? forbidden(tx.verb) : notFound('id', id);
}
function isSeen({ actor }, { isShared, area }) {
    const touches = (low, high, above) => typeof area !== 'number' || (low <= area && area <= high) || above.includes(area);
    return isShared && grantsOf(actor, 'savedQuery.read').some(({ low, high, above }) => touches(low, high, above));
}
//# sourceMappingURL=saved-query.service.js.map