/** Marks of cells that show no figure, and which marks stand in an answer. */
import type { Translate } from '../../shared/i18n.ts';
import { type Analysis, type Face, faceOf } from './answer.ts';

const MARK = { MISSING: '—', ABSENT: '·', NONE: '0/0' };

/** As text; the table draws a lock where this has a word. */
export function markText(face: Exclude<Face, 'VALUE'>, t: Translate): string {
  if (face === 'SUPPRESSED') return t('pilar.answer.faceOf.SUPPRESSED');
  return face === 'NOT_APPLICABLE' ? t('pilar.answer.notApplicableMark') : MARK[face];
}

export interface Marks {
  faces: Face[];
  hasTotals: boolean;
  hasCoverage: boolean;
  hasComparison: boolean;
  /** A direction is better for some measure; for some none is. */
  isJudged: boolean;
  isPlain: boolean;
}

const FACES: readonly Face[] = ['VALUE', 'NONE', 'MISSING', 'NOT_APPLICABLE', 'SUPPRESSED', 'ABSENT'];

export function marksOf({ columns, rows }: Pick<Analysis, 'columns' | 'rows'>): Marks {
  const cells = rows.flatMap((row) => row.cells);
  const found = new Set(cells.map(faceOf));
  // A figure explains itself; what has to be told is that zero is one.
  if (!cells.some(({ value }) => value !== null && Number(value) === 0)) found.delete('VALUE');
  const judged = columns.filter(isJudged).length;
  return {
    faces: FACES.filter((face) => found.has(face)),
    hasTotals: rows.some(({ isTotal }) => isTotal) || columns.some(({ isTotal }) => isTotal),
    hasCoverage: cells.some(({ expected }) => expected !== null),
    hasComparison: cells.some(({ comparison }) => comparison?.delta),
    isJudged: judged > 0,
    isPlain: judged < columns.length,
  };
}

export const isJudged = ({ direction }: Pick<Analysis['columns'][number], 'direction'>): boolean =>
  direction === 'HIGHER' || direction === 'LOWER';
