/** One small chart for each series, all on one scale where they have one unit. */
import { Box, Typography } from '@mui/material';
import type { Column } from '../answer/answer.ts';
import { Bars, heightOf } from './Bars.tsx';
import { type Drawing, figureOf } from './drawing.ts';
import { Lines } from './Lines.tsx';

const HEIGHT = 190;

export const Panels = ({ drawing, measures }: { drawing: Drawing; measures: readonly Column[] }) => {
  const isOneUnit = new Set(measures.map(({ unit }) => unit)).size === 1;
  const max = isOneUnit ? Math.max(...drawing.series.flatMap(({ cells }) => cells.map((cell) => figureOf(cell) ?? 0))) : undefined;
  const unitOf = (key: string) => measures.find(({ measure }) => key.endsWith(`|${measure}`))?.unit ?? '';
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(290px, 100%), 1fr))',
      }}
    >
      {drawing.series.map((series) => {
        const one = { ...drawing, series: [series] };
        return (
          <Box component="li" key={series.key} sx={{ minWidth: 0 }}>
            <Typography component="h2" variant="h3">
              {series.label}
            </Typography>
            {drawing.isOverTime ? (
              <Lines drawing={one} unit={unitOf(series.key)} height={HEIGHT} max={max} />
            ) : (
              <Bars drawing={one} unit={unitOf(series.key)} height={heightOf(one)} max={max} />
            )}
          </Box>
        );
      })}
    </Box>
  );
};
