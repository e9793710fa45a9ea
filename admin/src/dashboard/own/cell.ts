/** Which figure of an answer a tile shows. */
import { type Analysis, isTime } from '../../analysis/answer/answer.ts';
import { LAST } from '../dashboard.ts';

export interface Cell {
  row?: string;
  column?: string;
}

type Ways = Analysis['rows'] | Analysis['columns'];

export const isTimed = (ways: Ways): boolean => ways.some(({ path }) => path.some(isTime));

export const rowsOf = ({ rows }: Analysis) => rows.filter(({ isTotal }) => !isTotal);

/** What the answer has of it: another question, or one that its owner has changed, has other rows. */
export function fittingCell(analysis: Analysis, { row, column }: Cell): Cell {
  const has = (ways: Ways, key: string | undefined) => (key === LAST ? isTimed(ways) : ways.some((one) => one.key === key));
  const { columns } = analysis;
  return { row: has(rowsOf(analysis), row) ? row : undefined, column: has(columns, column) ? column : undefined };
}
