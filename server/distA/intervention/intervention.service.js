import { commonArea } from '../area/area.service.js';
import { canAt, grantsOf } from '../core/access/actor.js';
import { at, forbidden, invalid, notFound } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { keyIfGiven, keyOf, linkCodes, reaches } from '../core/write/references.js';
import { change, claimVersion, insert, link, load, restore, retire } from '../core/write/rows.js';
import { Indicator } from '../indicator/indicator.entity.js';
import { partnerIn } from '../partner/partner.service.js';
import { Activity } from '../pillar/activity.entity.js';
import { Sector } from '../pillar/sector.entity.js';
import { recount, villagesIn } from '../village/village.service.js';
import { Section, TargetGroup } from './catalogue.entity.js';
import { Intervention } from './intervention.entity.js';
explain('intervention_dates_check', 'input.endedOn', {
    id: 'Hari terakhir mendahului hari pertama.',
    en: 'The last day lies before the first.',
});
export async function planIntervention(tx, input) {
    const { title, startedOn, villages: codes, targetGroups, indicators, sector: sectorCode, lead: leadCode, section, activity, ...details } = input;
    const sector = await keyOf(tx, Sector, sectorCode, 'input.sector');
    const lead = leadCode ? await partnerIn(tx, leadCode, 'input.lead') : ownPartner(tx);
    const villages = await villagesIn(tx, codes, 'input.villages', { owner: { sectorId: sector, partnerId: lead } });
    const named = await namedIn(tx, { section, activity });
    const given = { ...details, status: details.status ?? undefined };
    const values = { ...given, ...named, title, startedOn, sector, lead: lead ?? null };
    const { id } = await insert(tx, Intervention, values, await commonArea(tx, villages));
    await link(tx, Intervention, 'villages', id, villages);
    await linkCatalogue(tx, id, { targetGroups, indicators });
    await recount(tx, villages);
    return { type: Intervention, key: id };
}
export async function updateIntervention(tx, id, version, input) {
    const { row: before, villages: old } = await ownIntervention(tx, id);
    await claimVersion(tx, Intervention, before, version);
    const { villages: codes, targetGroups, indicators, sector: sectorCode, lead: leadCode, section, activity, ...rest } = input;
    if (codes === null)
        throw invalid([at('input.villages', { id: 'Wajib diisi.', en: 'Is required.' })]);
    const sector = (await keyIfGiven(tx, Sector, sectorCode, 'input.sector'));
    const lead = leadCode ? await partnerIn(tx, leadCode, 'input.lead') : leadCode;
    const owner = { sectorId: sector ?? before.sector, partnerId: (lead === undefined ? before.lead : lead) };
    for (const ordinal of old)
        if (!canAt(tx.actor, tx.verb, ordinal, owner))
            throw forbidden(tx.verb);
    const villages = codes ? await villagesIn(tx, codes, 'input.villages', { owner, already: old }) : old;
    const named = await namedIn(tx, { section, activity });
    await change(tx, Intervention, before, { ...rest, ...named, sector, lead }, await commonArea(tx, [...old, ...villages]));
    if (codes)
        await link(tx, Intervention, 'villages', before.id, villages);
    await linkCatalogue(tx, before.id, { targetGroups, indicators });
    await recount(tx, [...old, ...villages]);
    return { type: Intervention, key: before.id };
}
export async function retireIntervention(tx, id, version, reason) {
    const { row: before, villages } = await ownIntervention(tx, id);
    await claimVersion(tx, Intervention, before, version);
    await retire(tx, Intervention, before, reason, await commonArea(tx, villages));
    await recount(tx, villages);
    return { type: Intervention, key: before.id };
}
export async function restoreIntervention(tx, id, asked) {
    const { row: before, villages } = await ownIntervention(tx, id);
    await restore(tx, Intervention, before, asked, await commonArea(tx, villages));
    await recount(tx, villages);
    return { type: Intervention, key: before.id };
}
async function namedIn(tx, { section, activity }) {
    return {
        section: await keyIfGiven(tx, Section, section, 'input.section'),
        activity: await keyIfGiven(tx, Activity, activity, 'input.activity'),
    };
}
async function linkCatalogue(tx, id, { targetGroups, indicators }) {
    await linkCodes(tx, Intervention, 'targetGroups', id, { to: TargetGroup, codes: targetGroups, path: 'input.targetGroups' });
    await linkCodes(tx, Intervention, 'indicators', id, { to: Indicator, codes: indicators, path: 'input.indicators' });
}
/** The partner for which the actor writes, where it writes for one only. */
function ownPartner({ actor, verb }) {
    const partners = new Set(grantsOf(actor, verb).map(({ partnerId }) => partnerId));
    return partners.size === 1 ? [...partners][0] : undefined;
}
/** An intervention is changed by those who may do so in every village it touches. */
async function ownIntervention(tx, id) {
    const placed = await seenIntervention(tx, id, 'id');
    const owner = ownerOf(placed.row);
    if (!placed.villages.every((ordinal) => canAt(tx.actor, tx.verb, ordinal, owner)))
        throw forbidden(tx.verb);
    return placed;
}
/** One that touches a village the actor may see. `asked` is the id that the caller knows, where it named something else. */
export async function seenIntervention(tx, id, path, asked = id) {
    const row = await load(tx, Intervention, id, path);
    const rows = await tx.run('select village_ordinal as ordinal from pilar.intervention_village where intervention_id = $1', [row.id]);
    const villages = rows.map(({ ordinal }) => Number(ordinal));
    if (!villages.some((ordinal) => reaches(tx, 'intervention.read', ordinal)))
        throw notFound(path, asked);
    return { row, villages };
}
const ownerOf = ({ sector, lead }) => ({ sectorId: sector, partnerId: lead ?? undefined });
//# sourceMappingURL=intervention.service.js.map