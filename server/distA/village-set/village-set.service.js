import { areaIn, judgeAround } from '../area/area.service.js';
import { dotted } from '../area/area-code.js';
import { at, invalid } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { change, claimVersion, insert, link, load, restore, retire } from '../core/write/rows.js';
import { villagesIn } from '../village/village.service.js';
import { VillageSet } from './village-set.entity.js';
explain('village_set_code_unique', 'input.code', { id: 'Kode daftar ini sudah dipakai.', en: 'This list code is already in use.' });
export async function createVillageSet(tx, { area: of, villages: codes, ...values }) {
    const area = await areaIn(tx, of, 'input.area');
    const villages = await membersOf(tx, area, codes, []);
    const { id } = await insert(tx, VillageSet, { ...values, area }, area);
    await link(tx, VillageSet, 'villages', id, villages);
    return { type: VillageSet, key: id };
}
export async function updateVillageSet(tx, id, version, input) {
    const before = await ownSet(tx, id);
    await claimVersion(tx, VillageSet, before, version);
    const { villages: codes, ...values } = input;
    if (codes === null)
        throw invalid([at('input.villages', { id: 'Wajib diisi.', en: 'Is required.' })]);
    const villages = codes && (await membersOf(tx, before.area, codes, await listed(tx, before.id)));
    await change(tx, VillageSet, before, values, before.area);
    if (villages)
        await link(tx, VillageSet, 'villages', before.id, villages);
    return { type: VillageSet, key: before.id };
}
export async function retireVillageSet(tx, id, version, reason) {
    const before = await ownSet(tx, id);
    await claimVersion(tx, VillageSet, before, version);
    await retire(tx, VillageSet, before, reason, before.area);
    return { type: VillageSet, key: before.id };
}
export async function restoreVillageSet(tx, id, asked) {
    const before = await ownSet(tx, id);
    await restore(tx, VillageSet, before, asked, before.area);
    return { type: VillageSet, key: before.id };
}
async function ownSet(tx, id) {
    const set = await load(tx, VillageSet, id);
    judgeAround(tx, { ordinal: set.area, readVerb: 'villageSet.read', path: 'id', id });
    return set;
}
async function listed(tx, id) {
    const rows = await tx.run('select village_ordinal as ordinal from pilar.village_set_village where village_set_id = $1', [id]);
    return rows.map(({ ordinal }) => Number(ordinal));
}
/** A village that ended meanwhile stays on a list that names it, as it does in the decree; it joins no other. */
async function membersOf(tx, area, codes, already) {
    const villages = await villagesIn(tx, codes, 'input.villages', { already });
    const [range] = await tx.run('select code, last from pilar.area where ordinal = $1', [area]);
    const outside = villages.findIndex((ordinal) => ordinal < area || ordinal > Number(range?.last));
    if (outside < 0)
        return villages;
    const [code, of] = [dotted(codes[outside] ?? ''), range?.code];
    throw invalid([at('input.villages', { id: `${code} tidak terletak di ${of}.`, en: `${code} does not lie in ${of}.` })]);
}
//# sourceMappingURL=village-set.service.js.map