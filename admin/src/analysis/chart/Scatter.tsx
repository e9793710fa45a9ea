/** Each village or district as a point of two measures; their targets divide the points into four. */
import { Button, useTheme } from '@mui/material';
import { ChartsReferenceLine } from '@mui/x-charts/ChartsReferenceLine';
import { ScatterChart } from '@mui/x-charts/ScatterChart';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { Heard } from '../answer/Heard.tsx';
import type { Change } from '../answer/question.ts';
import { useLabel } from '../answer/useLabel.ts';
import type { DrawnProps } from './Chart.tsx';
import { toldOf } from './drawing.ts';
import { Note } from './Notes.tsx';
import { Plot } from './Plot.tsx';
import { type Border, type Dot, QUARTERS, type Quarter, type Scatter as Scattered, scatterOf } from './scatter.ts';
import { useCellText, useNumberText } from './useAxes.ts';

const HEIGHT = 440;
const LEAST = 360;

export const Scatter = ({ analysis, drawn: { chosen, against, input }, change }: DrawnProps & { change: Change }) => {
  const t = useT();
  const label = useLabel();
  const scatter = useMemo(
    () => scatterOf(analysis, [chosen.measure, against!.measure], label, input),
    [analysis, chosen, against, label, input],
  );
  const { left, at } = scatter;
  const isByTarget = isByTargets(scatter);
  const format = useFormat();
  const reasons = [...toldOf(left).gaps].map(([face, count]) => `${t(`pilar.answer.faceOf.${face}`)} ${format.integer(count)}`);
  return (
    <>
      <Dots scatter={scatter} />
      <Note>
        {t(isByTarget ? 'pilar.chart.byTarget' : 'pilar.chart.byMiddle')} {at && t('pilar.chart.dotsAt', { period: label.of(at) })}{' '}
        {left.length > 0 && t('pilar.chart.dotsLeft', { count: format.integer(left.length), reasons: reasons.join('; ') })}
      </Note>
      {!isByTarget && canCompare(input) && (
        <Button size="small" onClick={() => change(besideTarget)} sx={{ alignSelf: 'start' }}>
          {t('pilar.chart.useTarget')}
        </Button>
      )}
      <DotTable scatter={scatter} />
    </>
  );
};

const isByTargets = ({ borders: { x, y } }: Scattered) => x.isTarget && y.isTarget;

function useQuarterText(scatter: Scattered): (quarter: Quarter) => string {
  const t = useT();
  const label = useLabel();
  const names = { x: label.measure(scatter.x), y: label.measure(scatter.y) };
  const kind = isByTargets(scatter) ? 'quarterOf' : 'middleOf';
  return (quarter) => t(`pilar.chart.${kind}.${quarter}`, names);
}

/** Unless it was asked for already, and there is none. */
const canCompare = ({ compare, totals }: AnalysisInput) => compare !== 'TARGET' || !totals?.includes('GRAND');

/** The target of the whole stands in the total. */
const besideTarget = (input: AnalysisInput): AnalysisInput => ({
  ...input,
  compare: 'TARGET',
  totals: [...(input.totals ?? []).filter((total) => total !== 'GRAND'), 'GRAND'],
});

const Dots = ({ scatter }: { scatter: Scattered }) => {
  const { dots, borders } = scatter;
  const quarterText = useQuarterText(scatter);
  const t = useT();
  const label = useLabel();
  const format = useFormat();
  const { palette } = useTheme();
  const text = useNumberText();
  const dotText = useDotText(scatter);
  const tones: Record<Quarter, string> = {
    BOTH: palette.success.main,
    ONLY_X: palette.info.main,
    ONLY_Y: palette.secondary.main,
    NEITHER: palette.error.main,
    ALL: palette.primary.main,
  };
  const axisOf = (side: 'x' | 'y') => {
    const within = span(
      dots.map((dot) => dot[side]),
      borders[side].value,
    );
    // Below the points a long name is cut on a phone, so its unit has a line of its own.
    const between = side === 'x' ? '\n' : ' ';
    return { ...within, label: `${label.measure(scatter[side])}${between}(${format.unit(scatter[side])})`, valueFormatter: text };
  };
  const groups = [...QUARTERS, 'ALL' as const].map((quarter) => ({ quarter, own: dots.filter((dot) => dot.quarter === quarter) }));
  const line = ({ value, isTarget }: Border) => `${t(isTarget ? 'pilar.chart.target' : 'pilar.chart.middle')} ${text(value)}`;
  const hideLegend = groups.at(-1)!.own.length > 0;
  const style = { stroke: palette.text.secondary, strokeDasharray: '5 4' };
  return (
    <Plot height={HEIGHT} least={LEAST} hasLegend={!hideLegend}>
      {(size) => (
        <ScatterChart
          {...size}
          localeText={{
            scatterDescription: (at) =>
              dots
                .filter((dot) => dot.x === at.x && dot.y === at.y)
                .map(dotText)
                .join('. '),
          }}
          margin={{ left: 0, right: 24, top: 24, bottom: 0 }}
          xAxis={[{ ...axisOf('x'), height: 64 }]}
          yAxis={[{ ...axisOf('y'), width: 72 }]}
          series={groups
            .filter(({ own }) => own.length > 0)
            .map(({ quarter, own }) => ({
              id: quarter,
              label: `${quarterText(quarter)}: ${format.integer(own.length)}`,
              data: own.map((dot) => ({ id: dot.key, x: dot.x, y: dot.y })),
              color: tones[quarter],
              markerSize: 5,
              valueFormatter: (_, { dataIndex }) => dotText(own[dataIndex]!),
            }))}
          hideLegend={hideLegend}
          grid={{ horizontal: true, vertical: true }}
        >
          <ChartsReferenceLine x={borders.x.value} label={line(borders.x)} labelAlign="start" lineStyle={style} />
          <ChartsReferenceLine y={borders.y.value} label={line(borders.y)} labelAlign="end" lineStyle={style} />
        </ScatterChart>
      )}
    </Plot>
  );
};

/** Who hears it knows no axis: each figure comes with its measure and how many reported. */
function useDotText({ x, y }: Scattered): (dot: Dot) => string {
  const name = useLabel();
  const format = useFormat();
  const cellText = useCellText();
  return ({ label, cells }) =>
    `${label}: ${name.measure(x)} ${cellText(cells.x, format.unit(x))}; ${name.measure(y)} ${cellText(cells.y, format.unit(y))}`;
}

const ROOM = 0.06;

/** Room around the points, with the border in sight; where nothing is below zero the axis is not either. */
function span(figures: readonly number[], border: number): { min: number; max: number } {
  const [low, high] = [Math.min(...figures, border), Math.max(...figures, border)];
  const room = (high - low || 1) * ROOM;
  return { min: low >= 0 ? Math.max(0, low - room) : low - room, max: high + room };
}

const DotTable = ({ scatter }: { scatter: Scattered }) => {
  const { x, y, dots } = scatter;
  const quarterText = useQuarterText(scatter);
  const t = useT();
  const label = useLabel();
  const cellText = useCellText();
  const names = { x: label.measure(x), y: label.measure(y) };
  return (
    <Heard>
      <table>
        <caption>{t('pilar.chart.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pilar.answer.place')}</th>
            <th scope="col">{names.x}</th>
            <th scope="col">{names.y}</th>
            <th scope="col">{t('pilar.chart.quarter')}</th>
          </tr>
        </thead>
        <tbody>
          {dots.map((dot) => (
            <tr key={dot.key}>
              <th scope="row">{dot.label}</th>
              <td>{cellText(dot.cells.x)}</td>
              <td>{cellText(dot.cells.y)}</td>
              <td>{quarterText(dot.quarter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Heard>
  );
};
