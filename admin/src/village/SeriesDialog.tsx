/** The series of one indicator in the village: as a line, and as the rows behind it. */
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  useTheme,
} from '@mui/material';
import { LineChart } from '@mui/x-charts/LineChart';
import { useTranslate } from 'react-admin';
import { PreliminaryMark } from '../report/PreliminaryMark.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { SourceName } from './IndicatorTable.tsx';
import type { Measured } from './measured.ts';
import { withGaps } from './series.ts';
import { valueText } from './valueText.ts';

const HEIGHT = 240;

export const SeriesDialog = ({ indicator, series, close }: Measured & { close: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const name = useName();
  const format = useFormat();
  const { palette } = useTheme();
  const places = withGaps(series, indicator.frequency);
  const plain = (number: number | null) => (number === null ? '' : format.decimal(String(number)));
  return (
    <Dialog open onClose={close} maxWidth="md" fullWidth aria-labelledby="series-title">
      <DialogTitle id="series-title">{name(indicator)}</DialogTitle>
      <DialogContent>
        <Box role="img" aria-label={t('pilar.village.trend')}>
          <LineChart
            height={HEIGHT}
            hideLegend
            margin={{ left: 0, right: 16, top: 16, bottom: 0 }}
            xAxis={[
              { data: places.map(({ period }) => period), scaleType: 'point', valueFormatter: (period: string) => format.period(period) },
            ]}
            yAxis={[{ min: 0, width: 64, valueFormatter: plain }]}
            series={[
              {
                data: places.map(({ value }) => (value?.value ? Number(value.value) : null)),
                label: format.unit(indicator),
                curve: 'linear',
                color: palette.primary.main,
                showMark: true,
                valueFormatter: plain,
              },
            ]}
            grid={{ horizontal: true }}
          />
        </Box>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('pilar.observation.period')}</TableCell>
              <TableCell align="right">{t('pilar.observation.value')}</TableCell>
              <TableCell>{t('pilar.observation.source')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {places.toReversed().map(({ period, value }) => (
              <TableRow key={period}>
                <TableCell>{format.period(period)}</TableCell>
                <TableCell align="right">
                  {value ? valueText(indicator, value, t, format) : t('pilar.ask.missing')}
                  {value?.isPreliminary && <PreliminaryMark />}
                </TableCell>
                <TableCell>
                  <SourceName value={value} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
