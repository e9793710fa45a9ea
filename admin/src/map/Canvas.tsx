/** The drawing that shapes stand in: named, and gone through by arrow keys. */
import { Box, useTheme } from '@mui/material';
import { type ReactNode, useId } from 'react';
import type { Row } from '../analysis/answer/answer.ts';
import { useLabel } from '../analysis/answer/useLabel.ts';
import { useT } from '../shared/i18n.ts';
import { Hatch } from './Hatch.tsx';
import type { Box as Area } from './layout.ts';
import type { MapProps } from './Maps.tsx';
import { type ShapeProps, useShown } from './Shape.tsx';
import { useArrows } from './useArrows.ts';

export const SIZE = 11;

type Shared = Pick<ShapeProps, 'show' | 'hatch' | 'open'> & { stopOf: (at: number) => number };

interface Props extends MapProps {
  height: number;
  /** Of the shapes, in their order. */
  boxes: readonly Area[];
  children: (shared: Shared) => ReactNode;
}

const FOCUSED = { stroke: 'currentColor', strokeWidth: 3 };
const LOOK = {
  '& > svg': { display: 'block' },
  '& [role=button]': { cursor: 'pointer', outline: 'none' },
  '& [role=button]:focus-visible :is(rect, path)': FOCUSED,
  '& [data-shape]:not(:focus, :hover) .said': { display: 'none' },
} as const;

export const Canvas = ({ analysis, column, focused, open, width, height, boxes, children }: Props) => {
  const t = useT();
  const label = useLabel();
  const hatch = useId();
  const show = useShown(analysis, column);
  const of = analysis.columns[column]!;
  const { handlers, stopOf } = useArrows(boxes, focused, of.measure);
  const { palette, typography } = useTheme();
  return (
    <Box sx={LOOK}>
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields stands in a drawing. */}
      <svg
        {...handlers}
        width={width}
        height={Math.max(0, height)}
        role="group"
        aria-label={t('pilar.map.of', { measure: label.measure(of) })}
        fontSize={SIZE}
        fontFamily={typography.fontFamily}
        fill={palette.text.primary}
      >
        <Hatch id={hatch} />
        {width > 0 && children({ show, hatch, stopOf, open: (row: Row) => open({ row, column: of }) })}
      </svg>
    </Box>
  );
};
