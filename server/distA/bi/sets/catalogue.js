/** What other sets name by code: areas, indicators, pillars, sectors, partners, periods. */
import { Area } from '../../area/area.entity.js';
import { Indicator } from '../../indicator/indicator.entity.js';
import { Partner } from '../../partner/partner.entity.js';
import { Pillar } from '../../pillar/pillar.entity.js';
import { Sector } from '../../pillar/sector.entity.js';
import { ReportingPeriod } from '../../report/period.entity.js';
import { boolean, date, decimal, integer, say, stamp, text } from '../set.js';
import { placesOfArea } from './observations.js';
import { AREA_ORDER, INDICATOR, INDICATOR_PARTS, idOf, MARKS, periodColumns, propertiesOf, recordOf, UPPER } from './shared.js';
const validOf = (alias) => [
    date('valid_from', `${alias}.valid_from`, say('Berlaku sejak', 'Valid from')),
    date('valid_to', `${alias}.valid_to`, say('Berlaku sampai', 'Valid to'), {
        description: say('Kosong selama masih berlaku.', 'Empty while it is valid.'),
    }),
];
export const areas = {
    name: 'areas',
    label: say('Wilayah', 'Areas'),
    description: say('Provinsi, kabupaten/kota, kecamatan, dan desa/kelurahan dengan kode resmi Kemendagri, di dalam dan di atas wilayah pembaca.', "Provinces, regencies, districts and villages with their official codes, within and above the reader's area."),
    key: 'code',
    order: ['area_order'],
    ...MARKS,
    columns: [
        text('code', 'a.code', say('Kode', 'Code')),
        integer('area_order', 'a.ordinal', AREA_ORDER),
        text('name', 'a.name', say('Nama', 'Name')),
        text('level', 'a.level', say('Tingkat', 'Level'), {
            description: say('PROVINCE, REGENCY, DISTRICT, VILLAGE.', 'PROVINCE, REGENCY, DISTRICT, VILLAGE.'),
        }),
        text('parent_code', 'u.code', say('Kode wilayah di atasnya', 'Code of the area above')),
        ...UPPER,
        ...validOf('a'),
        ...recordOf('a'),
    ],
    rows: {
        of: Area,
        property: propertiesOf('a'),
        from: `pilar.area a ${placesOfArea('a.ordinal').replace(/^.*?(?=LEFT JOIN pilar.village)/s, '')}`,
        scope: (within) => within('a.ordinal'),
    },
};
const namesOf = (alias) => [
    text('code', `${alias}.code`, say('Kode', 'Code')),
    integer('id', `${alias}.id`, say('Nomor', 'Id')),
    text('name', `${alias}.name`, say('Nama', 'Name')),
    text('name_en', `${alias}.name_en`, say('Nama (Inggris)', 'Name (English)')),
    integer('position', `${alias}.position`, say('Urutan', 'Place in lists')),
];
export const pillars = {
    name: 'pillars',
    label: say('Pilar', 'Pillars'),
    description: say('Empat pilar Instruksi Presiden 3/2022.', 'The four pillars of Presidential Instruction 3/2022.'),
    key: 'code',
    order: ['id'],
    ...MARKS,
    columns: [...namesOf('p'), ...recordOf('p')],
    rows: { of: Pillar, property: propertiesOf('p'), from: 'pilar.pillar p' },
};
export const sectors = {
    name: 'sectors',
    label: say('Sektor', 'Sectors'),
    description: say('Bidang urusan pemerintahan dan kementerian yang menjawabnya.', 'Fields of government work and the ministry that answers for each.'),
    key: 'code',
    order: ['id'],
    ...MARKS,
    columns: [
        ...namesOf('e'),
        text('ministry_code', 'm.code', say('Kode K/L', 'Ministry code')),
        text('ministry_name', 'm.name', say('Kementerian/lembaga', 'Ministry')),
        ...recordOf('e'),
    ],
    rows: { of: Sector, property: propertiesOf('e'), from: 'pilar.sector e LEFT JOIN pilar.ministry m ON m.id = e.ministry_id' },
};
const WORDS = [
    text('direction', 'i.direction', say('Arah', 'Direction'), {
        description: say('Mana yang lebih baik: HIGHER, LOWER, NEUTRAL, TARGET_BAND.', 'Which way is better: HIGHER, LOWER, NEUTRAL, TARGET_BAND.'),
    }),
    text('kind', 'i.kind', say('Jenis', 'Kind'), {
        description: say('RATIO, COUNT, SCORE, YES_NO, CLASS.', 'RATIO, COUNT, SCORE, YES_NO, CLASS.'),
    }),
    text('space_rule', 'i.space_rule', say('Aturan ruang', 'Space rule'), {
        description: say('Bagaimana nilai desa menjadi nilai wilayah; persentase tidak pernah dirata-ratakan.', 'How values of villages become one of an area; percentages are never averaged.'),
    }),
    text('time_rule', 'i.time_rule', say('Aturan waktu', 'Time rule'), {
        description: say('LATEST: nilai terakhir. SUM: jumlah. SUM_OVER_LATEST: jumlah kejadian per sasaran terakhir.', 'LATEST: the last value. SUM: the sum. SUM_OVER_LATEST: summed events over the last target population.'),
    }),
    text('frequency', 'i.frequency', say('Frekuensi', 'Frequency'), {
        description: say('MONTHLY, QUARTERLY, SEMESTER, ANNUAL.', 'MONTHLY, QUARTERLY, SEMESTER, ANNUAL.'),
    }),
    text('applies_to', 'i.applies_to', say('Berlaku untuk', 'Applies to')),
    text('numerator', 'i.numerator', say('Pembilang', 'Numerator'), {
        description: say('Apa yang dihitung.', 'What it counts, in Indonesian.'),
    }),
    text('denominator', 'i.denominator', say('Penyebut', 'Denominator'), {
        description: say('Apa yang dihitung.', 'What it counts, in Indonesian.'),
    }),
    integer('factor', 'i.factor', say('Faktor', 'Factor'), { description: say('100 untuk persen.', '100 for percent.') }),
    integer('decimals', 'i.decimals::int', say('Desimal', 'Decimals')),
    decimal('min', 'trim_scale(i.min)', say('Nilai terendah', 'Lowest value')),
    decimal('max', 'trim_scale(i.max)', say('Nilai tertinggi', 'Highest value')),
    decimal('target_low', 'trim_scale(i.target_low)', say('Sasaran, batas bawah', 'Standing goal, lower end')),
    decimal('target_high', 'trim_scale(i.target_high)', say('Sasaran, batas atas', 'Standing goal, upper end')),
    boolean('is_derived', 'i.is_derived', say('Dihitung', 'Derived'), {
        description: say('Dihitung Pilar dari catatan lain, tidak pernah diisi.', 'Computed from other records of Pilar, never entered.'),
    }),
    text('origin', 'i.origin', say('Asal definisi', 'Origin of the definition')),
];
const plain = (column) => column.name === 'indicator_id'
    ? { ...column, name: 'id', label: say('Nomor', 'Id') }
    : { ...column, name: column.name.replace(/^indicator_/, '') };
export const indicators = {
    name: 'indicators',
    label: say('Indikator', 'Indicators'),
    description: say('Definisi indikator, satu baris untuk setiap edisi: definisi yang berubah adalah edisi baru dari kode yang sama.', 'Definitions of indicators, one row for each edition: a changed definition is a new edition of the same code.'),
    key: 'id',
    order: ['id'],
    ...MARKS,
    columns: [...INDICATOR.map(plain), ...WORDS, ...validOf('i'), ...recordOf('i')],
    rows: { of: Indicator, property: propertiesOf('i'), from: `pilar.indicator i ${INDICATOR_PARTS}` },
};
export const partners = {
    name: 'partners',
    label: say('Mitra', 'Partners'),
    description: say('Organisasi yang ikut serta, di dalam dan di atas wilayah pembaca. Nama bukan kunci: organisasi berganti nama dan terpecah.', "Organisations that take part, within and above the reader's area. Names are not keys: organisations split and change names."),
    key: 'code',
    order: ['id'],
    ...MARKS,
    columns: [
        text('code', 'o.code', say('Kode', 'Code')),
        integer('id', 'o.id', say('Nomor', 'Id')),
        text('name', 'o.name', say('Nama', 'Name')),
        text('kind_code', 'k.code', say('Kode jenis', 'Code of the kind')),
        text('kind_name', 'k.name', say('Jenis', 'Kind')),
        text('level', 'o.level', say('Tingkat', 'Level'), {
            description: say('NATIONAL, PROVINCE, REGENCY, DISTRICT, VILLAGE.', 'NATIONAL, PROVINCE, REGENCY, DISTRICT, VILLAGE.'),
        }),
        text('area_code', 'a.code', say('Kode wilayah kerja', 'Code of its area'), {
            description: say('Kosong: seluruh negeri.', 'Empty: the whole country.'),
        }),
        text('area_name', 'a.name', say('Wilayah kerja', 'Its area')),
        text('sector_code', 'e.code', say('Kode sektor', 'Sector code')),
        text('sector_name', 'e.name', say('Sektor', 'Sector')),
        text('successor_code', 'x.code', say('Kode penerus', 'Code of the successor')),
        ...validOf('o'),
        ...recordOf('o'),
    ],
    rows: {
        of: Partner,
        property: propertiesOf('o'),
        from: `pilar.partner o LEFT JOIN pilar.partner_kind k ON k.id = o.kind_id LEFT JOIN pilar.area a ON a.ordinal = o.area_ordinal
  LEFT JOIN pilar.sector e ON e.id = o.sector_id LEFT JOIN pilar.partner x ON x.id = o.succeeded_by_id`,
        scope: (within) => `(o.area_ordinal IS NULL OR (${within('o.area_ordinal')}))`,
    },
};
export const periods = {
    name: 'periods',
    label: say('Periode', 'Periods'),
    description: say('Bulan pelaporan dan tenggatnya. Setiap bulan satu baris untuk seluruh negeri; kabupaten dapat memiliki barisnya sendiri.', 'Months to report on and when reports are due. One row a month for the country; a regency may have its own.'),
    key: 'id',
    order: ['id'],
    ...MARKS,
    columns: [
        idOf('t'),
        ...periodColumns('t.period'),
        text('area_code', 'a.code', say('Kode wilayah', 'Area code'), {
            description: say('Kosong: seluruh negeri.', 'Empty: the whole country.'),
        }),
        text('area_name', 'a.name', say('Wilayah', 'Area')),
        stamp('due_at', 't.due_at', say('Tenggat', 'Deadline')),
        text('time_zone', 't.time_zone', say('Zona waktu', 'Time zone')),
        ...recordOf('t'),
    ],
    rows: {
        of: ReportingPeriod,
        property: propertiesOf('t'),
        from: 'pilar.reporting_period t LEFT JOIN pilar.area a ON a.ordinal = t.area_ordinal',
        scope: (within) => `(t.area_ordinal IS NULL OR (${within('t.area_ordinal')}))`,
    },
};
//# sourceMappingURL=catalogue.js.map