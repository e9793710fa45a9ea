/** What was measured in the village, pillar by pillar, and what is missing. */
import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { VillageIndicatorsDocument, type VillageKind } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useState } from 'react';
import { useMay, useSeesSmall } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { areasOf } from '../target/near.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { isDueHere, isMissing, seriesOf, type Value, type VillageIndicator } from './series.ts';

export interface Measured {
  indicator: VillageIndicator;
  series: Value[];
  isMissing: boolean;
  /** The viewer's role does not see small numbers of it. */
  isHidden: boolean;
}

export const VillageIndicators = ({ code, kind }: { code: string; kind: VillageKind }) => {
  const t = useT();
  const withTargets = useMay()('target.read');
  const asked = { area: code, areas: areasOf(code), year: today().slice(0, 4), withTargets };
  const { data, error, refetch } = useAnswer(VillageIndicatorsDocument, asked);
  const seesSmall = useSeesSmall();
  const measured = useMemo(() => (data ? measure(data.indicators.nodes, kind, seesSmall) : undefined), [data, kind, seesSmall]);
  return (
    <Box className="wide">
      {error ? (
        <Failure error={error} retry={refetch} />
      ) : measured ? (
        <Filled measured={measured} />
      ) : (
        <Panel title={t('pilar.village.indicators')}>{<RowsSkeleton />}</Panel>
      )}
    </Box>
  );
};

function measure(
  indicators: readonly VillageIndicator[],
  kind: VillageKind,
  seesSmall: (indicator: VillageIndicator) => boolean,
): Measured[] {
  const now = today();
  return indicators
    .map((indicator) => {
      const series = seriesOf(indicator);
      const isHidden = !seesSmall(indicator);
      return { indicator, series, isHidden, isMissing: !isHidden && isDueHere(indicator, kind) && isMissing(indicator, series, now) };
    })
    .filter(({ indicator, series }) => series.length > 0 || isDueHere(indicator, kind));
}

const Filled = ({ measured }: { measured: Measured[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const seen = measured.filter((row) => !row.isHidden);
  const missing = seen.filter((row) => row.isMissing);
  const shown = onlyMissing ? missing : measured;
  const pillars = [...new Map(shown.map(({ indicator }) => [indicator.pillar.code, indicator.pillar])).values()].sort(
    (a, b) => a.position - b.position,
  );
  return (
    <Panel
      title={t('pilar.village.indicators')}
      aside={
        <FormControlLabel
          control={<Switch size="small" checked={onlyMissing} onChange={(_, checked) => setOnlyMissing(checked)} />}
          label={`${t('pilar.village.onlyMissing')} (${format.integer(missing.length)})`}
        />
      }
      flush
    >
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
        {t('pilar.village.filled', { count: format.integer(seen.length - missing.length), all: format.integer(seen.length) })}{' '}
        {missing.length > 0 && t('pilar.village.missingHelp')}
      </Typography>
      {pillars.map((pillar) => (
        <Box key={pillar.code} component="section" aria-label={name(pillar)} sx={{ mt: 1 }}>
          <Typography variant="h3" sx={{ px: 2, py: 0.75, bgcolor: 'background.default' }}>
            {name(pillar)}
          </Typography>
          <IndicatorTable rows={shown.filter(({ indicator }) => indicator.pillar.code === pillar.code)} />
        </Box>
      ))}
    </Panel>
  );
};
