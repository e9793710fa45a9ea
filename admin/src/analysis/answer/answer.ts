/** The answer to a question, and the small things that are known of its parts. */
import type { AnalysisAnswerFragment, AnalysisDimension } from '@pilar/schema/generated/graphql.ts';

export type Analysis = AnalysisAnswerFragment;
export type Column = Analysis['columns'][number];
export type Row = Analysis['rows'][number];
export type Cell = Row['cells'][number];
export type Step = Row['path'][number];

/** A cell that was opened. */
export interface Opened {
  row: Row;
  column: Column;
}

/** Keys of rows hold no blank; those of columns end with what somebody called a measure. */
export const cellKey = ({ row, column }: Opened): string => `${row.key} ${column.key}`;

export function cellOf({ rows, columns }: Analysis, key: string): Opened | undefined {
  const row = rows.find((one) => key.startsWith(`${one.key} `));
  const column = row && columns.find((one) => key === cellKey({ row, column: one }));
  return column && { row, column };
}

/** A cell has one face of these; zero is a figure. */
export type Face = 'VALUE' | 'NONE' | 'MISSING' | 'NOT_APPLICABLE' | 'ABSENT' | 'SUPPRESSED';

export function faceOf({ suppressed, state, value }: Cell): Face {
  if (suppressed) return 'SUPPRESSED';
  if (state !== 'REPORTED') return state;
  return value === null ? 'NONE' : 'VALUE';
}

export type Effect = 'BETTER' | 'WORSE' | 'NEITHER';

/** The word for it. */
export const JUDGED: Record<Effect, 'better' | 'worse' | undefined> = { BETTER: 'better', WORSE: 'worse', NEITHER: undefined };

/** What a change of this size means, seen from the direction that is better. */
export function effectOf(delta: number, direction: Column['direction']): Effect {
  const better = direction === 'HIGHER' ? delta : direction === 'LOWER' ? -delta : 0;
  if (better === 0) return 'NEITHER';
  return better > 0 ? 'BETTER' : 'WORSE';
}

const TIMES: readonly AnalysisDimension[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];

/** From the widest to the narrowest. */
export const PLACES: readonly AnalysisDimension[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

export const isTime = ({ dimension }: Step): boolean => TIMES.includes(dimension);

/** Stands for all that `top` left out. */
export const REST = 'REST';

export const keyOf = (path: readonly Step[]): string => path.map(({ key }) => key).join('|');

/** What the rows are split by; more than was asked where the scope splits them too. */
export const rowDimensions = (rows: readonly Row[]): AnalysisDimension[] =>
  rows
    .reduce<readonly Step[]>((deepest, { path }) => (path.length > deepest.length ? path : deepest), [])
    .map(({ dimension }) => dimension);
