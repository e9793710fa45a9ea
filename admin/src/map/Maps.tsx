/** One map or two beside each other, and what opens from them. */
import { Box, Typography } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useRef, useState } from 'react';
import type { Analysis, Step } from '../analysis/answer/answer.ts';
import { CellDrawer } from '../analysis/answer/CellDrawer.tsx';
import type { Opened } from '../analysis/answer/PivotTable.tsx';
import { belowOf, type Change, drilledTo } from '../analysis/answer/question.ts';
import { useLabel } from '../analysis/answer/useLabel.ts';
import type { Heading } from '../analysis/chart/Chart.tsx';
import { type Block, blocksOf, columnAt, type KnownVillage, type Level, type Looked } from './blocks.ts';
import { DotMap } from './DotMap.tsx';
import { MapLegend } from './MapLegend.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { useWidth } from './useWidth.ts';

/** One measure of one period, drawn. */
export interface MapProps {
  analysis: Analysis;
  level: Level;
  blocks: readonly Block[];
  villages: readonly KnownVillage[];
  /** Place of the column that is shown. */
  column: number;
  width: number;
  open: (opened: Opened) => void;
}

interface MapsProps {
  analysis: Analysis;
  input: AnalysisInput;
  level: Level;
  change: Change;
  looked: Looked;
  villages: readonly KnownVillage[];
  isDots: boolean;
  heading: Heading;
}

export const Maps = ({ analysis, input, level, change, looked: { measures, periods, at }, villages, isDots, heading }: MapsProps) => {
  const label = useLabel();
  const [opened, setOpened] = useState<Opened>();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const blocks = useMemo(() => blocksOf(level, analysis.rows, villages, label.of), [level, analysis, villages, label]);
  const Drawn = isDots ? DotMap : PlaceMap;
  const open = (next: Opened) => {
    if (belowOf(input, next.row.path)) change((asked) => drilledTo(asked, next.row.path));
    else setOpened(next);
  };
  const columns = { xs: 'minmax(0, 1fr)', md: measures.map(() => 'minmax(0, 1fr)').join(' ') };
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: columns, alignItems: 'start' }}>
      {measures.map(({ measure }, index) => {
        const column = columnAt(analysis.columns, measure, periods[at]);
        return (
          <Box component="section" key={measure} ref={index === 0 ? frame : undefined} sx={{ minWidth: 0 }}>
            <Title text={label.measure(analysis.columns[column]!)} period={periods[at]} heading={heading} />
            <Drawn {...{ analysis, level, blocks, villages, column, width, open }} />
            <MapLegend analysis={analysis} column={analysis.columns[column]!} isRinged={isDots && level === 'VILLAGE'} />
          </Box>
        );
      })}
      {opened && <CellDrawer {...opened} input={input} change={change} close={() => setOpened(undefined)} />}
    </Box>
  );
};

const Title = ({ text, period, heading }: { text: string; period?: Step; heading: Heading }) => {
  const label = useLabel();
  return (
    <Typography component={heading} variant="h3" sx={{ mb: 1 }}>
      {period ? `${text}, ${label.of(period)}` : text}
    </Typography>
  );
};
