/** Activities over the years: many in some villages, next to none in others, some sectors hardly ever. */
import { activities, SECTOR_WEIGHTS } from './activities.js';
import { addDays, day, daysIn, lastDay } from './calendar.js';
import { contributionsOf } from './contributions.js';
import { idsOf, insertRows, takeIds } from './insert.js';
import { createRandom } from './random.js';
/** Plans reach two months past the month of the demo. */
const AHEAD = 2;
const AHEAD_SHARE = 0.02;
/** So long the health sector has not been in the overlooked villages. */
const OVERLOOKED_MONTHS = 14;
/** Returns how many were written. */
export async function loadInterventions(demo, partners, count) {
    const { client, asOf, mark } = demo;
    const drafts = Array.from({ length: count }, (_, index) => draft(demo, partners, createRandom(`intervention${mark}`, index)));
    const ids = await takeIds(client, 'intervention', drafts.length);
    const [sectorId, sectionId] = [await idsOf(client, 'sector'), await idsOf(client, 'section')];
    const activityId = await idsOf(client, 'activity');
    const rows = drafts.map((each, index) => ({
        id: ids[index],
        sector_id: sectorId(each.lead.sector),
        section_id: sectionId(each.activity.section),
        activity_id: isAssigned(index) && each.activity.instruction ? activityId(each.activity.instruction) : null,
        lead_id: each.lead.id,
        ...told(each, asOf),
        is_synthetic: true,
    }));
    await insertRows(client, 'intervention', rows);
    await insertLinks(demo, drafts, ids);
    const fundingId = await idsOf(client, 'funding_source');
    const contributions = drafts.flatMap((each, index) => contributionsOf(each, partners).map(({ funding, ...contribution }) => ({
        intervention_id: ids[index],
        ...contribution,
        funding_source_id: funding && fundingId(funding),
        is_synthetic: true,
    })));
    await insertRows(client, 'contribution', contributions);
    return drafts.length;
}
/** Not everyone looks up the activity of the Instruction. */
const isAssigned = (index) => createRandom('instruction', index).chance(0.7);
async function insertLinks({ client }, drafts, ids) {
    const [targetId, indicatorId] = [await idsOf(client, 'target_group'), await idsOf(client, 'indicator')];
    const links = (of) => drafts.flatMap((each, index) => of(each).map((link) => ({ intervention_id: ids[index], ...link })));
    await insertRows(client, 'intervention_village', links(({ villages }) => villages.map(({ ordinal }) => ({ village_ordinal: ordinal }))));
    await insertRows(client, 'intervention_target_group', links(({ activity }) => [{ target_group_id: targetId(activity.target) }]));
    await insertRows(client, 'intervention_indicator', links(({ activity }) => activity.aims.map((code) => ({ indicator_id: indicatorId(code) }))));
}
function draft({ villages, asOf, window }, partners, random) {
    const village = random.weighted(villages, (each) => each.activity);
    const month = random.chance(AHEAD_SHARE) ? asOf + random.int(1, AHEAD) : asOf - Math.floor(random.next() ** 1.2 * window);
    const banned = bannedSectors(village, month, asOf);
    const activity = random.weighted(activities, (each) => (banned.has(each.sector) ? 0 : weightOf(each)));
    const lead = random.pick(partners.filter((partner) => leads(partner, village, activity.sector, day(month, 1))));
    return { villages: [village, ...neighbours(random, villages, village, lead)], month, activity, lead, random };
}
const countBySector = new Map();
for (const { sector } of activities)
    countBySector.set(sector, (countBySector.get(sector) ?? 0) + 1);
const weightOf = ({ sector }) => (SECTOR_WEIGHTS[sector] ?? 0) / (countBySector.get(sector) ?? 1);
/** Every village has sectors that never come; the overlooked ones have lost the health sector. */
function bannedSectors(village, month, asOf) {
    const random = createRandom('absent-sectors', village.code);
    const absent = random.sample(['PENDIDIKAN', 'SOSIAL', 'AGAMA', 'PPPA', 'DUKCAPIL', 'PU_PERUMAHAN', 'KOPERASI_UMKM', 'DUNIA_USAHA', 'KEAMANAN'], village.isRemote ? 4 : 2);
    if (!village.isCoastal)
        absent.push('KELAUTAN_PERIKANAN');
    if (village.isOverlooked && month > asOf - OVERLOOKED_MONTHS)
        absent.push('KESEHATAN');
    return new Set(absent);
}
/** The partner answers for the sector, works there and still exists. */
function leads(partner, village, sector, date) {
    const isNear = partner.level === 'REGENCY' || partner.area === village.ordinal || partner.area === village.district.ordinal;
    return partner.sector === sector && isNear && (partner.validTo === undefined || partner.validTo >= date);
}
/** One in ten is held for several villages of the district together. */
function neighbours(random, villages, village, lead) {
    if (lead.level === 'VILLAGE' || !random.chance(0.1))
        return [];
    const near = villages.filter((each) => each !== village && each.district.code === village.district.code && !each.isOverlooked && each.activity > 0.1);
    return random.sample(near, random.int(1, 4));
}
/** Title, days, status, attendance and evidence, as told in the month of the demo. */
function told({ activity, villages, month, random }, asOf) {
    const started = day(month, random.int(1, daysIn(month)));
    const isLong = random.chance(0.15);
    const ended = isLong ? addDays(started, random.int(1, 60)) : null;
    const status = statusOf(random, month, ended ?? started, asOf);
    const counted = status === 'DONE' && random.chance(0.85);
    const men = random.int(0, 25);
    return {
        title: activity.title,
        description: random.chance(0.3)
            ? `Data contoh: ${activity.title.toLowerCase()} di ${villages.map((village) => village.name).join(', ')}.`
            : null,
        started_on: started,
        ended_on: ended,
        status,
        place: random.chance(0.7) ? random.pick(['Balai desa', 'Posyandu', 'Rumah DataKu', 'Sekolah', 'Balai adat', 'Lapangan']) : null,
        attendance_male: counted ? men : null,
        attendance_female: counted ? men + random.int(0, 30) : null,
        evidence: status === 'DONE' && random.chance(0.6) ? 'Daftar hadir dan foto (contoh)' : null,
    };
}
function statusOf(random, month, until, asOf) {
    if (random.chance(0.02))
        return 'CANCELLED';
    if (month > asOf)
        return 'PLANNED';
    if (month === asOf)
        return random.chance(0.6) ? 'ONGOING' : 'PLANNED';
    return until > lastDay(asOf - 1) ? 'ONGOING' : 'DONE';
}
//# sourceMappingURL=interventions.js.map