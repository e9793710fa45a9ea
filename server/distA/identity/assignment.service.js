/** Gives roles to users and keys that are there already, and takes them back: both work within a second, for sessions and keys alike. */
import { areaOrCountry } from '../area/area.service.js';
import { at, conflict, invalid } from '../core/errors.js';
import { explain } from '../core/write/complaints.js';
import { namesOf } from '../core/write/noted.js';
import { claimVersion, insert, load, lock, retire } from '../core/write/rows.js';
import { areaOf, resolveHolding } from './holding.js';
import { Assignment } from './identity.entity.js';
import { holderOf, keepAdministrator, withinReach } from './reach.js';
explain('assignment_once', 'input.role', { id: 'Peran ini sudah dipegang di wilayah itu.', en: 'This role is already held in that area.' });
const ONE_HOLDER = { id: 'Isi user atau apiKey, salah satu.', en: 'Give either user or apiKey.' };
const GONE = { id: 'Pemegangnya sudah tidak dipakai lagi.', en: 'Its holder is no longer in use.' };
export async function assignRole(tx, { user, apiKey, ...holding }) {
    if ((user == null) === (apiKey == null))
        throw invalid([at('input.user', ONE_HOLDER)]);
    const holder = holderOf(tx, user == null ? 'ApiKey' : 'User');
    const { type, path, property } = holder;
    const shownId = (user ?? apiKey);
    const record = await load(tx, type, shownId, path);
    await withinReach(tx, holder, record.id, path, shownId);
    await areaOrCountry(tx, areaOf(holding, 'input.area'), 'input.area');
    const { roleId: role, area, sectorId: sector, partnerId: partner } = await resolveHolding(tx.run, holding, 'input.');
    if ((await lock(tx, type, record)).isRetired)
        throw conflict(GONE);
    const made = await insert(tx, Assignment, { [property]: record.id, role, area, sector, partner }, area);
    await noteOnHolder(tx, holder, made, 'given');
    return { type: Assignment, key: made.id };
}
export async function endAssignment(tx, id, version, reason) {
    const before = await load(tx, Assignment, id);
    const holder = holderOf(tx, before.user === null ? 'ApiKey' : 'User');
    await withinReach(tx, holder, before[holder.property], 'id', id);
    await keepAdministrator(tx, ({ assignment }) => assignment !== before.id);
    await claimVersion(tx, Assignment, before, version);
    await retire(tx, Assignment, before, reason, before.area);
    await noteOnHolder(tx, holder, before, 'taken');
    return { type: Assignment, key: before.id };
}
/** The history of a user or key tells of its rights as well. */
async function noteOnHolder(tx, { name, property }, assignment, what) {
    const codeOf = async (type, key) => (key == null ? null : (await namesOf(tx, type, [key]))[0]);
    const held = {
        role: await codeOf('Role', assignment.role),
        area: await codeOf('Area', assignment.area),
        sector: await codeOf('Sector', assignment.sector),
        partner: await codeOf('Partner', assignment.partner),
    };
    const none = { role: null, area: null, sector: null, partner: null };
    const [before, after] = what === 'given' ? [none, held] : [held, none];
    tx.changes.push({ type: name, key: assignment[property], area: assignment.area, before, after });
}
//# sourceMappingURL=assignment.service.js.map