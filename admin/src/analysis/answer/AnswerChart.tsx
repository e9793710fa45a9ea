import { Box, MenuItem, TextField, Typography, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { rainbowSurgePalette } from '@mui/x-charts/colorPalettes';
import { LineChart } from '@mui/x-charts/LineChart';
import { useMemo, useState } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import type { Analysis } from './answer.ts';
import { areTogether, type Drawing, drawingOf, measuresOf } from './series.ts';
import { useLabel } from './useLabel.ts';

const HEIGHT = 340;
const PER_BAR = 14;
const AROUND_BARS = 90;

/** The palette begins anew after seven, where two of them would look alike. */
const FURTHER = { light: ['#7b1fa2', '#8d6e63', '#607d8b'], dark: ['#ce93d8', '#bcaaa4', '#90a4ae'] };
const colors = (mode: 'light' | 'dark') => [...rainbowSurgePalette(mode), ...FURTHER[mode]];

/** The same figures as the table, as lines or bars. */
export const AnswerChart = ({ analysis }: { analysis: Analysis }) => {
  const t = useT();
  const label = useLabel();
  const measures = useMemo(() => measuresOf(analysis), [analysis]);
  const isTogether = useMemo(() => areTogether(analysis, measures), [analysis, measures]);
  const [asked, choose] = useState('');
  const chosen = measures.find(({ measure }) => measure === asked) ?? measures[0]!;
  const drawing = useMemo(
    () => drawingOf(analysis, isTogether ? measures : [chosen], label),
    [analysis, isTogether, measures, chosen, label],
  );
  return (
    <>
      {!isTogether && (
        <TextField
          select
          label={t('pilar.answer.measure')}
          value={chosen.measure}
          onChange={(event) => choose(event.target.value)}
          sx={{ minWidth: 240, mb: 1 }}
        >
          {measures.map((column) => (
            <MenuItem key={column.measure} value={column.measure}>
              {label.measure(column)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box role="img" aria-label={t('pilar.answer.chartOf', { sentence: label.sentence(analysis) })}>
        {drawing.isOverTime ? <Lines drawing={drawing} unit={chosen.unit} /> : <Bars drawing={drawing} unit={chosen.unit} />}
      </Box>
      <Cut drawing={drawing} />
    </>
  );
};

interface DrawnProps {
  drawing: Drawing;
  unit: string;
}

function useShared({ series, places, isOverTime }: Drawing) {
  const format = useFormat();
  const labels = new Map(places.map(({ key, label }) => [key, isOverTime ? format.period(key) : label]));
  const { palette } = useTheme();
  const isOne = series.length === 1;
  return {
    /** By their keys, since two places may have one name. */
    along: { data: places.map(({ key }) => key), valueFormatter: (key: string) => labels.get(key) ?? key },
    text: (number: number | null) => (number === null ? '' : format.decimal(String(number))),
    hideLegend: isOne,
    color: isOne ? palette.primary.main : undefined,
    /** Bars and lines begin at zero, so that a small change looks small. */
    min: series.some(({ values }) => values.some((value) => (value ?? 0) < 0)) ? undefined : 0,
  };
}

const Lines = ({ drawing, unit }: DrawnProps) => {
  const { along, text, hideLegend, color, min } = useShared(drawing);
  return (
    <LineChart
      height={HEIGHT}
      colors={colors}
      hideLegend={hideLegend}
      margin={{ left: 0, right: 36, top: 16, bottom: 0 }}
      xAxis={[{ ...along, scaleType: 'point' }]}
      yAxis={[{ min, width: 72, label: unit, valueFormatter: text }]}
      series={drawing.series.map(({ label, values }) => ({
        data: values,
        label,
        curve: 'linear',
        color,
        showMark: true,
        valueFormatter: text,
      }))}
      grid={{ horizontal: true }}
    />
  );
};

const Bars = ({ drawing, unit }: DrawnProps) => {
  const { along, text, hideLegend, color, min } = useShared(drawing);
  const bars = drawing.places.length * drawing.series.length;
  return (
    <BarChart
      layout="horizontal"
      colors={colors}
      height={AROUND_BARS + Math.max(bars * PER_BAR, drawing.places.length * 2 * PER_BAR)}
      hideLegend={hideLegend}
      margin={{ left: 0, right: 16, top: 16, bottom: 0 }}
      yAxis={[{ ...along, scaleType: 'band', width: 140 }]}
      xAxis={[{ min, label: unit, height: 48, valueFormatter: text }]}
      series={drawing.series.map(({ label, values }) => ({ data: values, label, color, valueFormatter: text }))}
      grid={{ vertical: true }}
    />
  );
};

const Cut = ({ drawing: { places, series, allPlaces, allSeries } }: { drawing: Drawing }) => {
  const t = useT();
  const format = useFormat();
  const said = (key: 'seriesCut' | 'barsCut', shown: number, count: number) =>
    t(`pilar.answer.${key}`, { shown: format.integer(shown), count: format.integer(count) });
  return (
    <Typography variant="body2" color="textSecondary">
      {series.length < allSeries && said('seriesCut', series.length, allSeries)}{' '}
      {places.length < allPlaces && said('barsCut', places.length, allPlaces)}
    </Typography>
  );
};
