import { idsOf, insertRows, takeIds } from './insert.js';
import { createRandom } from './random.js';
/** Kind, code, name, sector. */
const OFFICES = [
    ['AGENCY', 'DALDUK_KB', 'Dinas Pengendalian Penduduk dan KB', 'DALDUK_KB'],
    ['AGENCY', 'DINKES', 'Dinas Kesehatan', 'KESEHATAN'],
    ['AGENCY', 'DISDUKCAPIL', 'Dinas Kependudukan dan Pencatatan Sipil', 'DUKCAPIL'],
    ['AGENCY', 'DISDIK', 'Dinas Pendidikan', 'PENDIDIKAN'],
    ['AGENCY', 'DINSOS', 'Dinas Sosial', 'SOSIAL'],
    ['AGENCY', 'DP3A', 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak', 'PPPA'],
    ['AGENCY', 'DPUPR', 'Dinas Pekerjaan Umum dan Perumahan', 'PU_PERUMAHAN'],
    ['AGENCY', 'DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa', 'DESA_PMD'],
    ['AGENCY', 'DISKOPUKM', 'Dinas Koperasi dan UKM', 'KOPERASI_UMKM'],
    ['AGENCY', 'DISKAN', 'Dinas Perikanan', 'KELAUTAN_PERIKANAN'],
    ['AGENCY', 'DLH', 'Dinas Lingkungan Hidup', 'LINGKUNGAN'],
    ['AGENCY', 'DISKOMINFO', 'Dinas Komunikasi dan Informatika', 'KOMINFO'],
    ['AGENCY', 'DISTAN', 'Dinas Pertanian dan Ketahanan Pangan', 'PERTANIAN_PANGAN'],
    ['AGENCY', 'BAPPEDA', 'Bappeda', 'PERENCANAAN'],
    ['AGENCY', 'SETDA', 'Sekretariat Daerah (Asisten I)', 'KOORDINASI'],
    ['AGENCY', 'SATPOL_PP', 'Satuan Polisi Pamong Praja', 'KEAMANAN'],
    ['VERTICAL_AGENCY', 'KEMENAG', 'Kantor Kementerian Agama', 'AGAMA'],
    ['VERTICAL_AGENCY', 'BPS', 'Badan Pusat Statistik', 'PERENCANAAN'],
    ['VERTICAL_AGENCY', 'POLRES', 'Kepolisian Resor', 'KEAMANAN'],
    ['VERTICAL_AGENCY', 'KODIM', 'Komando Distrik Militer', 'KEAMANAN'],
    ['VERTICAL_AGENCY', 'BPJS', 'BPJS Kesehatan', 'KESEHATAN'],
    ['VERTICAL_AGENCY', 'PLKB', 'Balai Penyuluh KB', 'DALDUK_KB'],
    ['VERTICAL_AGENCY', 'PA', 'Pengadilan Agama', 'AGAMA'],
    ['VERTICAL_AGENCY', 'BULOG', 'Perum Bulog', 'PERTANIAN_PANGAN'],
];
const TRADES = ['Tambak', 'Sawit', 'Batubara', 'Kayu', 'Logistik', 'Perkapalan', 'Energi'];
const WORDS = [
    'Lentera',
    'Enggang',
    'Meranti',
    'Kahayan',
    'Gaharu',
    'Samudra',
    'Cakrawala',
    'Angsana',
    'Pelita',
    'Rimba',
    'Telaga',
    'Damar',
    'Purnama',
];
const NGO_FIELDS = [
    ['Sahabat Ibu dan Anak', 'KESEHATAN'],
    ['Air Bersih', 'PU_PERUMAHAN'],
    ['Suara Perempuan', 'PPPA'],
    ['Hutan Lestari', 'LINGKUNGAN'],
    ['Taman Baca', 'PENDIDIKAN'],
    ['Peduli Lansia', 'SOSIAL'],
    ['Petani Muda', 'PERTANIAN_PANGAN'],
];
const GROUPS = ['Karang Taruna', 'Majelis Taklim', 'Kelompok Tani', 'Kelompok Nelayan', 'Paguyuban'];
/** Of one regency. */
export async function loadPartners({ client, villages, regency: code, mark }) {
    const { rows } = await client.query('select ordinal from pilar.area where code = $1', [code]);
    const regency = rows[0]?.ordinal;
    const districts = [...new Map(villages.map((village) => [village.district.code, village.district])).values()];
    const drafts = [
        ...companies(regency),
        ...offices(regency),
        ...districtOffices(districts),
        ...villages.map(villageOffice),
        ...others(regency, districts),
    ];
    const ids = await takeIds(client, 'partner', drafts.length);
    const partners = drafts.map((draft, index) => ({ ...draft, id: ids[index] }));
    await write(client, partners, mark);
    return partners;
}
async function write(client, partners, mark) {
    const [kindId, sectorId] = [await idsOf(client, 'partner_kind'), await idsOf(client, 'sector')];
    const byCode = new Map(partners.map((partner) => [partner.code, partner.id]));
    const rows = partners.map((partner) => ({
        id: partner.id,
        code: partner.code + mark,
        name: partner.name,
        kind_id: kindId(partner.kind),
        sector_id: partner.sector && sectorId(partner.sector),
        level: partner.level,
        area_ordinal: partner.area,
        valid_to: partner.validTo ?? null,
        succeeded_by_id: partner.succeededBy ? byCode.get(partner.succeededBy) : null,
        is_synthetic: true,
    }));
    await insertRows(client, 'partner', rows);
}
function offices(area) {
    const current = OFFICES.map(([kind, code, name, sector]) => ({ kind, code, name: `${name} (contoh)`, sector, level: 'REGENCY', area }));
    /** Offices are renamed: the old one stays, with its last day and who took over. */
    const former = {
        kind: 'AGENCY',
        code: 'BPMPD',
        name: 'Badan Pemberdayaan Masyarakat dan Pemerintahan Desa (contoh)',
        sector: 'DESA_PMD',
        level: 'REGENCY',
        area,
        validTo: '2023-12-31',
        succeededBy: 'DPMD',
    };
    return [...current, former];
}
function districtOffices(districts) {
    return districts.flatMap(({ ordinal, code, name }) => {
        const number = code.slice(6);
        const base = { kind: 'AGENCY', level: 'DISTRICT', area: ordinal };
        return [
            { ...base, code: `KECAMATAN_${number}`, name: `Kecamatan ${name} (contoh)`, sector: 'KOORDINASI' },
            { ...base, code: `PUSKESMAS_${number}`, name: `Puskesmas ${name} (contoh)`, sector: 'KESEHATAN' },
            { ...base, code: `KUA_${number}`, name: `KUA ${name} (contoh)`, sector: 'AGAMA', kind: 'VERTICAL_AGENCY' },
        ];
    });
}
const villageOffice = ({ ordinal, code, kind, name }) => ({
    kind: 'VILLAGE_GOVERNMENT',
    code: `PEMDES_${code.replaceAll('.', '')}`,
    name: `Pemerintah ${kind === 'KELURAHAN' ? 'Kelurahan' : 'Desa'} ${name} (contoh)`,
    sector: 'DESA_PMD',
    level: 'VILLAGE',
    area: ordinal,
});
function companies(area) {
    const random = createRandom('companies');
    return WORDS.flatMap((word, index) => [0, 1].map((half) => {
        const trade = TRADES[(index + half * 3) % TRADES.length];
        return {
            kind: 'COMPANY',
            code: `PT_${word}_${trade}`.toUpperCase(),
            name: `PT ${word} ${trade} (contoh)`,
            sector: random.chance(0.9) ? 'DUNIA_USAHA' : null,
            level: 'REGENCY',
            area,
        };
    }));
}
function others(area, districts) {
    const base = { level: 'REGENCY', area };
    const numbered = (list, make) => list.map(make);
    return [
        ...numbered(WORDS.slice(0, 5), (word) => ({
            ...base,
            kind: 'UNIVERSITY',
            code: `UNIV_${word.toUpperCase()}`,
            name: `Universitas ${word} (contoh)`,
            sector: 'PENDIDIKAN',
        })),
        ...numbered(NGO_FIELDS, ([field, sector]) => ({
            ...base,
            kind: 'NGO',
            code: `YAYASAN_${field.replaceAll(' ', '_').toUpperCase()}`,
            name: `Yayasan ${field} (contoh)`,
            sector,
        })),
        ...numbered(NGO_FIELDS.slice(0, 4), ([field, sector]) => ({
            ...base,
            kind: 'NGO',
            code: `LSM_${field.replaceAll(' ', '_').toUpperCase()}`,
            name: `LSM ${field} (contoh)`,
            sector,
        })),
        ...numbered(WORDS.slice(0, 4), (word) => ({
            ...base,
            kind: 'MEDIA',
            code: `KABAR_${word.toUpperCase()}`,
            name: `Kabar ${word} (contoh)`,
            sector: 'KOMINFO',
        })),
        ...numbered(districts, ({ ordinal, code, name }, index) => ({
            kind: 'COMMUNITY',
            code: `KOMUNITAS_${code.slice(6)}`,
            name: `${GROUPS[index % GROUPS.length]} ${name} (contoh)`,
            sector: 'MASYARAKAT',
            level: 'DISTRICT',
            area: ordinal,
        })),
        ...numbered(WORDS.slice(0, 8), (word) => ({
            ...base,
            kind: 'COMMUNITY',
            code: `TP_PKK_${word.toUpperCase()}`,
            name: `Kader PKK ${word} (contoh)`,
            sector: 'MASYARAKAT',
        })),
    ];
}
//# sourceMappingURL=partners.js.map