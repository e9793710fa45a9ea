import { commonArea } from '../area/area.service.js';
import { canAt } from '../core/access/actor.js';
import { conflict, forbidden } from '../core/errors.js';
import { globalId } from '../core/global-id.js';
import { explain } from '../core/write/complaints.js';
import { keyIfGiven } from '../core/write/references.js';
import { change, claimVersion, insert, load, lock, restore, retire } from '../core/write/rows.js';
import { FundingSource } from '../partner/funding-source.entity.js';
import { partnerIn } from '../partner/partner.service.js';
import { Contribution } from './contribution.entity.js';
import { Intervention } from './intervention.entity.js';
import { seenIntervention } from './intervention.service.js';
explain('contribution_once', 'input.partner', {
    id: 'Bagian mitra ini dengan sumber dana itu sudah dicatat.',
    en: 'This part of the partner with that source of funds is already on record.',
});
export async function recordContribution(tx, input) {
    const { row: intervention, villages } = await seenIntervention(tx, input.intervention, 'input.intervention');
    await inUse(tx, intervention);
    const partner = await partnerIn(tx, input.partner, 'input.partner');
    mayContribute(tx, villages, { sectorId: intervention.sector, partnerId: partner });
    const fundingSource = await keyIfGiven(tx, FundingSource, input.fundingSource, 'input.fundingSource');
    const { part, amountRupiah, inKind } = input;
    const values = { intervention: intervention.id, partner, part, fundingSource, amountRupiah, inKind };
    const { id } = await insert(tx, Contribution, values, await commonArea(tx, villages));
    return { type: Contribution, key: id };
}
export async function updateContribution(tx, id, version, input) {
    const { before, area } = await ownContribution(tx, id);
    await claimVersion(tx, Contribution, before, version);
    const fundingSource = await keyIfGiven(tx, FundingSource, input.fundingSource, 'input.fundingSource');
    await change(tx, Contribution, before, { ...input, fundingSource }, area);
    return { type: Contribution, key: before.id };
}
export async function retireContribution(tx, id, version, reason) {
    const { before, area } = await ownContribution(tx, id);
    await claimVersion(tx, Contribution, before, version);
    await retire(tx, Contribution, before, reason, area);
    return { type: Contribution, key: before.id };
}
export async function restoreContribution(tx, id, asked) {
    const { before, area, intervention } = await ownContribution(tx, id);
    await inUse(tx, intervention);
    await restore(tx, Contribution, before, asked, area);
    return { type: Contribution, key: before.id };
}
async function inUse(tx, intervention) {
    if (!(await lock(tx, Intervention, intervention)).isRetired)
        return;
    throw conflict({ id: 'Intervensi ini sudah tidak dipakai.', en: 'This intervention is no longer in use.' });
}
async function ownContribution(tx, id) {
    const before = await load(tx, Contribution, id);
    const { row: intervention, villages } = await seenIntervention(tx, globalId('Intervention', before.intervention), 'id', id);
    mayContribute(tx, villages, { sectorId: intervention.sector, partnerId: before.partner });
    return { before, area: await commonArea(tx, villages), intervention };
}
/** A part is written down by who may do so in one of the villages, for its own partner and sector. */
function mayContribute(tx, villages, owner) {
    if (!villages.some((ordinal) => canAt(tx.actor, tx.verb, ordinal, owner)))
        throw forbidden(tx.verb);
}
//# sourceMappingURL=contribution.service.js.map