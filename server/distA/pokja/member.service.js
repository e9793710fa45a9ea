import { at, conflict, invalid, notFound } from '../core/errors.js';
import { globalId } from '../core/global-id.js';
import { explain } from '../core/write/complaints.js';
import { judge, keyIfGiven, keyOf } from '../core/write/references.js';
import { change, claimVersion, insert, load, lock } from '../core/write/rows.js';
import { Section } from '../intervention/catalogue.entity.js';
import { recount } from '../village/village.service.js';
import { Person, Pokja, PokjaMember, PokjaRole } from './pokja.entity.js';
import { ownPokja } from './pokja.service.js';
explain('pokja_member_pokja_id_person_id_role_id_started_on_unique', 'input.person', {
    id: 'Orang ini sudah memegang peran itu sejak hari itu.',
    en: 'This person already holds that role from that day.',
});
explain('pokja_member_dates_check', 'input.endedOn', {
    id: 'Hari terakhir mendahului hari pertama.',
    en: 'The last day lies before the first.',
});
export async function addPokjaMember(tx, input) {
    const pokja = await ownPokja(tx, input.pokja, 'input.pokja');
    if ((await lock(tx, Pokja, pokja)).isRetired)
        throw conflict({ id: 'Pokja ini sudah tidak dipakai.', en: 'This Pokja is no longer in use.' });
    withinDecree(tx, pokja, input, 'input.');
    const person = await personFor(tx, input, pokja.village);
    const role = await keyOf(tx, PokjaRole, input.role, 'input.role');
    const section = await keyIfGiven(tx, Section, input.section, 'input.section');
    const { startedOn, endedOn, isTrained } = input;
    const values = { pokja: pokja.id, person, role, section, startedOn, endedOn, isTrained: isTrained ?? false };
    const { id } = await insert(tx, PokjaMember, values, pokja.village);
    await recount(tx, [pokja.village]);
    return { type: PokjaMember, key: id };
}
async function personFor(tx, { person, newPerson }, village) {
    if ((person == null) === (newPerson == null)) {
        throw invalid([at('input.person', { id: 'Isi person atau newPerson, salah satu.', en: 'Give either person or newPerson.' })]);
    }
    if (newPerson)
        return (await insert(tx, Person, { name: newPerson.name, phone: newPerson.phone ?? null, village }, village)).id;
    const known = await load(tx, Person, person, 'input.person');
    // Persons belong to the records of one village: another village's are none of this Pokja's.
    if (known.village !== village || known.retiredAt)
        throw notFound('input.person', person);
    return known.id;
}
export async function updatePokjaMember(tx, id, version, input) {
    const { member, pokja } = await ownMember(tx, id);
    await claimVersion(tx, PokjaMember, member, version);
    const role = (await keyIfGiven(tx, PokjaRole, input.role, 'input.role'));
    const section = await keyIfGiven(tx, Section, input.section, 'input.section');
    const { startedOn, endedOn, isTrained } = input;
    // What stays as it was may stand outside: the decree can have been cut short since.
    const moved = { startedOn: moveOf(startedOn, member.startedOn), endedOn: moveOf(endedOn, member.endedOn) };
    withinDecree(tx, pokja, moved, 'input.');
    await change(tx, PokjaMember, member, { role, section, startedOn, endedOn, isTrained }, pokja.village);
    await recount(tx, [pokja.village]);
    return { type: PokjaMember, key: member.id };
}
export async function endPokjaMember(tx, id, version, endedOn) {
    const { member, pokja } = await ownMember(tx, id);
    await claimVersion(tx, PokjaMember, member, version);
    if (endedOn < member.startedOn) {
        throw invalid([at('endedOn', { id: 'Hari terakhir mendahului hari pertama.', en: 'The last day lies before the first.' })]);
    }
    withinDecree(tx, pokja, { endedOn }, '');
    await change(tx, PokjaMember, member, { endedOn }, pokja.village);
    await recount(tx, [pokja.village]);
    return { type: PokjaMember, key: member.id };
}
async function ownMember(tx, id) {
    const member = await load(tx, PokjaMember, id);
    const pokja = await load(tx, Pokja, globalId('Pokja', member.pokja));
    judge(tx, { ordinal: pokja.village, readVerb: 'pokjaMember.read', path: 'id', id });
    return { member, pokja };
}
const moveOf = (given, before) => (given === before ? undefined : given);
/** A role in a Pokja is held while its decree is in force; what lies more than a year ahead nobody knows yet. */
function withinDecree(tx, { validFrom, validTo }, { startedOn, endedOn }, prefix) {
    const today = tx.context.clock.today();
    const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
    const last = validTo && validTo < nextYear ? validTo : nextYear;
    const fields = Object.entries({ startedOn, endedOn })
        .filter(([, day]) => day && (day < validFrom || day > last))
        .map(([name]) => at(`${prefix}${name}`, { id: `Antara ${validFrom} dan ${last}.`, en: `Between ${validFrom} and ${last}.` }));
    if (fields.length > 0)
        throw invalid(fields);
}
//# sourceMappingURL=member.service.js.map