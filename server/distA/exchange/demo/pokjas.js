/** Decrees follow one another, run out and are forgotten; members carry over from one to the next. */
import { addDays, day, lastDay } from './calendar.js';
import { idsOf, insertRows, takeIds } from './insert.js';
import { personName, phoneNumber } from './names.js';
import { createRandom } from './random.js';
const TERM_DAYS = 3 * 365;
const SECTIONS = ['KEAGAMAAN', 'PENDIDIKAN', 'REPRODUKSI', 'EKONOMI', 'PERLINDUNGAN', 'KASIH_SAYANG', 'SOSIAL_BUDAYA', 'LINGKUNGAN'];
const BOARD = ['PELINDUNG', 'PENASEHAT', 'KETUA', 'SEKRETARIS', 'BENDAHARA'];
/** Returns how many members were written. */
export async function loadPokjas({ client, villages, asOf }) {
    const decrees = villages.flatMap((village) => decreesOf(village, asOf));
    const ids = await takeIds(client, 'pokja', decrees.length);
    await insertRows(client, 'pokja', decrees.map((decree, index) => pokja(decree, ids[index])));
    const seats = seatsOf(decrees, ids, day(asOf, 1));
    const personIds = await takeIds(client, 'person', seats.people.length);
    await insertRows(client, 'person', seats.people.map((person, index) => ({ ...person, id: personIds[index], is_synthetic: true })));
    const [roleId, sectionId] = [await idsOf(client, 'pokja_role'), await idsOf(client, 'section')];
    const members = seats.members.map(({ person, role, section, ...member }) => ({
        ...member,
        person_id: personIds[person],
        role_id: roleId(role),
        section_id: section && sectionId(section),
        is_synthetic: true,
    }));
    await insertRows(client, 'pokja_member', members);
    return members.length;
}
function standingOf(village, random) {
    if (village.isOverlooked)
        return 'IN_FORCE';
    if (!village.formedOn)
        return random.chance(0.1) ? 'IN_FORCE' : 'NONE';
    const standings = [
        ['IN_FORCE', 58],
        ['OPEN_END', 10],
        ['RUNS_OUT', 14],
        ['RAN_OUT', 13],
        ['NONE', 5],
    ];
    return random.weighted(standings, ([, weight]) => weight)[0];
}
/** Made from the newest back to the day the Kampung KB was launched, two at most. */
function decreesOf(village, asOf) {
    const random = createRandom('decrees', village.code);
    const standing = standingOf(village, random);
    if (standing === 'NONE')
        return [];
    const start = day(asOf, 1);
    const earliest = village.formedOn ?? addDays(start, -700);
    const decrees = [];
    let to = endOf(standing, asOf, random);
    while (decrees.length < 2 && (to === null || to > earliest)) {
        const from = later(addDays(to ?? addDays(start, random.int(0, 300)), 1 - TERM_DAYS), earliest);
        decrees.unshift({ village, from, to });
        to = addDays(from, random.chance(0.7) ? -1 : -random.int(20, 200));
    }
    return decrees;
}
function endOf(standing, asOf, random) {
    if (standing === 'OPEN_END')
        return null;
    if (standing === 'IN_FORCE')
        return addDays(day(asOf, 1), random.int(100, 900));
    return standing === 'RUNS_OUT' ? addDays(lastDay(asOf), random.int(1, 59)) : addDays(day(asOf, 1), -random.int(20, 500));
}
const later = (a, b) => (a > b ? a : b);
function pokja({ village, from, to }, id) {
    const random = createRandom('pokja', village.code, from);
    const issuer = random.weighted(['VILLAGE_HEAD', 'CAMAT', 'REGENT'], (name) => ({ VILLAGE_HEAD: 7, CAMAT: 2, REGENT: 1 })[name] ?? 0);
    return {
        id,
        village_ordinal: village.ordinal,
        decree_number: `${random.int(1, 90)}/SK-CONTOH/POKJA/${from.slice(0, 4)}`,
        decreed_on: addDays(from, -random.int(0, 14)),
        issuer,
        valid_from: from,
        valid_to: to,
        is_synthetic: true,
    };
}
function seatsOf(decrees, ids, before) {
    const seats = { people: [], members: [] };
    /** Who held a seat of the village before. */
    const holders = new Map();
    for (const [index, decree] of decrees.entries()) {
        const random = createRandom('members', decree.village.code, decree.from);
        const trained = Math.max(0.1, 0.5 + 0.2 * decree.village.level + 0.2 * random.normal());
        for (const { role, section } of seatPlan(random)) {
            const seat = `${decree.village.code}/${role}/${section}`;
            const held = holders.get(seat);
            const person = held !== undefined && random.chance(0.6) ? held : newPerson(seats, random, decree.village);
            holders.set(seat, person);
            seats.members.push({
                pokja_id: ids[index],
                person,
                role,
                section,
                started_on: decree.from,
                ended_on: leftOn(random, decree, before),
                is_trained: random.chance(trained),
            });
        }
    }
    return seats;
}
/** Few leave early, and none in the future. */
function leftOn(random, { from, to }, before) {
    const date = addDays(from, random.int(30, 300));
    return random.chance(0.05) && date < before && (to === null || date < to) ? date : null;
}
/** Structures vary: some sections stay empty, some have members beside the head. */
function seatPlan(random) {
    const board = BOARD.filter((role) => role === 'KETUA' || random.chance(0.95)).map((role) => ({ role, section: null }));
    const heads = SECTIONS.filter(() => random.chance(0.88)).map((section) => ({ role: 'KETUA_SEKSI', section }));
    const others = random.sample(SECTIONS, random.int(0, 3)).map((section) => ({ role: 'ANGGOTA', section }));
    return [...board, ...heads, ...others];
}
function newPerson(seats, random, village) {
    const phone = random.chance(0.7) ? phoneNumber(seats.people.length + 1) : null;
    return seats.people.push({ name: personName(random), phone, village_ordinal: village.ordinal }) - 1;
}
//# sourceMappingURL=pokjas.js.map