/** The answer as a file holds it: every row and column with the totals, and what should be known about it on a second sheet. */

import type { Translate } from '../../shared/i18n.ts';
import type { Sheet, Cell as SheetCell } from '../../shared/sheet/sheet.ts';
import { type Analysis, type Cell, type Column, faceOf, rowDimensions, type Step } from './answer.ts';
import { capital, type Labels } from './labels.ts';
import { marksOf, markText } from './marks.ts';
import { warningLines } from './names.ts';

export interface SheetWords {
  t: Translate;
  label: Labels;
  unitOf: (column: Column) => string;
  dimensionOf: (dimension: Step['dimension']) => string;
  moment: (instant: string) => string;
  originOf: (origin: Analysis['origins'][number]) => string;
}

export interface Extras {
  coverage: boolean;
  comparison: boolean;
}

export function sheetOf({ columns, rows }: Analysis, wanted: Extras, words: SheetWords): Sheet {
  // Of a column that has none of it there is nothing to write beside its figures.
  const extras = columns.map((_, at) => ({
    coverage: wanted.coverage && rows.some(({ cells }) => cells[at]!.expected !== null),
    comparison: wanted.comparison && rows.some(({ cells }) => cells[at]!.comparison),
  }));
  const dimensions = rowDimensions(rows);
  const depth = dimensions.length;
  return {
    name: words.t('pilar.answer.sheet'),
    header: [
      ...(depth > 0 ? dimensions.map((dimension) => capital(words.dimensionOf(dimension))) : ['']),
      ...columns.flatMap((column, at) => titlesOf(column, extras[at]!, words)),
    ],
    rows: rows.map((row) => [
      ...headingsOf(row.path, depth, words),
      ...row.cells.flatMap((cell, at) => valuesOf(cell, extras[at]!, words.t)),
    ]),
  };
}

function headingsOf(path: readonly Step[], depth: number, { t, label }: SheetWords): string[] {
  if (depth === 0) return [t('pilar.answer.all')];
  const total = t(path.length === 0 ? 'pilar.answer.grand' : 'pilar.answer.total');
  return Array.from({ length: depth }, (_, level) => (path[level] ? label.of(path[level]) : level === path.length ? total : ''));
}

function titlesOf(column: Column, extras: Extras, { t, label, unitOf }: SheetWords): string[] {
  const total = column.isTotal ? [t('pilar.answer.total')] : [];
  const title = `${[...column.path.map(label.of), ...total, label.measure(column)].join(' · ')} (${unitOf(column)})`;
  return [
    title,
    ...(extras.comparison ? [`${title}, ${t('pilar.answer.comparedWith')}`, `${title}, ${t('pilar.answer.delta')}`] : []),
    ...(extras.coverage ? [`${title}, ${t('pilar.answer.reported')}`, `${title}, ${t('pilar.answer.expected')}`] : []),
  ];
}

function valuesOf(cell: Cell, extras: Extras, t: Translate): SheetCell[] {
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  return [
    shownIn(cell, t),
    ...(extras.comparison ? [number(cell.comparison?.value), number(cell.comparison?.delta)] : []),
    ...(extras.coverage ? [cell.reported, cell.expected] : []),
  ];
}

/** A number as a number; what has none, by its mark. */
function shownIn(cell: Cell, t: Translate): SheetCell {
  const face = faceOf(cell);
  return face === 'VALUE' ? Number(cell.value) : markText(face, t);
}

export function notesOf(analysis: Analysis, words: SheetWords): Sheet {
  const { t, label, moment } = words;
  const marks = marksOf(analysis).faces.filter((face) => face !== 'VALUE');
  return {
    name: t('pilar.answer.notes'),
    header: [t('pilar.answer.note'), t('pilar.answer.said')],
    rows: [
      [t('pilar.answer.question'), label.sentence(analysis)],
      [t('pilar.answer.freshness'), moment(analysis.freshness)],
      ...analysis.origins.map((origin) => [t('pilar.answer.source'), words.originOf(origin)]),
      ...warningLines(analysis, label).map((line) => [t('pilar.answer.warning'), line]),
      ...marks.map((face) => [markText(face, t), t(`pilar.answer.faceHelp.${face}`)]),
      [t('pilar.answer.address'), analysis.hash],
    ],
  };
}
