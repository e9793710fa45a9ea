/** Columns that several sets have: places, periods, what a record says about itself. */
import { periodText } from '../../core/period.ts';
import { type BiColumn, boolean, date, integer, say, stamp, text } from '../set.ts';

/** SQL of properties whose column is not their name in snake case. */
const RELATIONS: Readonly<Record<string, string>> = {
  area: 'area_ordinal',
  village: 'village_ordinal',
  indicator: 'indicator_id',
  source: 'source_id',
  lead: 'lead_id',
  partner: 'partner_id',
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const propertiesOf = (alias: string) => (name: string) => `${alias}.${RELATIONS[name] ?? snake(name)}`;

/** Places that `v` lies in, by SQL of their ordinals: outer joins on keys, which cost nothing where their columns are not asked for. */
export const placesOf = (district: string, regency: string, province: string) => `
  LEFT JOIN pilar.area d ON d.ordinal = ${district} LEFT JOIN pilar.area g ON g.ordinal = ${regency}
  LEFT JOIN pilar.area n ON n.ordinal = ${province}`;

export const VILLAGE_PLACES = placesOf('v.district_ordinal', 'v.regency_ordinal', 'v.province_ordinal');

export const UPPER: readonly BiColumn[] = [
  text('district_code', 'd.code', say('Kode kecamatan', 'District code')),
  text('district_name', 'd.name', say('Kecamatan', 'District')),
  text('regency_code', 'g.code', say('Kode kabupaten/kota', 'Regency code')),
  text('regency_name', 'g.name', say('Kabupaten/kota', 'Regency')),
  text('province_code', 'n.code', say('Kode provinsi', 'Province code')),
  text('province_name', 'n.name', say('Provinsi', 'Province')),
];

export const PLACES: readonly BiColumn[] = [
  text('village_code', 'v.code', say('Kode desa/kelurahan', 'Village code')),
  text('village_name', 'v.name', say('Desa/kelurahan', 'Village')),
  text('village_kind', 'v.kind', say('Jenis desa', 'Kind of village'), {
    description: say('DESA, KELURAHAN, DESA_ADAT.', 'DESA, KELURAHAN, DESA_ADAT.'),
  }),
  ...UPPER,
];

export const AREA_ORDER = say('Urutan wilayah', 'Place in the order of areas');
const PERIOD_ORDER = say(
  'Bilangan yang berurut menurut waktu, lalu panjang periode; untuk mengurutkan dan menghubungkan.',
  'A number that sorts by time, then by length; for sorting and joining.',
);

/** Of a stored period. */
export function periodColumns(stored: string): BiColumn[] {
  const months = `(ARRAY[1, 3, 6, 12])[${stored} % 4 + 1]`;
  const begin = (month: string) => `(date '2000-01-01' + make_interval(months => ${month}))::date`;
  return [
    text('period', periodText(stored), say('Periode', 'Period'), {
      description: say('2026, 2026-S2, 2026-Q4, atau 2026-11.', '2026, 2026-S2, 2026-Q4 or 2026-11.'),
    }),
    integer('period_order', stored, say('Urutan periode', 'Place of the period'), { description: PERIOD_ORDER }),
    date('period_start', begin(`${stored} / 4 + 1 - ${months}`), say('Awal periode', 'First day of the period')),
    date('period_end', `${begin(`${stored} / 4 + 1`)} - 1`, say('Akhir periode', 'Last day of the period')),
    integer('year', `2000 + ${stored} / 48`, say('Tahun', 'Year')),
  ];
}

/** Of the indicator `i` with its pillar `pl` and sector `se`. */
export const INDICATOR: readonly BiColumn[] = [
  integer('indicator_id', 'i.id', say('Nomor indikator', 'Indicator id'), {
    description: say('Kunci himpunan indicators: satu edisi satu indikator.', 'Key of the set indicators: one edition of one indicator.'),
  }),
  text('indicator_code', 'i.code', say('Kode indikator', 'Indicator code')),
  text('indicator_name', 'i.name', say('Indikator', 'Indicator')),
  text('indicator_name_en', 'i.name_en', say('Indikator (Inggris)', 'Indicator (English)')),
  integer('indicator_edition', 'i.edition::int', say('Edisi indikator', 'Edition of the indicator'), {
    description: say('Deret dari edisi yang berbeda tidak dapat dibandingkan.', 'Series of different editions are not comparable.'),
  }),
  text('unit', 'i.unit', say('Satuan', 'Unit')),
  text('unit_en', 'i.unit_en', say('Satuan (Inggris)', 'Unit (English)')),
  boolean('is_sensitive', 'i.is_sensitive', say('Peka', 'Sensitive'), {
    description: say('Angka kecilnya dapat menunjuk seseorang.', 'Its small numbers can point at a person.'),
  }),
  text('pillar_code', 'pl.code', say('Kode pilar', 'Pillar code')),
  text('pillar_name', 'pl.name', say('Pilar', 'Pillar')),
  text('sector_code', 'se.code', say('Kode sektor', 'Sector code')),
  text('sector_name', 'se.name', say('Sektor', 'Sector')),
];

export const INDICATOR_PARTS = 'LEFT JOIN pilar.pillar pl ON pl.id = i.pillar_id LEFT JOIN pilar.sector se ON se.id = i.sector_id';

export const idOf = (alias: string): BiColumn => integer('id', `${alias}.id`, say('Nomor', 'Id'));

/** What every record says about itself. */
export const recordOf = (alias: string): BiColumn[] => [
  boolean('is_synthetic', `${alias}.is_synthetic`, say('Data contoh', 'Synthetic'), {
    description: say('Data demonstrasi: dibuat-buat, bukan fakta.', 'Demonstration data: made up, not a fact.'),
  }),
  stamp('updated_at', `${alias}.updated_at`, say('Diubah', 'Changed at')),
  stamp('retired_at', `${alias}.retired_at`, say('Dihentikan', 'Retired at'), {
    description: say('Sejak kapan tidak dipakai lagi; kosong selama dipakai.', 'Since when it is no longer in use; empty while it is.'),
  }),
];

export const MARKS = { changed: 'updated_at', retired: 'retired_at' } as const;
