/** Values of indicators as they were reported: one row for each area, period, edition and source. */
import { computedOf } from '../../core/reader/declare.ts';
import { Observation } from '../../observation/observation.entity.ts';
import { exactOf } from '../../observation/value.ts';
import { type BiColumn, type BiSet, boolean, decimal, integer, say, stamp, text } from '../set.ts';
import { addingUp, narrowed, OF_ITS_KIND } from './narrow.ts';
import { AREA_ORDER, INDICATOR, INDICATOR_PARTS, PLACES, periodColumns, placesOf, propertiesOf } from './shared.ts';

const property = propertiesOf('o');
const computed = (name: string) => computedOf(Observation).get(name)!.sql(property);
const above = (level: string, other: string) => `CASE a.level WHEN '${level}' THEN a.ordinal ${other}END`;

const DISTRICT = `coalesce(v.district_ordinal, ${above('DISTRICT', '')})`;
const REGENCY = `coalesce(v.regency_ordinal, ${above('REGENCY', "WHEN 'DISTRICT' THEN a.parent_ordinal ")})`;
const PROVINCE = `coalesce(v.province_ordinal, ${above('PROVINCE', "WHEN 'REGENCY' THEN a.parent_ordinal WHEN 'DISTRICT' THEN u.parent_ordinal ")})`;

/** Of the area `a` of any level; `v` is the village, where it is one. */
export const PLACES_OF_A = `LEFT JOIN pilar.village v ON v.ordinal = a.ordinal
  LEFT JOIN pilar.area u ON u.ordinal = a.parent_ordinal ${placesOf(DISTRICT, REGENCY, PROVINCE)}`;

export const placesOfArea = (ordinal: string) => `LEFT JOIN pilar.area a ON a.ordinal = ${ordinal} ${PLACES_OF_A}`;

export const AREA = [
  text('area_code', 'a.code', say('Kode wilayah', 'Area code')),
  text('area_name', 'a.name', say('Wilayah', 'Area')),
  text('area_level', 'a.level', say('Tingkat wilayah', 'Level of the area'), {
    description: say('PROVINCE, REGENCY, DISTRICT, VILLAGE.', 'PROVINCE, REGENCY, DISTRICT, VILLAGE.'),
  }),
];

export const SOURCE = [
  integer('source_id', 's.id', say('Nomor sumber', 'Source id')),
  text('source_code', 's.code', say('Kode sumber', 'Source code')),
  text('source_name', 's.name', say('Sumber', 'Source')),
];

/** Values have no mark of their own: the source says it. */
export const SYNTHETIC = boolean('is_synthetic', "s.code = 'DEMO'", say('Data contoh', 'Synthetic'), {
  description: say('Data demonstrasi: dibuat-buat, bukan fakta.', 'Demonstration data: made up, not a fact.'),
});

const namesOf = (columns: readonly BiColumn[]): string[] => columns.map(({ name }) => name);

export const observations: BiSet = {
  name: 'observations',
  label: say('Nilai indikator', 'Values of indicators'),
  description: say(
    'Nilai satu indikator di satu wilayah, periode, dan sumber, dengan kode dan nama. Yang tidak dilaporkan tidak ada barisnya. Pembaca tanpa hak sel kecil hanya melihat nilai indikator peka desa selama nilainya sama dengan yang dirilis.',
    'Value of one indicator in one area, period and source, with codes and names. What was not reported has no row. Readers without the right to small cells see a value of a sensitive indicator of a village only while it is what was released.',
  ),
  key: 'id',
  order: ['area_order', 'period_order', 'indicator_id', 'source_id'],
  down: 'period_order',
  follow: {
    area_order: namesOf([...AREA, ...PLACES]),
    period_order: namesOf(periodColumns('')),
    indicator_id: namesOf(INDICATOR),
    source_id: namesOf([...SOURCE, SYNTHETIC]),
  },
  changed: 'updated_at',
  adds: addingUp(['numerator', 'denominator'], OF_ITS_KIND),
  columns: narrowed([
    text('id', "concat_ws('.', o.area_ordinal, o.period, o.indicator_id, o.source_id)", say('Nomor', 'Id')),
    integer('area_order', 'o.area_ordinal', AREA_ORDER),
    ...AREA,
    ...PLACES,
    ...periodColumns('o.period'),
    ...INDICATOR.map((one) => (one.name === 'indicator_id' ? { ...one, sql: 'o.indicator_id' } : one)),
    ...SOURCE.map((one) => (one.name === 'source_id' ? { ...one, sql: 'o.source_id' } : one)),
    text('state', computed('state'), say('Keadaan', 'State'), {
      description: say('REPORTED, nol termasuk, atau NOT_APPLICABLE.', 'REPORTED, zero included, or NOT_APPLICABLE.'),
    }),
    decimal('value', `round(${exactOf(property)}, i.decimals)`, say('Nilai', 'Value'), {
      description: say('Dalam satuan indikator, dibulatkan ke desimalnya.', "In the indicator's unit, rounded to its decimals."),
      exact: 'value_exact',
    }),
    decimal('value_exact', exactOf(property), say('Nilai tanpa pembulatan', 'Value, not rounded')),
    integer('numerator', 'o.numerator', say('Pembilang', 'Numerator')),
    integer('denominator', 'o.denominator', say('Penyebut', 'Denominator')),
    text('report_state', computed('reportState'), say('Keadaan laporan', 'State of the report'), {
      description: say(
        'Keadaan laporan yang membawa nilai ini: DRAFT, SUBMITTED, RETURNED, VERIFIED, LOCKED; kosong bila datang dari jalan lain.',
        'State of the report it came with: DRAFT, SUBMITTED, RETURNED, VERIFIED, LOCKED; empty where it came another way.',
      ),
    }),
    boolean('is_preliminary', computed('isPreliminary'), say('Sementara', 'Preliminary'), {
      description: say('Laporannya belum diverifikasi.', 'Its report is not verified yet.'),
    }),
    SYNTHETIC,
    stamp('updated_at', 'o.updated_at', say('Diubah', 'Changed at')),
  ]),
  rows: {
    of: Observation,
    property,
    from: `pilar.observation o LEFT JOIN pilar.indicator i ON i.id = o.indicator_id ${INDICATOR_PARTS}
  LEFT JOIN pilar.source s ON s.id = o.source_id ${placesOfArea('o.area_ordinal')}`,
    scope: (within) => within('o.area_ordinal'),
  },
};
