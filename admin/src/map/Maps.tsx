/** One map or two beside each other, and what opens from them. */
import { Box, Typography } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { type RefObject, useMemo, useRef } from 'react';
import { type Analysis, cellKey, type Opened, type Step } from '../analysis/answer/answer.ts';
import { belowOf, type Change, drilledTo } from '../analysis/answer/question.ts';
import { useLabel } from '../analysis/answer/useLabel.ts';
import type { Heading } from '../analysis/chart/Chart.tsx';
import type { Look } from '../analysis/view.ts';
import { BETWEEN } from '../shared/filled.ts';
import { type Block, blocksOf, columnAt, type KnownVillage, type Level, type Looked } from './blocks.ts';
import { DotMap } from './DotMap.tsx';
import { DOTS, type Layer, SHAPES, TILES } from './layers.ts';
import { MapLegend } from './MapLegend.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { ShapeMap } from './ShapeMap.tsx';
import type { ShapeFile } from './useShapes.ts';
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
  /** Boundaries of the places, where a layer was loaded. */
  files: readonly ShapeFile[];
  /** Measure of the map that has the keyboard. */
  focused: RefObject<string | undefined>;
  open: (opened: Opened) => void;
}

interface MapsProps {
  analysis: Analysis;
  input: AnalysisInput;
  level: Level;
  change: Change;
  look: Look;
  looked: Looked;
  villages: readonly KnownVillage[];
  files: readonly ShapeFile[];
  layer: Layer;
  heading: Heading;
}

const DRAWN = { [TILES]: PlaceMap, [DOTS]: DotMap, [SHAPES]: ShapeMap };
/** Where villages are too small for words. */
const MARKS = { [TILES]: undefined, [DOTS]: 'ring', [SHAPES]: 'circle' } as const;

export const Maps = ({ analysis, input, level, change, look, looked, villages, files, layer, heading }: MapsProps) => {
  const label = useLabel();
  const { measures, periods, at } = looked;
  const frame = useRef<HTMLDivElement>(null);
  const focused = useRef<string>(undefined);
  const width = useWidth(frame);
  const blocks = useMemo(() => blocksOf(level, analysis.rows, villages, label.of), [level, analysis, villages, label]);
  const Drawn = DRAWN[layer];
  const open = (next: Opened) => {
    if (belowOf(input, next.row.path)) change((asked) => drilledTo(asked, next.row.path));
    else look({ cell: cellKey(next) });
  };
  const columns = { xs: 'minmax(0, 1fr)', md: measures.map(() => 'minmax(0, 1fr)').join(' ') };
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: columns, flexGrow: 1 }}>
      {measures.map(({ measure }, index) => {
        const column = columnAt(analysis.columns, measure, periods[at]);
        return (
          <Box component="section" key={measure} ref={index === 0 ? frame : undefined} sx={BETWEEN}>
            <Title text={label.measure(analysis.columns[column]!)} period={periods[at]} heading={heading} />
            <Drawn {...{ analysis, level, blocks, villages, column, width, files, focused, open }} />
            <MapLegend analysis={analysis} column={analysis.columns[column]!} mark={level === 'VILLAGE' ? MARKS[layer] : undefined} />
          </Box>
        );
      })}
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
