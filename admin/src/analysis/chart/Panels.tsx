/** One small chart for each series, all on one scale where they have one unit. */
import { Box, Typography } from '@mui/material';
import { BETWEEN } from '../../shared/filled.ts';
import { useFormat } from '../../shared/format.ts';
import type { Column } from '../answer/answer.ts';
import { Bars } from './Bars.tsx';
import type { Heading } from './Chart.tsx';
import { type Drawing, figureOf, spanOf } from './drawing.ts';
import { Lines } from './Lines.tsx';

const HEIGHT = 190;

interface Props {
  drawing: Drawing;
  measures: readonly Column[];
  heading: Heading;
}

export const Panels = ({ drawing, measures, heading }: Props) => {
  const format = useFormat();
  const isOneUnit = new Set(measures.map(({ unit }) => unit)).size === 1;
  const span = isOneUnit ? spanOf(drawing.series.flatMap(({ cells }) => cells.map(figureOf))) : undefined;
  const unitOf = (key: string) => {
    const measure = measures.find((one) => key.endsWith(`|${one.measure}`));
    return measure ? format.unit(measure) : '';
  };
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 2,
        flexGrow: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(290px, 100%), 1fr))',
      }}
    >
      {drawing.series.map((series) => {
        const one = { ...drawing, series: [series] };
        return (
          <Box component="li" key={series.key} sx={BETWEEN}>
            <Typography component={heading} variant="h3">
              {series.label}
            </Typography>
            {drawing.isOverTime ? (
              <Lines drawing={one} unit={unitOf(series.key)} height={HEIGHT} span={span} />
            ) : (
              <Bars drawing={one} unit={unitOf(series.key)} span={span} />
            )}
          </Box>
        );
      })}
    </Box>
  );
};
