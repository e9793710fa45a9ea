/** The sector's sheet: one indicator, one period, all villages of an area. */
import { Autocomplete, Box, Card, MenuItem, TextField, Typography } from '@mui/material';
import { SheetAreasDocument, SheetIndicatorsDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ANY } from '../provider/scope.ts';
import { useMay, useViewer } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { OnlyWith } from './OnlyWith.tsx';
import { REPORT } from './owed.ts';
import { recentPeriods } from './period.ts';
import { SheetTable } from './SheetTable.tsx';
import type { SheetIndicator } from './useSheetData.ts';

const PERIODS_TO_CHOOSE = 13;
/** A figure somebody published, the demonstration's, and what Pilar computes are not typed into a sheet. */
const NOT_TYPED = new Set(['PUBLISHED', 'DEMO', 'COMPUTED']);

export const SheetPage = () => {
  const t = useT();
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <Title title={t('pilar.entry.sheet')} />
      <OnlyWith verb="observation.record">
        <Sheets />
      </OnlyWith>
    </Box>
  );
};

const Sheets = () => {
  const { data, error, refetch } = useAnswer(SheetIndicatorsDocument, {}, { standing: true });
  if (error && !data) return <Failure error={error} retry={refetch} />;
  return data ? <Chosen indicators={data.indicators.nodes} /> : <PageSkeleton />;
};

const sourcesOf = ({ sources }: SheetIndicator) => sources.nodes.map(({ source }) => source).filter(({ code }) => !NOT_TYPED.has(code));

/** What the address says, filled up with what goes without saying. */
function useChoice(all: readonly SheetIndicator[]) {
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const roles = (useViewer()?.roles ?? []).filter(({ verbs }) => verbs.includes('observation.record'));
  const area = params.get('area') ?? roles.find((role) => role.area)?.area ?? undefined;
  const indicators = all.filter(({ sector }) => !area || may('observation.record', { areas: [area], sector: sector.code, partner: ANY }));
  const indicator = indicators.find(({ code }) => code === params.get('indicator'));
  const periods = indicator ? recentPeriods(indicator.frequency, today(), PERIODS_TO_CHOOSE) : [];
  const period = periods.find((one) => one === params.get('period')) ?? periods[1];
  const fromElsewhere = may(
    'observation.recordOther',
    area && indicator ? { areas: [area], sector: indicator.sector.code, partner: ANY } : undefined,
  );
  const sources = indicator ? sourcesOf(indicator).filter(({ code }) => fromElsewhere || code === REPORT) : [];
  const source = sources.find(({ code }) => code === params.get('source')) ?? sources[0];
  const set = (name: string, value: string) => setParams((now) => new URLSearchParams({ ...Object.fromEntries(now), [name]: value }));
  return {
    area,
    areaName: roles.find((role) => role.area === area)?.areaName,
    indicators,
    indicator,
    periods,
    period,
    sources,
    source,
    set,
  };
}

const Chosen = ({ indicators: all }: { indicators: readonly SheetIndicator[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { area, areaName, indicators, indicator, periods, period, sources, source, set } = useChoice(all);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Card sx={{ p: 2 }}>
        <Typography color="textSecondary" sx={{ mb: 1.5 }}>
          {t('pilar.entry.sheetHelp')}
        </Typography>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '2fr 1fr' } }}>
          <Autocomplete
            size="small"
            options={indicators}
            value={indicator ?? null}
            getOptionLabel={name}
            getOptionKey={({ id }) => id}
            groupBy={({ pillar }) => name(pillar)}
            isOptionEqualToValue={(option, value) => option.id === value.id}
            noOptionsText={t('pilar.entry.noIndicators')}
            onChange={(_, chosen) => chosen && set('indicator', chosen.code)}
            renderInput={(params) => <TextField {...params} label={t('pilar.entry.indicator')} />}
          />
          <AreaPicker code={area} ownName={areaName} choose={(code) => set('area', code)} />
          <TextField
            select
            label={t('pilar.entry.source')}
            value={source?.code ?? ''}
            disabled={!source}
            onChange={(event) => set('source', event.target.value)}
          >
            {sources.map((row) => (
              <MenuItem key={row.code} value={row.code}>
                {name(row)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t('pilar.entry.period')}
            value={period ?? ''}
            disabled={!period}
            onChange={(event) => set('period', event.target.value)}
          >
            {periods.map((one) => (
              <MenuItem key={one} value={one}>
                {format.period(one)}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      </Card>
      {area && indicator && period && source ? (
        <SheetTable
          key={`${area} ${indicator.code} ${period} ${source.code}`}
          indicator={indicator}
          place={{ area, indicator: indicator.code, period, source: source.code }}
        />
      ) : (
        <Card>
          <EmptyState title={t('pilar.entry.chooseSheet')} help={t('pilar.entry.sheetHelp')} />
        </Card>
      )}
    </Box>
  );
};

/** A regency or a district. */
const AreaPicker = ({ code, ownName, choose }: { code?: string; ownName?: string | null; choose: (code: string) => void }) => {
  const t = useT();
  const [text, setText] = useState('');
  const { data, isFetching } = useAnswer(SheetAreasDocument, { text: text.trim() }, { keep: true });
  const areas = data?.areas.nodes ?? [];
  const name = areas.find((area) => area.code === code)?.name ?? ownName;
  return (
    <Autocomplete
      size="small"
      options={areas}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      getOptionLabel={(area) => `${area.name} (${area.code})`}
      getOptionKey={({ id }) => id}
      onInputChange={(_, value, reason) => reason === 'input' && setText(value)}
      onChange={(_, area) => area && choose(area.code)}
      renderInput={(params) => <TextField {...params} label={t('pilar.entry.area')} helperText={code && `${name ?? ''} (${code})`} />}
    />
  );
};
