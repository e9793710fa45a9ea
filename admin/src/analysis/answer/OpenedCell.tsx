import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import type { Look, View } from '../view.ts';
import { type Analysis, cellOf } from './answer.ts';
import { CellDrawer } from './CellDrawer.tsx';
import type { Change } from './question.ts';

interface Props {
  analysis: Analysis;
  input: AnalysisInput;
  change: Change;
  view: View;
  look: Look;
}

/** The cell that the address says is opened, by whatever part of the answer. */
export const OpenedCell = ({ analysis, input, change, view, look }: Props) => {
  const opened = view.cell === undefined ? undefined : cellOf(analysis, view.cell);
  return opened && <CellDrawer {...opened} input={input} change={change} close={() => look({ cell: undefined })} />;
};
