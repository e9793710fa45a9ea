/** What was measured in the village, pillar by pillar, and what is missing. */
import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import type { VillageKind } from '@pilar/schema/generated/graphql.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useInAddress } from '../shared/useInAddress.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { type Measured, pillarsOf, useMeasured } from './measured.ts';

export const VillageIndicators = ({ code, kind }: { code: string; kind: VillageKind }) => {
  const t = useT();
  const { measured, error, refetch } = useMeasured(code, kind);
  return (
    <Box className="wide">
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(measured)} />}
      {measured && <Filled measured={measured} />}
      {!measured && !error && (
        <Panel title={t('pilar.village.indicators')}>
          <RowsSkeleton />
        </Panel>
      )}
    </Box>
  );
};

const MISSING = 'missing';

const Filled = ({ measured }: { measured: Measured[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const [only, choose] = useInAddress('only');
  const onlyMissing = only === MISSING;
  const seen = measured.filter((row) => !row.isHidden);
  const missing = seen.filter((row) => row.isMissing);
  const shown = onlyMissing ? missing : measured;
  return (
    <Panel
      title={t('pilar.village.indicators')}
      aside={
        <FormControlLabel
          control={<Switch size="small" checked={onlyMissing} onChange={(_, checked) => choose(checked ? MISSING : undefined)} />}
          label={`${t('pilar.village.onlyMissing')} (${format.integer(missing.length)})`}
        />
      }
      flush
    >
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
        {t('pilar.village.filled', { count: format.integer(seen.length - missing.length), all: format.integer(seen.length) })}{' '}
        {missing.length > 0 && t('pilar.village.missingHelp')}
      </Typography>
      {pillarsOf(shown).map((pillar) => (
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
