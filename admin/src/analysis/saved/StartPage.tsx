/** Where to begin: a question of one's own from nothing, those that were kept, and those that are ready. */
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { Failure } from '../../shared/Failure.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { READY } from '../ready/index.ts';
import { addressOf, type Opened } from '../useQuestion.ts';
import { Cards } from './Cards.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { SavedCard } from './SavedCard.tsx';
import { contentOf, useSavedQuestions } from './useSavedQuestions.ts';

export const StartPage = () => {
  const t = useT();
  const { data, error, refetch } = useSavedQuestions();
  const saved = (data?.savedQueries.nodes ?? []).filter((one) => contentOf(one));
  const own = saved.filter(({ isMine }) => isMine);
  const shared = saved.filter(({ isMine }) => !isMine);
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Typography color="textSecondary" sx={{ flex: '1 1 300px' }}>
          {t('pilar.analysis.help')}
        </Typography>
        <Button component={Link} to={addressOf({ measures: [] })} variant="contained" startIcon={<AddIcon />}>
          {t('pilar.analysis.begin')}
        </Button>
      </Box>
      {error && <Failure error={error} retry={refetch} />}
      {own.length > 0 && (
        <Cards title={t('pilar.savedQuery.own')}>
          {own.map((one) => (
            <SavedCard key={one.id} saved={one} />
          ))}
        </Cards>
      )}
      {shared.length > 0 && (
        <Cards title={t('pilar.savedQuery.fromOthers')}>
          {shared.map((one) => (
            <SavedCard key={one.id} saved={one} />
          ))}
        </Cards>
      )}
      <ReadyCards />
    </Box>
  );
};

const ReadyCards = () => {
  const t = useT();
  const language = useLanguage();
  return (
    <Cards title={t('pilar.analysis.ready')}>
      {READY.map(({ id, name, text, query, view }) => {
        const opened: Opened = { name: name[language], description: text[language] };
        return <QuestionCard key={id} name={name[language]} text={text[language]} to={addressOf(query, view)} opened={opened} />;
      })}
    </Cards>
  );
};
