/** A question that somebody saved, as a set: one row for each row of its answer and each value on its columns, totals left out. */
import { unitOf } from '../../analysis/cells.ts';
import { DIMENSIONS_BY_NAME } from '../../analysis/dimensions.ts';
import type { Measure } from '../../analysis/measures.ts';
import type { Question } from '../../analysis/question.ts';
import type { DimensionName } from '../../analysis/vocabulary.ts';
import type { Text } from '../../core/errors.ts';
import { type BiColumn, boolean, decimal, integer, type Shape, say, text } from '../set.ts';

/** As `SavedQuery.biSet` has it. */
export const NAME = /^question_[1-9]\d{0,9}$/;

export const dimensionName = (dimension: DimensionName): string => dimension.toLowerCase();

/** PostgreSQL cuts names of columns at 63: the longest ending and a number to tell prefixes apart come behind it. */
const LONGEST = 45;

/** What columns of each measure begin with: its alias in snake case, and one of its own. */
export function prefixesOf(measures: readonly Pick<Measure, 'alias'>[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    measures.map(({ alias }) => {
      const plain = alias
        .toLowerCase()
        .replace(/^(?=[\d_])/, 'm')
        .slice(0, LONGEST);
      let prefix = plain;
      for (let again = 2; taken.has(prefix); again++) prefix = `${plain}_${again}`;
      taken.add(prefix);
      return [alias, prefix];
    }),
  );
}

/** Columns follow from the question alone, so that they are known before it is asked. */
export function shapeOf(name: string, title: string, question: Question): Shape {
  const label = say(title, title);
  return {
    name,
    label,
    description: say(
      'Kueri tersimpan: angka yang sama dengan analysis, untuk hak pembaca. Tanpa total; jangan menjumlahkan persentase.',
      "A saved question: the same figures as analysis, with the reader's rights. Without totals; never add percentages.",
    ),
    key: 'id',
    order: ['id'],
    columns: [
      text('id', 'id', say('Kunci baris', 'Key of the row')),
      integer('row_order', 'row_order', say('Urutan dalam jawaban', 'Place in the answer')),
      ...question.axes.flatMap(columnsOfDimension),
      ...columnsOfMeasures(question),
      boolean('is_synthetic', 'is_synthetic', say('Memuat data contoh', 'Holds synthetic data'), {
        description: say('Data demonstrasi: dibuat-buat, bukan fakta.', 'Demonstration data: made up, not facts.'),
      }),
    ],
  };
}

function columnsOfDimension(dimension: DimensionName): BiColumn[] {
  const { name } = DIMENSIONS_BY_NAME[dimension];
  const column = dimensionName(dimension);
  const labelled = (id: string, en: string) => say(`${name.id}${id}`, `${name.en}${en}`);
  return [
    text(`${column}_key`, `${column}_key`, labelled(': kode', ': key')),
    text(`${column}_name`, `${column}_name`, labelled('', '')),
    text(`${column}_name_en`, `${column}_name_en`, labelled(' (Inggris)', ' (English)')),
  ];
}

function columnsOfMeasures({ measures, input }: Question): BiColumn[] {
  const prefixes = prefixesOf(measures);
  return measures.flatMap((measure) => {
    const prefix = prefixes.get(measure.alias)!;
    const unit = unitOf(measure);
    const more = unit.en ? { unit } : {};
    const make = (kind: typeof text, ending: string, id: string, en: string, given: { unit?: Text } = {}) =>
      kind(`${prefix}_${ending}`, `${prefix}_${ending}`, say(`${measure.name.id}: ${id}`, `${measure.name.en}: ${en}`), given);
    return [
      make(decimal, 'value', 'nilai', 'value', more),
      make(decimal, 'numerator', 'pembilang', 'numerator'),
      make(decimal, 'denominator', 'penyebut', 'denominator'),
      make(integer, 'reported_count', 'desa/kelurahan yang melapor', 'villages that reported'),
      make(integer, 'expected_count', 'desa/kelurahan yang seharusnya melapor', 'villages that should'),
      make(text, 'state', 'keadaan', 'state'),
      make(boolean, 'is_suppressed', 'disembunyikan', 'suppressed'),
      ...(input.compare
        ? [make(decimal, 'compared', 'pembanding', 'compared with', more), make(decimal, 'delta', 'selisih', 'difference', more)]
        : []),
    ];
  });
}
