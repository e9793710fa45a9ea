/** Parts of each place upon each other: as amounts, or as shares of a hundred. */
import { BarChart } from '@mui/x-charts/BarChart';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { BarPlot, paleIn } from './Bars.tsx';
import { type Drawing, figureOf, sharesOf } from './drawing.ts';
import { Note } from './Notes.tsx';
import { barAxes, colors, useAxes, useCellText, useLocaleText, useNumberText } from './useAxes.ts';

const WHOLE = 100;

export const Stacks = ({ drawing, unit, isShare }: { drawing: Drawing; unit: string; isShare: boolean }) => {
  const t = useT();
  const format = useFormat();
  const { along, min, seriesOf } = useAxes(drawing);
  const cellText = useCellText();
  const text = useNumberText();
  const localeText = useLocaleText();
  const shares = sharesOf(drawing);
  const isLying = !drawing.isOverTime;
  const figures = {
    min: isShare ? 0 : min,
    ...(isShare && { max: WHOLE }),
    label: isShare ? t('pilar.chart.shareOf', { unit }) : unit,
    valueFormatter: text,
  };
  const open = drawing.places.filter((_, at) => drawing.series.some(({ cells }) => figureOf(cells[at]) === null));
  const names = open.map(({ key }) => along.valueFormatter(key)).join(', ');
  return (
    <>
      <BarPlot drawing={{ ...drawing, series: drawing.series.slice(0, 1) }} hasLegend>
        {(size) => (
          <BarChart
            {...size}
            {...barAxes(isLying, along, figures)}
            colors={colors}
            localeText={localeText}
            margin={{ left: 0, right: 24, top: 16, bottom: 0 }}
            slotProps={{ bar: paleIn(drawing) }}
            series={drawing.series.map((series, index) => ({
              ...seriesOf(series),
              stack: 'all',
              ...(isShare && {
                data: shares[index],
                valueFormatter: (share, { dataIndex }) =>
                  share === null
                    ? cellText(series.cells[dataIndex])
                    : `${format.share(share / WHOLE)} (${cellText(series.cells[dataIndex])})`,
              }),
            }))}
          />
        )}
      </BarPlot>
      <Note>{t('pilar.chart.stackHelp')}</Note>
      {open.length > 0 && <Note>{t(isShare ? 'pilar.chart.shareLeft' : 'pilar.chart.stackShort', { names })}</Note>}
    </>
  );
};
