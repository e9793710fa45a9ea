import ShowChartIcon from '@mui/icons-material/ShowChart';
import { Box, IconButton, Table, TableBody, TableCell, TableHead, TableRow, Tooltip } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useComputedFrom } from '../indicator/useComputedFrom.ts';
import { PreliminaryMark } from '../report/PreliminaryMark.tsx';
import { today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { DEMO_SOURCE, DemoMark, StateMark } from '../shared/Marks.tsx';
import { useInAddress } from '../shared/useInAddress.ts';
import { nearest } from '../target/near.ts';
import { useTargetText } from '../target/useTargetText.ts';
import type { Measured } from './measured.ts';
import { Spark } from './Spark.tsx';
import { lastDue, type Value, type VillageIndicator, withGaps } from './series.ts';
import { valueText } from './valueText.ts';

const SeriesDialog = lazy(async () => ({ default: (await import('./SeriesDialog.tsx')).SeriesDialog }));

const ON_DESK = { display: { xs: 'none', sm: 'table-cell' } };

export const IndicatorTable = ({ rows }: { rows: readonly Measured[] }) => {
  const t = useT();
  const [code, open] = useInAddress('series');
  const opened = code && rows.find(({ indicator, series }) => indicator.code === code && series.length > 1);
  return (
    <>
      <Table size="small" sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('pilar.observation.indicator')}</TableCell>
            <TableCell align="right" sx={{ width: { xs: 128, sm: 190 } }}>
              {t('pilar.observation.value')}
            </TableCell>
            <TableCell sx={{ ...ON_DESK, width: 140 }}>{t('pilar.observation.period')}</TableCell>
            <TableCell sx={{ ...ON_DESK, width: 170 }}>{t('pilar.observation.source')}</TableCell>
            <TableCell sx={{ ...ON_DESK, width: 170 }}>{t('pilar.village.trend')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.indicator.id} row={row} open={() => open(row.indicator.code, true)} />
          ))}
        </TableBody>
      </Table>
      {opened && (
        <Suspense>
          <SeriesDialog {...opened} close={() => open(undefined)} />
        </Suspense>
      )}
    </>
  );
};

const Row = ({ row: { indicator, series, isMissing, isHidden }, open }: { row: Measured; open: () => void }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const computedFrom = useComputedFrom();
  const last = series.at(-1);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <RecordLink resource="indicators" id={indicator.id}>
          {name(indicator)}
        </RecordLink>
        {indicator.isDerived && (
          <Box sx={{ mt: 0.25, color: 'text.secondary', fontSize: '0.8rem' }}>
            {t('pilar.indicator.computedFrom')}: {computedFrom(indicator.code)}
          </Box>
        )}
        {isHidden && (
          <Box sx={{ mt: 0.25 }}>
            <StateMark tone="default" label={t('pilar.village.hidden')} />
          </Box>
        )}
        {isMissing && (
          <Box sx={{ mt: 0.25 }}>
            <StateMark
              tone="warning"
              label={`${t('pilar.village.expected', { period: format.period(lastDue(indicator.frequency, today())) })} · ${last ? t('pilar.village.lastSeen', { period: format.period(last.period) }) : t('pilar.village.never')}`}
            />
          </Box>
        )}
      </TableCell>
      <TableCell align="right">
        {last ? <Shown indicator={indicator} value={last} /> : '–'}
        {last?.isPreliminary && <PreliminaryMark />}
        <Target indicator={indicator} />
        <Box sx={{ display: { sm: 'none' }, color: 'text.secondary', fontSize: '0.8rem' }}>
          {last && format.period(last.period)}
          {last?.source.code === DEMO_SOURCE && <DemoMark />}
        </Box>
      </TableCell>
      <TableCell sx={{ ...ON_DESK, whiteSpace: 'nowrap' }}>{last && format.period(last.period)}</TableCell>
      <TableCell sx={ON_DESK}>
        <SourceName value={last} />
      </TableCell>
      <TableCell sx={ON_DESK}>
        {series.length > 1 && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <Spark name={name(indicator)} places={withGaps(series, indicator.frequency)} />
            <IconButton size="small" onClick={open} aria-label={t('pilar.village.showSeries', { name: name(indicator) })}>
              <ShowChartIcon fontSize="small" />
            </IconButton>
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
};

/** What is to be reached this year. */
const Target = ({ indicator }: { indicator: VillageIndicator }) => {
  const text = useTargetText()(indicator, nearest(indicator.targets?.nodes ?? []));
  return text ? <Box sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>{text}</Box> : null;
};

/** Made-up values carry the mark instead of a name. */
export const SourceName = ({ value }: { value?: Value }) => {
  const name = useName();
  if (!value) return null;
  return value.source.code === DEMO_SOURCE ? <DemoMark /> : name(value.source);
};

const Shown = ({ indicator, value }: { indicator: VillageIndicator; value: Value }) => {
  const t = useT();
  const format = useFormat();
  const text = <strong>{valueText(indicator, value, t, format)}</strong>;
  if (indicator.kind !== 'RATIO' || value.numerator === null || value.denominator === null) return text;
  return (
    <Tooltip
      title={t('pilar.observation.parts', { numerator: format.decimal(value.numerator), denominator: format.decimal(value.denominator) })}
    >
      <span>{text}</span>
    </Tooltip>
  );
};
