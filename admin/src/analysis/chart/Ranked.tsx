/** Rows from best to worst, each with what it was before and how it changed. */
import { useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useXScale, useYScale } from '@mui/x-charts/hooks';
import { useMemo } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { effectOf, faceOf } from '../answer/answer.ts';
import { markText } from '../answer/marks.ts';
import { useLabel } from '../answer/useLabel.ts';
import { BarPlot, paleIn } from './Bars.tsx';
import { type BarText, BarTexts } from './BarTexts.tsx';
import type { DrawnProps } from './Chart.tsx';
import { type Drawing, MOST_BARS, spanOf } from './drawing.ts';
import { Figures } from './Figures.tsx';
import { Cut, Distances, Note, Told } from './Notes.tsx';
import { type Rank, type Ranking, rankingOf } from './ranked.ts';
import { barAxes, useAxes, useLocaleText, useNumberText } from './useAxes.ts';

const ROOM = 104;
const NOTCH = 3;

export const Ranked = ({ analysis, drawn: { chosen, input } }: DrawnProps) => {
  const t = useT();
  const label = useLabel();
  const ranking = useMemo(() => rankingOf(analysis, chosen.measure, label), [analysis, chosen, label]);
  const drawing = useMemo(() => drawingFrom(ranking, label.measure(chosen)), [ranking, label, chosen]);
  const ranks = ranking.ranks.slice(0, MOST_BARS);
  const { since, column, first } = ranking;
  const period = column.path.at(-1);
  return (
    <>
      <RankBars ranks={ranks} drawing={drawing} ranking={ranking} />
      {since === 'COMPARISON' && <Note>{t('pilar.chart.sinceComparison')}</Note>}
      {since === 'FIRST' && <Note>{t('pilar.chart.sinceFirst', { from: label.of(first!.path.at(-1)!), to: label.of(period!) })}</Note>}
      <Distances columns={[chosen]} input={input} />
      <Told cells={drawing.series[0]!.cells} />
      <Cut drawing={drawing} />
      <Figures drawing={drawing} />
    </>
  );
};

function drawingFrom({ ranks, column }: Ranking, name: string): Drawing {
  const shown = ranks.slice(0, MOST_BARS);
  return {
    isOverTime: false,
    places: shown.map(({ key, label }) => ({ key, label })),
    series: [{ key: column.measure, label: name, cells: shown.map(({ cell }) => cell) }],
    allPlaces: ranks.length,
    allSeries: 1,
  };
}

const RankBars = ({ ranks, drawing, ranking: { column } }: { ranks: Rank[]; drawing: Drawing; ranking: Ranking }) => {
  const format = useFormat();
  const { along, seriesOf } = useAxes(drawing);
  const text = useNumberText();
  const localeText = useLocaleText();
  const texts = useTexts(ranks, column.direction);
  // What was before is on the scale too.
  const span = spanOf(ranks.flatMap(({ value, before }) => [value, before]));
  return (
    <BarPlot drawing={drawing}>
      {(size) => (
        <BarChart
          {...size}
          {...barAxes(true, along, { ...span, label: format.unit(column), valueFormatter: text })}
          hideLegend
          localeText={localeText}
          margin={{ left: 0, right: ROOM, top: 16, bottom: 0 }}
          series={drawing.series.map(seriesOf)}
          slotProps={{ bar: paleIn(drawing) }}
        >
          <Before ranks={ranks} />
          <BarTexts texts={texts} isLying />
        </BarChart>
      )}
    </BarPlot>
  );
};

function useTexts(ranks: readonly Rank[], direction: Ranking['column']['direction']): BarText[] {
  const t = useT();
  const format = useFormat();
  const { palette } = useTheme();
  const tones = { BETTER: palette.success.main, WORSE: palette.error.main, NEITHER: palette.text.secondary };
  return ranks.map(({ key, cell, value, before, delta }) => {
    const face = faceOf(cell);
    const figure = face === 'VALUE' ? format.decimal(cell.value!) : markText(face, t);
    const change = Number(delta);
    const arrow = change > 0 ? '▲' : change < 0 ? '▼' : '=';
    const parts =
      delta === null ? [] : [{ text: `  ${arrow} ${format.decimal(delta.replace('-', ''))}`, color: tones[effectOf(change, direction)] }];
    return { place: key, share: 0.5, value: value === null ? null : Math.max(value, before ?? value), parts: [{ text: figure }, ...parts] };
  });
}

/** A line across each bar where it was before. */
const Before = ({ ranks }: { ranks: readonly Rank[] }) => {
  const x = useXScale<'linear'>();
  const y = useYScale<'band'>();
  const { palette } = useTheme();
  return (
    <g stroke={palette.text.primary} strokeWidth={2}>
      {ranks.map(({ key, before }) => {
        if (before === null) return null;
        const top = y(key) ?? 0;
        const at = x(before);
        return <line key={key} x1={at} x2={at} y1={top - NOTCH} y2={top + y.bandwidth() + NOTCH} />;
      })}
    </g>
  );
};
