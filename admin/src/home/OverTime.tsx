import { Box, useTheme } from '@mui/material';
import { LineChart } from '@mui/x-charts/LineChart';
import { useMemo } from 'react';
import { Heard } from '../analysis/answer/Heard.tsx';
import { useFormat } from '../shared/format.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import type { Point } from './formation.ts';

const HEIGHT = 300;

export const OverTime = ({ points, all }: { points: Point[]; all: number }) => {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { palette } = useTheme();
  const year = useMemo(
    () => new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { year: 'numeric', timeZone: 'UTC' }),
    [language],
  );
  const last = points.at(-1);
  return (
    <>
      <Box role="img" aria-label={`${t('pilar.home.overTime')}: ${t('pilar.shared.of', { part: last?.formed ?? 0, whole: all })}`}>
        <LineChart
          height={HEIGHT}
          hideLegend
          margin={{ left: 0, right: 16, top: 16, bottom: 0 }}
          xAxis={[
            {
              data: points.map(({ day }) => day),
              scaleType: 'time',
              valueFormatter: (day: Date, { location }) =>
                location === 'tick' ? year.format(day) : format.day(day.toISOString().slice(0, 10)),
            },
          ]}
          yAxis={[{ min: 0, max: all, width: 40, tickMinStep: 1, valueFormatter: (count: number) => format.integer(count) }]}
          series={[
            {
              data: points.map(({ formed }) => formed),
              label: t('pilar.home.overTimeAxis'),
              curve: 'linear',
              area: true,
              color: palette.primary.main,
              showMark: false,
              valueFormatter: (count) => (count === null ? '' : format.integer(count)),
            },
          ]}
          grid={{ horizontal: true }}
          sx={{ '& .MuiLineChart-area, & .MuiAreaElement-root': { fillOpacity: 0.16 } }}
        />
      </Box>
      <Figures points={points} />
    </>
  );
};

/** What the line shows, for who hears it. */
const Figures = ({ points }: { points: readonly Point[] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Heard>
      <table>
        <caption>{t('pilar.home.overTime')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pilar.home.overTimeDay')}</th>
            <th scope="col">{t('pilar.home.overTimeAxis')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ day, formed }) => (
            <tr key={day.getTime()}>
              <th scope="row">{format.day(day.toISOString().slice(0, 10))}</th>
              <td>{format.integer(formed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Heard>
  );
};
