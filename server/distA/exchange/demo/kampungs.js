import { addDays } from './calendar.js';
import { idsOf, insertRows, takeIds } from './insert.js';
import { kampungName } from './names.js';
import { createRandom } from './random.js';
import { MODEL } from './villages.js';
const REGULATIONS = ['REGENT', 'CAMAT', 'VILLAGE_HEAD'];
const DATA_KINDS = ['FAMILY_DATA', 'ROUTINE', 'VILLAGE_POTENTIAL', 'SECTOR'];
const OPERATIONS = ['PLANNING', 'COORDINATION', 'SOCIALISATION', 'MONITORING', 'REPORTING'];
const STAND_INS = ['CADRE', 'RT_RW_HEAD', 'VILLAGE_STAFF', 'PKK', 'COMMUNITY_LEADER'];
const FUNDING = ['APBD', 'DANA_DESA', 'SWADAYA', 'APBN', 'CSR', 'HIBAH'];
/** Returns how many were formed. */
export async function loadKampungs({ client, villages }) {
    const formed = villages.filter((village) => village.formedOn !== undefined);
    const ids = await takeIds(client, 'kampung', formed.length);
    await insertRows(client, 'kampung', formed.map((village, index) => kampung(village, ids[index])));
    const fundingId = await idsOf(client, 'funding_source');
    const funding = formed.flatMap((village, index) => {
        const random = createRandom('kampung-funding', village.code);
        const sources = random.sample(FUNDING.slice(0, 4 + random.int(0, 2)), random.int(0, 3));
        return sources.map((source) => ({ kampung_id: ids[index], funding_source_id: fundingId(source) }));
    });
    await insertRows(client, 'kampung_funding_source', funding);
    return formed.length;
}
function kampung(village, id) {
    const random = createRandom('kampung', village.code);
    const has = (share) => random.chance(share + 0.15 * village.level);
    const decreedOn = addDays(village.formedOn, -random.int(3, 40));
    const isModel = village.code === MODEL;
    return {
        id,
        is_synthetic: true,
        village_ordinal: village.ordinal,
        name: kampungName(random, village.name),
        launched_on: village.formedOn,
        decree_number: random.chance(0.9) ? `${random.int(100, 480)}/SK-CONTOH/KKB/${decreedOn.slice(0, 4)}` : null,
        decreed_on: random.chance(0.9) ? decreedOn : null,
        is_model: isModel,
        has_bkb: has(0.75),
        has_bkr: has(0.6),
        has_bkl: has(0.55),
        has_uppka: has(0.4),
        has_pikr: has(0.4),
        has_secretariat: has(0.6),
        has_rumah_dataku: isModel || has(0.5),
        guided_by: guide(random, village),
        has_work_plan: has(0.5),
        regulations: random.sample(REGULATIONS, random.int(0, 2)),
        data_kinds: random.sample(DATA_KINDS, random.int(0, 3)),
        operations: random.sample(OPERATIONS, random.int(1, 5)),
        formation_reasons: village.isRemote ? ['REMOTE'] : random.sample(['LOW_KB_USE', 'POVERTY'], random.int(0, 2)),
    };
}
const guide = (random, village) => random.chance(village.isRemote ? 0.45 : 0.85) ? 'PLKB' : random.pick(STAND_INS);
//# sourceMappingURL=kampungs.js.map