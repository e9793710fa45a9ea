import { Box, Card, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { listPath } from '../shared/links.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { Bar } from './Bar.tsx';

/** How many of all villages have formed their Kampung KB; `isMadeUp` where demonstration records are among them. */
export const Road = ({ formed, all, isMadeUp }: { formed: number; all: number; isMadeUp: boolean }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Card component="section" aria-labelledby="road" sx={{ p: { xs: 2, sm: 3 } }}>
      <Typography variant="h2" id="road">
        {t('pilar.home.road')}
        {isMadeUp && <DemoMark />}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('pilar.home.roadHelp')}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', gap: 1.5, mt: 1.5, mb: 1 }}>
        <Link
          component={RouterLink}
          to={listPath('villages', { formed: true })}
          underline="hover"
          sx={{ fontSize: { xs: '2.4rem', sm: '3rem' }, fontWeight: 800, lineHeight: 1, letterSpacing: '-0.03em' }}
        >
          {format.share(formed / all)}
        </Link>
        <Typography sx={{ fontSize: '1.05rem' }}>
          <strong>{t('pilar.shared.of', { part: format.integer(formed), whole: format.integer(all) })}</strong> {t('pilar.home.formed')}
        </Typography>
      </Box>
      <Bar share={formed / all} thick />
    </Card>
  );
};
