/**
 * What follows an area that ends: its Kampung KB, its Pokja, planned work and the rights of those who act there. What was
 * reported and done stays; what goes on is a new record in the successor, so that every day shows what stood on it.
 */
import { dayBefore } from '../core/clock.js';
import { change, insert, link, propertiesOf } from '../core/write/rows.js';
import { Assignment } from '../identity/identity.entity.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { Person, Pokja, PokjaMember } from '../pokja/pokja.entity.js';
import { Report } from '../report/report.entity.js';
import { Kampung } from '../village/kampung.entity.js';
import { monthOf } from './hanging.js';
export async function carryRecords(tx, plan, area, ordinals, ending) {
    const heirIn = (heirs) => ordinals.get(heirs.get(area.ordinal) ?? '');
    await endReports(tx, area, ending);
    await carryKampung(tx, area, heirIn(plan.heirs), ending);
    await carryPokjas(tx, area, heirIn(plan.heirs), ending);
    await carryInterventions(tx, area, heirIn(plan.interventionHeirs), ending);
}
async function rowsOf(tx, type, where, values) {
    const table = tx.tables.of(type);
    const found = await tx.run(`select * from ${table.name} where retired_at is null and ${where} order by id for no key update`, values);
    return found.map((row) => propertiesOf(table, row));
}
/** The same content for a new record elsewhere: identity, version and stamps are its own. */
const contentOf = (row) => {
    const own = ['id', 'version', 'createdAt', 'updatedAt', 'retiredAt', 'retiredReason'];
    return Object.fromEntries(Object.entries(row).filter(([property]) => !own.includes(property)));
};
/** Of months that the area does not live to see the end of nobody owes a report any more. */
async function endReports(tx, { ordinal }, { on, retired }) {
    const open = "village_ordinal = $1 and state in ('DRAFT', 'RETURNED') and period / 4 >= $2";
    for (const report of await rowsOf(tx, Report, open, [ordinal, monthOf(on)]))
        await change(tx, Report, report, retired, ordinal);
}
async function carryKampung(tx, { ordinal }, heir, { retired }) {
    for (const kampung of await rowsOf(tx, Kampung, 'village_ordinal = $1', [ordinal])) {
        await change(tx, Kampung, kampung, retired, ordinal);
        if (heir === undefined)
            continue;
        const { id } = await insert(tx, Kampung, { ...contentOf(kampung), village: heir }, heir);
        const funding = await tx.run('select funding_source_id as key from pilar.kampung_funding_source where kampung_id = $1', [kampung.id]);
        await link(tx, Kampung, 'fundingSources', id, funding.map(({ key }) => Number(key)));
    }
}
async function carryPokjas(tx, { ordinal }, heir, { on, retired }) {
    const standing = 'village_ordinal = $1 and (valid_to is null or valid_to >= $2::date)';
    for (const pokja of await rowsOf(tx, Pokja, standing, [ordinal, on])) {
        await change(tx, Pokja, pokja, pokja.validFrom < on ? { validTo: dayBefore(on) } : retired, ordinal);
        if (heir === undefined)
            continue;
        const validFrom = later(pokja.validFrom, on);
        const { id } = await insert(tx, Pokja, { ...contentOf(pokja), village: heir, validFrom }, heir);
        await carryMembers(tx, pokja.id, { pokja: id, heir, on });
    }
    if (heir === undefined)
        return;
    for (const person of await rowsOf(tx, Person, 'village_ordinal = $1', [ordinal]))
        await change(tx, Person, person, { village: heir }, heir);
}
async function carryMembers(tx, from, { pokja, heir, on }) {
    const inOffice = 'pokja_id = $1 and (ended_on is null or ended_on >= $2::date)';
    for (const member of await rowsOf(tx, PokjaMember, inOffice, [from, on])) {
        const startedOn = later(member.startedOn, on);
        await insert(tx, PokjaMember, { ...contentOf(member), pokja, startedOn }, heir);
    }
}
const later = (a, b) => (a > b ? a : b);
/** Planned work moves, or ends where nobody goes on with it and no other village takes part; work that has begun also goes on there. */
async function carryInterventions(tx, { ordinal }, heir, { retired }) {
    const open = "status in ('PLANNED', 'ONGOING') and id in (select intervention_id from pilar.intervention_village where village_ordinal = $1)";
    for (const intervention of await rowsOf(tx, Intervention, open, [ordinal])) {
        const isPlanned = intervention.status === 'PLANNED';
        if (!isPlanned && heir === undefined)
            continue;
        const linked = await tx.run('select village_ordinal as key from pilar.intervention_village where intervention_id = $1', [
            intervention.id,
        ]);
        const villages = new Set(linked.map(({ key }) => Number(key)));
        if (isPlanned)
            villages.delete(ordinal);
        if (heir !== undefined)
            villages.add(heir);
        await change(tx, Intervention, intervention, villages.size > 0 ? {} : retired, heir ?? ordinal);
        if (villages.size > 0)
            await link(tx, Intervention, 'villages', intervention.id, [...villages]);
    }
}
/** Who acted in the area acts in all that becomes of it, once. */
export async function carryAssignments(tx, plan, area, ordinals, { retired }) {
    const heirs = [...ordinals.values()].filter((ordinal) => ordinal !== area.ordinal);
    if (plan.kind === 'RENAME' || heirs.length === 0)
        return;
    const isEnding = plan.ends.some(({ ordinal }) => ordinal === area.ordinal);
    for (const held of await rowsOf(tx, Assignment, 'area_ordinal = $1', [area.ordinal])) {
        for (const heir of heirs)
            if (!(await holds(tx, held, heir)))
                await insert(tx, Assignment, { ...contentOf(held), area: heir }, heir);
        if (isEnding)
            await change(tx, Assignment, held, retired, area.ordinal);
    }
}
async function holds(tx, { user, apiKey, role, sector, partner }, area) {
    const found = await tx.run(`select 1 from pilar.assignment where area_ordinal = $1 and role_id = $2 and retired_at is null
       and (user_id, api_key_id, sector_id, partner_id) is not distinct from ($3::int, $4::int, $5::int, $6::int)`, [area, role, user ?? null, apiKey ?? null, sector ?? null, partner ?? null]);
    return found.length > 0;
}
//# sourceMappingURL=succession.js.map