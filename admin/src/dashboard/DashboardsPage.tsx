/** Which dashboards there are. */
import { Box, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Cards } from '../analysis/saved/Cards.tsx';
import { QuestionCard } from '../analysis/saved/QuestionCard.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { NAMES, READY_DASHBOARDS } from './ready/index.ts';

export const DashboardsPage = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Title title={t('pilar.dashboard.title')} />
      <Typography color="textSecondary">{t('pilar.dashboard.help')}</Typography>
      <Cards title={t('pilar.dashboard.ready')}>
        {READY_DASHBOARDS.map((id) => (
          <QuestionCard key={id} name={NAMES[id].name[language]} text={NAMES[id].text[language]} to={`/dashboards/${id}`} opened={{}} />
        ))}
      </Cards>
    </Box>
  );
};
