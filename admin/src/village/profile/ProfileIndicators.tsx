/** The latest value of every indicator, pillar by pillar, beside what is to be reached. */
import CheckIcon from '@mui/icons-material/CheckCircle';
import UnmetIcon from '@mui/icons-material/ReportProblemOutlined';
import { Box } from '@mui/material';
import { PreliminaryMark } from '../../report/PreliminaryMark.tsx';
import { useFormat } from '../../shared/format.ts';
import { useName, useT } from '../../shared/i18n.ts';
import { DEMO_SOURCE, DemoMark } from '../../shared/Marks.tsx';
import { nearest } from '../../target/near.ts';
import { useTargetText } from '../../target/useTargetText.ts';
import { type Measured, pillarsOf } from '../measured.ts';
import { valueText } from '../valueText.ts';
import { hasReached } from './standing.ts';

export const ProfileIndicators = ({ measured }: { measured: Measured[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const seen = measured.filter(({ isHidden }) => !isHidden);
  const filled = seen.filter(({ isMissing }) => !isMissing).length;
  const hasDemo = measured.some(({ series }) => series.at(-1)?.source.code === DEMO_SOURCE);
  return (
    <>
      <Box component="p" sx={{ mt: 1.25, mb: 0.5, color: 'text.secondary' }}>
        {t('pilar.village.newest', { count: format.integer(filled), all: format.integer(seen.length) })}
        {hasDemo && <DemoMark />}
      </Box>
      <Box sx={{ columnCount: { xs: 1, sm: 2 }, columnGap: '7mm', '.on-paper &': { columnCount: 2 } }}>
        {pillarsOf(measured).map((pillar) => (
          <Box key={pillar.code} component="section" aria-label={name(pillar)} sx={{ mb: 0.75 }}>
            <Box component="h3" sx={{ m: 0, fontSize: '1.05em', color: 'primary.main', breakAfter: 'avoid' }}>
              {name(pillar)}
            </Box>
            {measured
              .filter(({ indicator }) => indicator.pillar.code === pillar.code)
              .map((row) => (
                <Row key={row.indicator.id} row={row} />
              ))}
          </Box>
        ))}
      </Box>
    </>
  );
};

const ROW = { display: 'flex', gap: 1, py: '1px', borderBottom: 1, borderColor: 'divider', breakInside: 'avoid' };
const PERIOD = { width: '21mm', flexShrink: 0, textAlign: 'right', color: 'text.secondary', fontSize: '0.88em' };
const TARGET = { display: 'block', color: 'text.secondary', fontSize: '0.88em', lineHeight: 1.1 };

const Row = ({ row: { indicator, series, isHidden, isMissing } }: { row: Measured }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const target = nearest(indicator.targets?.nodes ?? []);
  const targetText = useTargetText()(indicator, target);
  const last = series.at(-1);
  return (
    <Box sx={ROW}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {name(indicator)}
        {targetText && (
          <Box component="span" sx={TARGET}>
            {targetText}
          </Box>
        )}
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        <strong>{isHidden ? t('pilar.village.hidden') : last && valueText(indicator, last, t, format)}</strong>{' '}
        <Mark reached={isHidden || isMissing ? undefined : hasReached(indicator, last?.value, target)} />
        {last?.isPreliminary && <PreliminaryMark />}
      </Box>
      <Box sx={{ ...PERIOD, ...(isMissing && { color: 'warning.main', fontWeight: 600 }) }}>
        {last ? format.period(last.period) : !isHidden && t('pilar.village.never')}
      </Box>
    </Box>
  );
};

const Mark = ({ reached }: { reached: boolean | undefined }) => {
  const t = useT();
  if (reached === undefined) return null;
  const Icon = reached ? CheckIcon : UnmetIcon;
  const title = t(reached ? 'pilar.village.met' : 'pilar.village.unmet');
  return <Icon titleAccess={title} color={reached ? 'success' : 'warning'} sx={{ fontSize: '1.1em', verticalAlign: '-0.15em' }} />;
};
