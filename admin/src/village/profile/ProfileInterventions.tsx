import { Box } from '@mui/material';
import { useFormat } from '../../shared/format.ts';
import { useName, useT } from '../../shared/i18n.ts';
import { DemoMark } from '../../shared/Marks.tsx';
import type { WholeVillage } from '../VillagePage.tsx';

const MOST = 4;

export const ProfileInterventions = ({ interventions }: { interventions: NonNullable<WholeVillage['interventions']> }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  if (interventions.totalCount === 0) return null;
  const shown = interventions.nodes.slice(0, MOST);
  const more = interventions.totalCount - shown.length;
  return (
    <Box component="section" aria-label={t('pilar.village.running')} sx={{ mt: 0.75, breakInside: 'avoid' }}>
      <Box component="h3" sx={{ m: 0, fontSize: '1.05em', color: 'primary.main' }}>
        {t('pilar.village.running')}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {shown.map((one) => (
          <li key={one.id}>
            {one.title}
            {one.isSynthetic && <DemoMark />}
            {` · ${[format.day(one.startedOn), name(one.sector), one.lead?.name, t(`pilar.intervention.statusOf.${one.status}`)].filter(Boolean).join(' · ')}`}
          </li>
        ))}
        {more > 0 && <li>{t('pilar.village.moreInterventions', { count: format.integer(more) })}</li>}
      </Box>
    </Box>
  );
};
