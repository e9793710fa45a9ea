/** What was done and by whom: interventions and what partners gave to them. */
import { Contribution } from '../../intervention/contribution.entity.ts';
import { Intervention } from '../../intervention/intervention.entity.ts';
import { type BiColumn, type BiSet, date, decimal, integer, say, text, type Within } from '../set.ts';
import { idOf, MARKS, placesOf, propertiesOf, recordOf, UPPER } from './shared.ts';

/** The villages of the intervention `i` that lie in the reader's scope, counted and named; a place of a level only where they share it. */
const common = (column: string, of = column) => `CASE WHEN min(${of}) = max(${of}) THEN min(${column}) END`;
const VILLAGES = `
  LEFT JOIN LATERAL (SELECT count(*)::int AS villages, string_agg(w.code, ', ' ORDER BY w.ordinal) AS codes,
    ${common('w.code', 'w.ordinal')} AS code, ${common('w.name', 'w.ordinal')} AS name,
    ${common('w.district_ordinal')} AS district, ${common('w.regency_ordinal')} AS regency, ${common('w.province_ordinal')} AS province
    FROM pilar.intervention_village iv JOIN pilar.village w ON w.ordinal = iv.village_ordinal
    WHERE iv.intervention_id = i.id AND {inside iv.village_ordinal}) z ON true ${placesOf('z.district', 'z.regency', 'z.province')}`;

/** The intervention is there where any of its villages is in scope. */
const inVillages = (within: Within) =>
  `EXISTS (SELECT 1 FROM pilar.intervention_village iv WHERE iv.intervention_id = i.id AND ${within('iv.village_ordinal')})`;

const SHARED = say('Kosong bila tersebar di beberapa.', 'Empty where it spreads over several.');

const WHERE: readonly BiColumn[] = [
  integer('village_count', 'z.villages', say('Banyaknya desa/kelurahan', 'Number of villages'), {
    description: say('Di wilayah pembaca.', "Within the reader's area."),
  }),
  text('village_codes', 'z.codes', say('Kode semua desa/kelurahan', 'Codes of all villages'), {
    description: say('Di wilayah pembaca, dipisah koma.', "Within the reader's area, with commas between."),
  }),
  text('village_code', 'z.code', say('Kode desa/kelurahan', 'Village code'), { description: SHARED }),
  text('village_name', 'z.name', say('Desa/kelurahan', 'Village'), { description: SHARED }),
  ...UPPER.map((column) => ({ ...column, description: SHARED })),
];

const WORK: readonly BiColumn[] = [
  text('title', 'i.title', say('Judul', 'Title')),
  date('started_on', 'i.started_on', say('Mulai', 'Started on')),
  date('ended_on', 'i.ended_on', say('Selesai', 'Ended on')),
  text('status', 'i.status', say('Status', 'Status'), {
    description: say('PLANNED, ONGOING, DONE, CANCELLED.', 'PLANNED, ONGOING, DONE, CANCELLED.'),
  }),
  text('sector_code', 'e.code', say('Kode sektor', 'Sector code')),
  text('sector_name', 'e.name', say('Sektor', 'Sector')),
];

const attended = (name: string, label: ReturnType<typeof say>, property: string): BiColumn =>
  integer(name, `i.${name}`, label, { property, unit: say('orang', 'persons') });

export const interventions: BiSet = {
  name: 'interventions',
  label: say('Intervensi', 'Interventions'),
  description: say(
    'Kegiatan di satu desa atau lebih, satu baris untuk setiap kegiatan.',
    'Activities in one or more villages, one row each.',
  ),
  key: 'id',
  order: ['id'],
  isCostly: true,
  ...MARKS,
  columns: [
    idOf('i'),
    ...WORK,
    text('lead_code', 'l.code', say('Kode mitra utama', 'Code of the lead')),
    text('lead_name', 'l.name', say('Mitra utama', 'Lead')),
    text('section_code', 's.code', say('Kode seksi', 'Section code')),
    text('section_name', 's.name', say('Seksi', 'Section')),
    text('activity_code', 'c.code', say('Kode kegiatan Inpres', 'Code of the activity of the Instruction')),
    text('programme_code', 'o.code', say('Kode program', 'Programme code')),
    text('pillar_code', 'pl.code', say('Kode pilar', 'Pillar code')),
    text('pillar_name', 'pl.name', say('Pilar', 'Pillar')),
    ...WHERE,
    attended('attendance_male', say('Hadir laki-laki', 'Men and boys who attended'), 'attendanceMale'),
    attended('attendance_female', say('Hadir perempuan', 'Women and girls who attended'), 'attendanceFemale'),
    ...recordOf('i'),
  ],
  rows: {
    of: Intervention,
    property: propertiesOf('i'),
    from: `pilar.intervention i LEFT JOIN pilar.sector e ON e.id = i.sector_id LEFT JOIN pilar.partner l ON l.id = i.lead_id AND {around l.area_ordinal}
  LEFT JOIN pilar.section s ON s.id = i.section_id LEFT JOIN pilar.activity c ON c.id = i.activity_id
  LEFT JOIN pilar.programme o ON o.id = c.programme_id LEFT JOIN pilar.pillar pl ON pl.id = o.pillar_id ${VILLAGES}`,
    scope: inVillages,
  },
};

export const contributions: BiSet = {
  name: 'contributions',
  label: say('Kontribusi', 'Contributions'),
  description: say(
    'Bagian mitra dalam intervensi, dalam rupiah atau barang dan jasa.',
    "A partner's part in an intervention, in rupiah or in kind.",
  ),
  key: 'id',
  order: ['id'],
  isCostly: true,
  ...MARKS,
  columns: [
    idOf('k'),
    integer('intervention_id', 'k.intervention_id', say('Nomor intervensi', 'Intervention id')),
    ...WORK,
    text('partner_code', 'm.code', say('Kode mitra', 'Partner code')),
    text('partner_name', 'm.name', say('Mitra', 'Partner')),
    text('partner_kind_code', 'j.code', say('Kode jenis mitra', 'Code of the kind of partner')),
    text('part', 'k.part', say('Peran', 'Part'), { description: say('LEAD, FUNDER, IMPLEMENTER.', 'LEAD, FUNDER, IMPLEMENTER.') }),
    text('funding_source_code', 'f.code', say('Kode sumber dana', 'Code of the source of funds')),
    text('funding_source_name', 'f.name', say('Sumber dana', 'Source of funds')),
    decimal('amount_rupiah', 'k.amount_rupiah', say('Jumlah', 'Amount'), { unit: say('rupiah', 'rupiah'), property: 'amountRupiah' }),
    text('in_kind', 'k.in_kind', say('Barang dan jasa', 'In kind'), { property: 'inKind' }),
    ...WHERE,
    ...recordOf('k'),
  ],
  rows: {
    of: Contribution,
    property: propertiesOf('k'),
    from: `pilar.contribution k LEFT JOIN pilar.intervention i ON i.id = k.intervention_id LEFT JOIN pilar.sector e ON e.id = i.sector_id
  LEFT JOIN pilar.partner m ON m.id = k.partner_id LEFT JOIN pilar.partner_kind j ON j.id = m.kind_id
  LEFT JOIN pilar.funding_source f ON f.id = k.funding_source_id ${VILLAGES}`,
    scope: inVillages,
  },
};
