/** Villages with their Kampung KB, and what stands at a village: targets, classes, reports. */
import { Classification } from '../../classification/classification.entity.ts';
import { computedOf } from '../../core/reader/declare.ts';
import { Report } from '../../report/report.entity.ts';
import { Target } from '../../target/target.entity.ts';
import { Village } from '../../village/village.entity.ts';
import { type BiColumn, type BiSet, boolean, date, decimal, integer, say, stamp, text } from '../set.ts';
import { narrowed } from './narrow.ts';
import { AREA, placesOfArea } from './observations.ts';
import {
  AREA_ORDER,
  INDICATOR,
  INDICATOR_PARTS,
  idOf,
  MARKS,
  PLACES,
  periodColumns,
  propertiesOf,
  recordOf,
  UPPER,
  VILLAGE_PLACES,
} from './shared.ts';

const KAMPUNG: readonly BiColumn[] = [
  boolean('is_formed', 'k.id IS NOT NULL', say('Sudah membentuk Kampung KB', 'Kampung KB formed')),
  text('kampung_name', 'k.name', say('Kampung KB', 'Kampung KB')),
  date('launched_on', 'k.launched_on', say('Dicanangkan', 'Launched on')),
  boolean('is_model', 'k.is_model', say('Percontohan', 'Model Kampung KB')),
  boolean('has_bkb', 'k.has_bkb', say('Ada BKB', 'Has a BKB group'), {
    description: say('Bina Keluarga Balita.', 'Bina Keluarga Balita: families with toddlers.'),
  }),
  boolean('has_bkr', 'k.has_bkr', say('Ada BKR', 'Has a BKR group'), {
    description: say('Bina Keluarga Remaja.', 'Bina Keluarga Remaja: families with adolescents.'),
  }),
  boolean('has_bkl', 'k.has_bkl', say('Ada BKL', 'Has a BKL group'), {
    description: say('Bina Keluarga Lansia.', 'Bina Keluarga Lansia: families with elderly.'),
  }),
  boolean('has_uppka', 'k.has_uppka', say('Ada UPPKA', 'Has a UPPKA group'), {
    description: say('Usaha Peningkatan Pendapatan Keluarga Akseptor.', 'A family enterprise group.'),
  }),
  boolean('has_pikr', 'k.has_pikr', say('Ada PIK-R', 'Has a PIK-R'), {
    description: say('Pusat Informasi dan Konseling Remaja.', 'A youth centre.'),
  }),
  boolean('has_secretariat', 'k.has_secretariat', say('Ada sekretariat', 'Has a secretariat')),
  boolean('has_rumah_dataku', 'k.has_rumah_dataku', say('Ada Rumah DataKu', 'Has a Rumah DataKu')),
  boolean('has_work_plan', 'k.has_work_plan', say('Ada RKM', 'Has a work plan')),
  text('guided_by', 'k.guided_by', say('Pendamping', 'Accompanied by')),
];

export const villages: BiSet = {
  name: 'villages',
  label: say('Desa dan kelurahan', 'Villages'),
  description: say(
    'Satu baris untuk setiap desa dan kelurahan, sudah atau belum membentuk Kampung KB; yang berakhir karena pemekaran tetap tercatat.',
    'One row for every village, with or without a Kampung KB; those that a split or merger ended stay on record.',
  ),
  key: 'code',
  order: ['area_order'],
  ...MARKS,
  columns: [
    text('code', 'v.code', say('Kode', 'Code')),
    integer('area_order', 'v.ordinal', AREA_ORDER),
    text('name', 'v.name', say('Nama', 'Name')),
    text('kind', 'v.kind', say('Jenis', 'Kind'), { description: say('DESA, KELURAHAN, DESA_ADAT.', 'DESA, KELURAHAN, DESA_ADAT.') }),
    ...UPPER,
    date('valid_from', 'a.valid_from', say('Berdiri sejak', 'Stands since')),
    date('valid_to', 'a.valid_to', say('Berdiri sampai', 'Stood until'), {
      description: say('Kosong selama masih berdiri.', 'Empty while it stands.'),
    }),
    decimal('latitude', 'trim_scale(v.latitude)', say('Lintang', 'Latitude'), { unit: say('derajat', 'degrees') }),
    decimal('longitude', 'trim_scale(v.longitude)', say('Bujur', 'Longitude'), { unit: say('derajat', 'degrees') }),
    ...KAMPUNG,
    integer('member_count', 'v.member_count', say('Anggota Pokja', 'Pokja members'), { unit: say('orang', 'persons') }),
    integer('intervention_count', 'v.intervention_count', say('Intervensi', 'Interventions')),
    ...recordOf('v'),
  ],
  rows: {
    of: Village,
    property: propertiesOf('v'),
    from: `pilar.village v LEFT JOIN pilar.area a ON a.ordinal = v.ordinal
  LEFT JOIN pilar.kampung k ON k.village_ordinal = v.ordinal AND k.retired_at IS NULL ${VILLAGE_PLACES}`,
    scope: (within) => within('v.ordinal'),
  },
};

export const targets: BiSet = {
  name: 'targets',
  label: say('Target', 'Targets'),
  description: say(
    'Nilai yang direncanakan untuk satu indikator, wilayah, dan tahun, di dalam dan di atas wilayah pembaca.',
    "Planned value of an indicator for an area and a year, within and above the reader's area.",
  ),
  key: 'id',
  order: ['id'],
  ...MARKS,
  columns: narrowed([
    idOf('t'),
    ...AREA,
    ...PLACES,
    integer('area_order', 't.area_ordinal', AREA_ORDER),
    ...periodColumns('t.year'),
    ...INDICATOR,
    decimal('value', 'trim_scale(t.value)', say('Target', 'Target'), {
      description: say('Dalam satuan indikator.', "In the indicator's unit."),
    }),
    ...recordOf('t'),
  ]),
  rows: {
    of: Target,
    property: propertiesOf('t'),
    from: `pilar.target t LEFT JOIN pilar.indicator i ON i.id = t.indicator_id ${INDICATOR_PARTS} ${placesOfArea('t.area_ordinal')}`,
    scope: (within) => within('t.area_ordinal'),
  },
};

const index = (name: string, label: ReturnType<typeof say>): BiColumn =>
  decimal(name, `trim_scale(c.${name})`, label, {
    description: say('1 sampai 4; kosong bila ada data yang kurang.', '1 to 4; empty while data is missing.'),
  });

export const classifications: BiSet = {
  name: 'classifications',
  label: say('Klasifikasi', 'Classifications'),
  description: say(
    'Kelas Kampung KB untuk satu tahun. Data yang kurang tidak pernah bernilai nol.',
    'Class of a Kampung KB for a year. Missing data is never zero.',
  ),
  key: 'id',
  order: ['id'],
  ...MARKS,
  columns: [
    idOf('c'),
    ...PLACES,
    integer('area_order', 'c.village_ordinal', AREA_ORDER),
    text('kampung_name', 'k.name', say('Kampung KB', 'Kampung KB')),
    ...periodColumns('c.period'),
    text('level', 'c.level', say('Kelas', 'Class'), {
      description: say(
        'BASIC (Dasar), DEVELOPING (Berkembang), INDEPENDENT (Mandiri), SUSTAINABLE (Berkelanjutan); kosong bila bergantung pada data yang kurang.',
        'BASIC, DEVELOPING, INDEPENDENT, SUSTAINABLE; empty where it depends on missing data.',
      ),
    }),
    index('input_index', say('Indeks masukan', 'Input index')),
    index('process_index', say('Indeks proses', 'Process index')),
    index('output_index', say('Indeks luaran', 'Output index')),
    integer('missing_count', 'c.missing_count::int', say('Variabel tanpa data', 'Variables without data')),
    integer('rule_edition', 'r.edition::int', say('Edisi aturan', 'Edition of the rule')),
    stamp('computed_at', 'c.computed_at', say('Dihitung', 'Computed at')),
    ...recordOf('c'),
  ],
  rows: {
    of: Classification,
    property: propertiesOf('c'),
    from: `pilar.classification c LEFT JOIN pilar.village v ON v.ordinal = c.village_ordinal LEFT JOIN pilar.kampung k ON k.id = c.kampung_id
  LEFT JOIN pilar.classification_rule r ON r.id = c.rule_id ${VILLAGE_PLACES}`,
    scope: (within) => within('c.village_ordinal'),
  },
};

const reported = propertiesOf('r');
const owed = (name: string) => computedOf(Report).get(name)!.sql(reported);

export const reports: BiSet = {
  name: 'reports',
  label: say('Laporan', 'Reports'),
  description: say(
    'Laporan bulanan Kampung KB, termasuk yang belum dikirim.',
    'The monthly report of a Kampung KB, those not sent yet included.',
  ),
  key: 'id',
  order: ['id'],
  ...MARKS,
  columns: [
    idOf('r'),
    ...PLACES,
    integer('area_order', 'r.village_ordinal', AREA_ORDER),
    text('kampung_name', 'k.name', say('Kampung KB', 'Kampung KB')),
    ...periodColumns('r.period'),
    text('state', 'r.state', say('Keadaan', 'State'), {
      description: say('DRAFT, SUBMITTED, RETURNED, VERIFIED, LOCKED.', 'DRAFT, SUBMITTED, RETURNED, VERIFIED, LOCKED.'),
    }),
    stamp('due_at', owed('dueAt'), say('Tenggat', 'Deadline')),
    stamp('first_submitted_at', 'r.first_submitted_at', say('Pertama dikirim', 'First sent at')),
    stamp('submitted_at', 'r.submitted_at', say('Terakhir dikirim', 'Last sent at')),
    stamp('verified_at', 'r.verified_at', say('Diverifikasi', 'Verified at')),
    stamp('locked_at', 'r.locked_at', say('Dikunci', 'Locked at')),
    integer('owed_count', owed('owedCount'), say('Nilai yang wajib', 'Values due')),
    integer('filled_count', owed('filledCount'), say('Nilai yang ada', 'Values that are there')),
    ...recordOf('r'),
  ],
  rows: {
    of: Report,
    property: reported,
    from: `pilar.report r LEFT JOIN pilar.village v ON v.ordinal = r.village_ordinal LEFT JOIN pilar.kampung k ON k.id = r.kampung_id ${VILLAGE_PLACES}`,
    scope: (within) => within('r.village_ordinal'),
  },
};
