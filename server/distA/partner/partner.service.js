import { actsEverywhere, areaOrCountry } from '../area/area.service.js';
import { canAt, grantsOf } from '../core/access/actor.js';
import { forbidden, notFound } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { keyIfGiven, keyOf } from '../core/write/references.js';
import { change, claimVersion, insert, load, restore, retire } from '../core/write/rows.js';
import { Sector } from '../pillar/sector.entity.js';
import { Partner, PartnerKind } from './partner.entity.js';
explain('partner_code_unique', 'input.code', { id: 'Kode mitra ini sudah dipakai.', en: 'This partner code is already in use.' });
explain('partner_validity_check', 'input.validTo', {
    id: 'Akhir berlaku mendahului awalnya.',
    en: 'The end of validity lies before its start.',
});
explain('partner_successor_check', 'input.succeededBy', {
    id: 'Mitra tidak dapat digantikan oleh dirinya sendiri.',
    en: 'A partner cannot succeed itself.',
});
export async function createPartner(tx, input) {
    const { code, name, level, validFrom, validTo } = input;
    const area = await areaOrCountry(tx, input.area, 'input.area');
    const kind = await keyOf(tx, PartnerKind, input.kind, 'input.kind');
    const sector = await keyIfGiven(tx, Sector, input.sector, 'input.sector');
    const succeededBy = input.succeededBy && (await partnerIn(tx, input.succeededBy, 'input.succeededBy'));
    const values = { code, name, level, validFrom, validTo, area, kind, sector, succeededBy: succeededBy || null };
    const { id } = await insert(tx, Partner, values, area);
    return { type: Partner, key: id };
}
export async function updatePartner(tx, id, version, input) {
    const before = await ownPartner(tx, id);
    await claimVersion(tx, Partner, before, version);
    const { name, level, validFrom, validTo } = input;
    const area = input.area === undefined ? undefined : await areaOrCountry(tx, input.area, 'input.area');
    const kind = (await keyIfGiven(tx, PartnerKind, input.kind, 'input.kind'));
    const sector = await keyIfGiven(tx, Sector, input.sector, 'input.sector');
    const succeededBy = input.succeededBy ? await partnerIn(tx, input.succeededBy, 'input.succeededBy') : input.succeededBy;
    const values = { name, level, validFrom, validTo, area, kind, sector, succeededBy: succeededBy };
    await change(tx, Partner, before, values, before.area);
    return { type: Partner, key: before.id };
}
export async function retirePartner(tx, id, version, reason) {
    const before = await ownPartner(tx, id);
    await claimVersion(tx, Partner, before, version);
    await retire(tx, Partner, before, reason, before.area);
    return { type: Partner, key: before.id };
}
export async function restorePartner(tx, id, asked) {
    const before = await ownPartner(tx, id);
    await restore(tx, Partner, before, asked, before.area);
    return { type: Partner, key: before.id };
}
async function ownPartner(tx, id) {
    const partner = await load(tx, Partner, id);
    // Partners of the whole country are seen by all, changed by those who act in all of it.
    const isOwn = partner.area ? canAt(tx.actor, tx.verb, partner.area) : actsEverywhere(tx);
    if (isOwn)
        return partner;
    throw (await findSeen(tx, partner.code)) ? forbidden(tx.verb) : notFound('id', id);
}
/** Key of a partner in use that the actor may see: of its areas, of those above and below them, or its own. */
export async function partnerIn(tx, code, path) {
    const partner = await findSeen(tx, code);
    if (!partner || partner.isRetired)
        throw notFound(path, code);
    return partner.id;
}
async function findSeen(tx, code) {
    const [partner] = await tx.run(`select p.id, p.retired_at is not null as "isRetired", a.ordinal, a.last
     from pilar.partner p left join pilar.area a on a.ordinal = p.area_ordinal where p.code = $1`, [code]);
    return partner && isSeen(tx, partner) ? partner : undefined;
}
function isSeen({ actor }, { id, ordinal, last }) {
    if (actor.grants.some(({ partnerId }) => partnerId === id))
        return true;
    if (ordinal === null || last === null)
        return grantsOf(actor, 'partner.read').length > 0;
    return grantsOf(actor, 'partner.read').some(({ low, high }) => ordinal <= high && low <= last);
}
//# sourceMappingURL=partner.service.js.map