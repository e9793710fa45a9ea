/** What the colours of a map mean: five classes with their figures, and what has none. */
import { Box, useTheme } from '@mui/material';
import { type ReactNode, useId, useMemo } from 'react';
import type { Analysis, Column } from '../analysis/answer/answer.ts';
import { isJudged } from '../analysis/answer/marks.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { classesOf, type Fill, fillOf, isWorse } from './classes.ts';
import { Hatch, hatched } from './Hatch.tsx';
import { MARK } from './OutlineWords.tsx';
import { ringIn } from './Shape.tsx';

const LIST = {
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  rowGap: 0.5,
  m: 0,
  mt: 1,
  p: 0,
  fontSize: '0.82rem',
} as const;

type Mark = 'ring' | 'circle';

interface Props {
  analysis: Analysis;
  column: Column;
  /** That of what is worse. */
  mark?: Mark;
}

export const MapLegend = ({ analysis, column, mark }: Props) => {
  const t = useT();
  const format = useFormat();
  const { palette } = useTheme();
  const hatch = useId();
  const classes = useMemo(() => classesOf(analysis, column.measure), [analysis, column]);
  const [low, high] = isJudged(column) ? (['heatWorst', 'heatBest'] as const) : (['heatLow', 'heatHigh'] as const);
  const endOf = (at: number) =>
    at === 0 ? ` (${t(`pilar.answer.${low}`)})` : at === classes.length - 1 ? ` (${t(`pilar.answer.${high}`)})` : '';
  return (
    <Box component="ul" aria-label={t('pilar.map.legend')} sx={LIST}>
      {classes.map(({ tint, from, to }, at) => (
        <Item key={tint} fill={fillOf(tint, column, palette)} mark={isWorse(tint, column) ? mark : undefined}>
          {from === to ? format.decimal(from) : `${format.decimal(from)}–${format.decimal(to)}`}
          {endOf(at)}
        </Item>
      ))}
      <Item hatch={hatch}>{t('pilar.map.noFigure')}</Item>
      <Box component="li">{format.unit(column)}</Box>
    </Box>
  );
};

const Item = ({ fill, hatch, mark, children }: { fill?: Fill; hatch?: string; mark?: Mark; children: ReactNode }) => {
  const { palette } = useTheme();
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
      <svg width={18} height={14} aria-hidden>
        {hatch && <Hatch id={hatch} />}
        <rect
          x={0.5}
          y={0.5}
          width={17}
          height={13}
          rx={3}
          fill={hatch ? hatched(hatch) : palette.background.paper}
          stroke={palette.text.disabled}
        />
        {fill && <rect x={0.5} y={0.5} width={17} height={13} rx={3} {...fill} />}
        {mark === 'circle' && <circle cx={9} cy={7} r={MARK} {...ringIn(palette)} />}
        {mark === 'ring' && <rect x={1} y={1} width={16} height={12} rx={3} {...ringIn(palette)} />}
      </svg>
      <span>{children}</span>
    </Box>
  );
};
