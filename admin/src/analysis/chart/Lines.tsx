/** Lines over time. A gap is a gap; a hollow mark is a figure that not every village reported for. */
import { LineChart, MarkElement, type MarkElementProps } from '@mui/x-charts/LineChart';
import { createContext, useContext, useMemo } from 'react';
import { type Drawing, isPartial, type Span } from './drawing.ts';
import { Plot } from './Plot.tsx';
import { colors, useAxes, useLocaleText, useNumberText } from './useAxes.ts';

const HEIGHT = 340;
const LEAST = 150;

interface Props {
  drawing: Drawing;
  unit: string;
  height?: number;
  /** Several beside each other begin and end at the same height. */
  span?: Span;
}

const Partial = createContext<(series: string, at: number) => boolean>(() => false);

const Mark = (props: MarkElementProps) => {
  const isHollow = useContext(Partial)(String(props.seriesId), props.dataIndex);
  return <MarkElement {...props} style={isHollow ? undefined : { fill: props.color }} />;
};

export const Lines = ({ drawing, unit, height = HEIGHT, span }: Props) => {
  const { along, hideLegend, min, seriesOf } = useAxes(drawing);
  const text = useNumberText();
  const localeText = useLocaleText();
  const isHollow = useMemo(() => {
    const cells = new Map(drawing.series.map((series) => [series.key, series.cells]));
    return (series: string, at: number) => isPartial(cells.get(series)?.[at]);
  }, [drawing]);
  return (
    <Partial value={isHollow}>
      <Plot height={height} least={LEAST} hasLegend={!hideLegend}>
        {(size) => (
          <LineChart
            {...size}
            colors={colors}
            hideLegend={hideLegend}
            localeText={localeText}
            margin={{ left: 0, right: 36, top: 16, bottom: 0 }}
            xAxis={[{ ...along, scaleType: 'point' }]}
            yAxis={[{ min, ...span, width: 72, label: unit, valueFormatter: text }]}
            series={drawing.series.map((series) => ({ ...seriesOf(series), curve: 'linear', showMark: true }))}
            slots={{ mark: Mark }}
            grid={{ horizontal: true }}
          />
        )}
      </Plot>
    </Partial>
  );
};
