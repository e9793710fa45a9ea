/**
 * `$apply`: `filter(…)/groupby((…),aggregate(…))` over the rows of a set of facts, as rows of their own that the other options then filter,
 * order and page. They are made of rows that the reader may read one by one, so they tell nothing more. What would not be right is refused:
 * sums of what does not add up, and averages, since ratios are not averaged.
 */
import type { Text } from '../../core/errors.ts';
import { type Adding, type BiColumn, decimal, type From, integer, type Shape, say } from '../set.ts';
import { stepsOf } from './apply-steps.ts';
import { columnOf, conditionOf } from './filter.ts';
import type { Node } from './parser.ts';
import { bad, unsupported } from './refusal.ts';

const OPTION = '$apply';

interface Aggregate {
  column: BiColumn;
  sql: string;
}

/** The rows of `$apply` as a set, whose name is that of the set they are made of. */
export function applied(set: Shape, text: string, base: From): Shape {
  // What follows from a column of the set is told by its view, and a name may stand for something else here.
  const { adds, follow: _, ...facts } = set;
  if (!adds) throw unsupported(OPTION, 'Himpunan ini tidak dikelompokkan: pakai $filter.', 'This set is not grouped: use $filter.');
  const { filters, groups, items } = stepsOf(text);
  const grouped = groups.map((name) => columnOf(set, name) ?? absent());
  const fixed = new Set([...groups, ...filters.flatMap(fixedBy)]);
  const aggregates = items.map((item) => aggregateOf(set, adds, fixed, item));
  const columns = [...grouped.map(plain), ...aggregates.map(({ column }) => column)];
  if (new Set(columns.map(({ name }) => name)).size < columns.length) throw bad(OPTION, 'Nama ini dua kali.', 'A name stands twice.');
  const shown = [...grouped.map(({ name }) => `"${name}"`), ...aggregates.map(({ column, sql }) => `${sql} AS "${column.name}"`)];
  const from: From = (parameters) => {
    const conditions = filters.map((filter) => conditionOf(filter, set, parameters, OPTION));
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    const by = grouped.length > 0 ? ` GROUP BY ${grouped.map(({ name }) => `"${name}"`).join(', ')}` : '';
    return `(SELECT ${shown.join(', ')} FROM ${base(parameters)}${where}${by}) applied`;
  };
  const order = (grouped.length > 0 ? columns.slice(0, grouped.length) : columns.slice(0, 1)).map(({ name }) => name);
  return { ...facts, apply: text, columns, order, key: '', from };
}

/** Of a group there is the value that is shown, and no other. */
const plain = ({ exact: _, narrow: __, ...column }: BiColumn): BiColumn => column;

const absent = (): never => {
  throw bad(OPTION, 'Salah satu kolom ini tidak ada.', 'One of these columns does not exist.');
};

/** Columns that a condition holds to one value. */
function fixedBy(node: Node): string[] {
  if (node.kind === 'all') return node.of.flatMap(fixedBy);
  if (node.kind !== 'comparison' || node.by !== 'eq') return [];
  return node.left.kind === 'column' && node.right.kind === 'literal' && node.right.of !== 'null' ? [node.left.name] : [];
}

type Item = ReturnType<typeof stepsOf>['items'][number];

const WORDS: Readonly<Record<string, Text>> = {
  sum: { id: 'jumlah', en: 'sum' },
  min: { id: 'terendah', en: 'lowest' },
  max: { id: 'tertinggi', en: 'highest' },
  countdistinct: { id: 'banyaknya yang berbeda', en: 'distinct values' },
};

function aggregateOf(set: Shape, adds: Adding, fixed: ReadonlySet<string>, { of, by, name }: Item): Aggregate {
  if (of === '$count') return { column: decimal(name, name, say('Banyaknya baris', 'Number of rows')), sql: 'count(*)::numeric' };
  const column = columnOf(set, of) ?? absent();
  const words = Object.hasOwn(WORDS, by) ? WORDS[by] : undefined;
  if (by === 'average' || !words) throw notAveraged();
  const label = say(`${column.label.id}: ${words.id}`, `${column.label.en}: ${words.en}`);
  if (by === 'countdistinct') return { column: integer(name, name, label), sql: `count(DISTINCT "${of}")::int` };
  if (by === 'sum') return { column: decimal(name, name, label), sql: sumOf(adds, fixed, of) };
  if (column.type === 'boolean') throw bad(OPTION, 'Benar dan salah tidak berurutan.', 'True and false have no order.');
  return { column: { ...plain(column), name, sql: name, label }, sql: `${by}("${of}")` };
}

const notAveraged = () =>
  unsupported(
    OPTION,
    'Hanya sum, min, max, countdistinct, dan $count. Persentase dan rata-rata tidak dihitung ulang di sini: baca observations_by_area, atau simpan dan bagikan pertanyaannya di penjelajah.',
    'Only sum, min, max, countdistinct and $count. Ratios and averages are not made anew here: read observations_by_area, or save and share the question in the explorer.',
  );

/** NULL where the rule of the indicator is no sum. */
function sumOf({ columns, within, where, counts }: Adding, fixed: ReadonlySet<string>, of: string): string {
  if (!columns.includes(of))
    throw unsupported(
      OPTION,
      `Yang dapat dijumlahkan: ${columns.join(', ')}. Untuk yang lain baca observations_by_area, atau simpan dan bagikan pertanyaannya di penjelajah.`,
      `What adds up: ${columns.join(', ')}. For others read observations_by_area, or save and share the question in the explorer.`,
    );
  const open = within.find((ways) => !ways.some((way) => way.every((name) => fixed.has(name))));
  if (open) {
    const ways = open.map((way) => way.join(' + '));
    throw unsupported(
      OPTION,
      `Jumlah hanya benar untuk satu ${ways.join(' atau ')}: kelompokkan menurutnya, atau saring dengan eq di filter().`,
      `A sum is right for one ${ways.join(' or ')} only: group by it, or fix it by eq in filter().`,
    );
  }
  return `CASE WHEN ${where} THEN (sum("${of}")${counts ? ` FILTER (WHERE ${counts})` : ''})::numeric END`;
}
