/** Bars: of places lying, with their names before them; of periods standing, from left to right. */
import { BarChart } from '@mui/x-charts/BarChart';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { faceOf } from '../answer/answer.ts';
import { markText } from '../answer/marks.ts';
import { BarTexts } from './BarTexts.tsx';
import { type Drawing, isPartial, type Span } from './drawing.ts';
import { Plot, type PlotProps } from './Plot.tsx';
import { barAxes, colors, useAxes, useLocaleText, useNumberText } from './useAxes.ts';

const HEIGHT = 340;
const LEAST = 150;
const PER_BAR = 14;
const AROUND_BARS = 90;
/** What is written behind the longest bar. */
const ROOM = 64;

interface Props {
  drawing: Drawing;
  unit: string;
  span?: Span;
}

/** As pale as it is doubtful. */
const PALE = 0.45;

/** Looks of a bar: pale where not every village reported. */
export const paleIn = ({ series }: Drawing) => {
  const cells = new Map(series.map(({ key, cells }) => [key, cells]));
  return ({ seriesId, dataIndex }: { seriesId: number | string; dataIndex: number }) => ({
    fillOpacity: isPartial(cells.get(String(seriesId))?.[dataIndex]) ? PALE : 1,
  });
};

export const Bars = ({ drawing, unit, span }: Props) => {
  const { along, hideLegend, min, seriesOf } = useAxes(drawing);
  const text = useNumberText();
  const localeText = useLocaleText();
  const texts = useTexts(drawing);
  const isLying = !drawing.isOverTime;
  return (
    <BarPlot drawing={drawing} hasLegend={!hideLegend}>
      {(size) => (
        <BarChart
          {...size}
          {...barAxes(isLying, along, { min, ...span, label: unit, valueFormatter: text })}
          colors={colors}
          hideLegend={hideLegend}
          localeText={localeText}
          margin={{ left: 0, right: isLying ? ROOM : 16, top: 16, bottom: 0 }}
          series={drawing.series.map(seriesOf)}
          slotProps={{ bar: paleIn(drawing) }}
        >
          <BarTexts texts={texts} isLying={isLying} />
        </BarChart>
      )}
    </BarPlot>
  );
};

/** Lying bars need a line each. */
export const BarPlot = ({ drawing, ...props }: Pick<PlotProps, 'hasLegend' | 'children'> & { drawing: Drawing }) => {
  const high = drawing.isOverTime ? { height: HEIGHT, least: LEAST } : { height: heightOf(drawing) };
  return <Plot {...high} {...props} />;
};

function heightOf({ places, series }: Drawing): number {
  return AROUND_BARS + Math.max(places.length * series.length * PER_BAR, places.length * 2 * PER_BAR);
}

/** The figure of each bar where it stands alone; of several only that there is none. */
function useTexts({ places, series }: Drawing) {
  const t = useT();
  const format = useFormat();
  return series.flatMap(({ cells }, index) =>
    places.map(({ key }, at) => {
      const cell = cells[at];
      const face = cell ? faceOf(cell) : 'ABSENT';
      const figure = series.length === 1 && cell?.value != null ? format.decimal(cell.value) : '';
      return {
        place: key,
        share: (index + 0.5) / series.length,
        value: cell?.value == null ? null : Number(cell.value),
        parts: [{ text: face === 'VALUE' ? figure : markText(face, t) }],
      };
    }),
  );
}
