/** Figures of areas above the villages. Who may not read small cells everywhere reads sensitive indicators from the release. */
import { Observation } from '../../observation/observation.entity.ts';
import { type BiSet, boolean, decimal, integer, say, stamp, text } from '../set.ts';
import { EXPECTED, LIVE, RELEASED, VILLAGES_OF_A } from './area-figures.ts';
import { addingUp, narrowed } from './narrow.ts';
import { AREA, PLACES_OF_A, SOURCE, SYNTHETIC } from './observations.ts';
import { AREA_ORDER, INDICATOR, INDICATOR_PARTS, periodColumns, propertiesOf, UPPER } from './shared.ts';

const NUMERATOR =
  "CASE WHEN i.space_rule = 'MEAN_VILLAGES' AND y.released_at IS NULL THEN y.num / power(10::numeric, i.decimals) ELSE y.num END";
const VALUE = `CASE WHEN y.den IS NULL THEN ${NUMERATOR} WHEN i.kind IN ('RATIO', 'YES_NO') THEN ${NUMERATOR} * i.factor / nullif(y.den, 0)
    ELSE ${NUMERATOR} / nullif(y.den, 0) END`;

export const observationsByArea: BiSet = {
  name: 'observations_by_area',
  label: say('Nilai indikator per wilayah', 'Values of indicators by area'),
  description: say(
    'Angka kecamatan, kabupaten/kota, dan provinsi menurut aturan indikator, untuk setiap periode dan sumber; angka yang sama dengan analysis. Jangan dijumlahkan atau dirata-ratakan: bagi jumlah pembilang dengan jumlah penyebut. Angka peka yang kecil disembunyikan dari pembaca tanpa haknya dan datang dari rilis.',
    'Figures of districts, regencies and provinces by the rules of their indicators, for each period and source; the same numbers as analysis. Neither add nor average them: divide sums of numerators by sums of denominators. From readers without the right small sensitive figures are hidden, and theirs come from the release.',
  ),
  key: 'id',
  order: ['area_order', 'period_order', 'indicator_id', 'source_id'],
  adds: addingUp(['numerator', 'denominator', 'reported_count']),
  columns: narrowed([
    text('id', "concat_ws('.', a.ordinal, y.period, y.indicator_id, y.source_id)", say('Nomor', 'Id')),
    integer('area_order', 'a.ordinal', AREA_ORDER),
    ...AREA,
    ...UPPER,
    ...periodColumns('y.period'),
    ...INDICATOR.map((one) => (one.name === 'indicator_id' ? { ...one, sql: 'y.indicator_id' } : one)),
    ...SOURCE.map((one) => (one.name === 'source_id' ? { ...one, sql: 'y.source_id' } : one)),
    integer('source_rank', 'k.rank::int', say('Peringkat sumber', 'Rank of the source'), {
      description: say('1 didahulukan; sumber tidak dicampur.', '1 goes first; sources do not mix.'),
    }),
    text(
      'state',
      "CASE WHEN y.answered > 0 OR y.released_at IS NOT NULL THEN 'REPORTED' ELSE 'NOT_APPLICABLE' END",
      say('Keadaan', 'State'),
    ),
    decimal('value', `round(${VALUE}, i.decimals)`, say('Nilai', 'Value'), {
      description: say('Dalam satuan indikator, dibulatkan ke desimalnya.', "In the indicator's unit, rounded to its decimals."),
      exact: 'value_exact',
    }),
    decimal('value_exact', VALUE, say('Nilai tanpa pembulatan', 'Value, not rounded')),
    decimal('numerator', `trim_scale(${NUMERATOR})`, say('Pembilang', 'Numerator')),
    decimal('denominator', 'trim_scale(y.den)', say('Penyebut', 'Denominator')),
    integer('reported_count', 'y.reported', say('Desa/kelurahan yang melapor', 'Villages that reported')),
    integer('expected_count', `coalesce(y.expected, ${EXPECTED})`, say('Desa/kelurahan yang seharusnya melapor', 'Villages that should')),
    boolean('is_suppressed', 'y.is_hidden', say('Disembunyikan', 'Suppressed'), {
      description: say('Angkanya terlalu kecil untuk ditunjukkan.', 'The figure is too small to be shown, or leads to one that is.'),
    }),
    stamp('released_at', 'y.released_at', say('Dirilis', 'Released at'), {
      description: say('Kosong untuk angka langsung.', 'Empty where the figure is live.'),
    }),
    SYNTHETIC,
  ]),
  rows: {
    of: Observation,
    property: propertiesOf('y'),
    from: `pilar.area a CROSS JOIN LATERAL (${VILLAGES_OF_A}) e CROSS JOIN LATERAL (
    SELECT l.*, NULL::int AS expected, false AS is_hidden, NULL::timestamptz AS released_at FROM (${LIVE}) l WHERE l.indicator_id = ANY ({live})
    UNION ALL SELECT f.* FROM (${RELEASED}) f WHERE f.indicator_id <> ALL ({live})) y
  LEFT JOIN pilar.indicator i ON i.id = y.indicator_id ${INDICATOR_PARTS} JOIN pilar.source s ON s.id = y.source_id AND s.code <> 'PUBLISHED'
  JOIN pilar.indicator_source k ON k.indicator_id = y.indicator_id AND k.source_id = y.source_id AND k.retired_at IS NULL ${PLACES_OF_A}`,
    scope: (within) => `a.level <> 'VILLAGE' AND ${within('a.ordinal')}`,
    // The planner's own rule: small cells everywhere, or the release.
    isOfRelease: true,
  },
};
