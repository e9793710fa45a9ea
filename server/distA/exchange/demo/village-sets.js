import { insertRows, takeIds } from './insert.js';
const SIZE = 12;
const NOTE = 'Contoh: SK Bupati SK.100.3.3.2/396/2024 menetapkan 12 desa/kelurahan lokus stunting, tetapi sumber kami tidak menyebut namanya. Desa dalam daftar ini dipilih dari data contoh.';
/** Returns how many villages it lists. */
export async function loadVillageSets({ client, villages }) {
    const [id] = await takeIds(client, 'village_set', 1);
    const { rows } = await client.query("select ordinal from pilar.area where code = '65.01'");
    const set = {
        id,
        is_synthetic: true,
        code: 'LOKUS_STUNTING_2024',
        name: 'Lokus stunting 2024 (contoh)',
        area_ordinal: rows[0].ordinal,
        year: 2024,
        decree_number: 'SK.100.3.3.2/396/2024',
        note: NOTE,
    };
    await insertRows(client, 'village_set', [set]);
    const members = villages.filter(({ isStunted }) => isStunted).slice(0, SIZE);
    await insertRows(client, 'village_set_village', members.map(({ ordinal }) => ({ village_set_id: id, village_ordinal: ordinal })));
    return members.length;
}
//# sourceMappingURL=village-sets.js.map