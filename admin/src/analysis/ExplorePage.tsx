/** Any measures of any sectors beside each other: questions to begin with, or one question with its answer. */
import { Alert, Box, Card } from '@mui/material';
import { Title } from 'react-admin';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useT } from '../shared/i18n.ts';
import { Asked } from './Asked.tsx';
import { StartPage } from './saved/StartPage.tsx';
import { useQuestion } from './useQuestion.ts';

export const ExplorePage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const isOpen = may('analysis.run');
  return (
    <Box>
      <Title title={t('pilar.analysis.title')} />
      {verbs && !isOpen && (
        <Card>
          <EmptyState title={t('pilar.analysis.noAccess')} />
        </Card>
      )}
      {isOpen && <Open />}
    </Box>
  );
};

const Open = () => {
  const t = useT();
  const { question, ask, opened } = useQuestion();
  if (question && question !== 'broken') return <Asked question={question} ask={ask} opened={opened} />;
  return (
    <>
      {question === 'broken' && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('pilar.analysis.broken')}
        </Alert>
      )}
      <StartPage />
    </>
  );
};
