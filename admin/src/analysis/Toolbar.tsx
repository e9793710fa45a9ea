/** What can be done with a question: keep it, put it on a dashboard, share it, ask it elsewhere, begin another one. */
import BackIcon from '@mui/icons-material/ArrowBack';
import SaveIcon from '@mui/icons-material/BookmarkAddOutlined';
import CodeIcon from '@mui/icons-material/Code';
import DashboardIcon from '@mui/icons-material/DashboardCustomizeOutlined';
import LinkIcon from '@mui/icons-material/Link';
import { Box, Button, type Theme, Typography, useMediaQuery } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { useCopy } from '../shared/useCopy.ts';
import { useExplore } from './explore.ts';
import { GraphqlDialog } from './GraphqlDialog.tsx';
import { SaveDialog } from './saved/SaveDialog.tsx';
import { addressOf, type Opened } from './useQuestion.ts';
import { lasting, useView } from './view.ts';

const AddDialog = lazy(async () => ({ default: (await import('../dashboard/own/AddDialog.tsx')).AddDialog }));

export const Toolbar = ({ opened }: { opened: Opened }) => {
  const t = useT();
  const may = useMay();
  const [shown, setShown] = useState<'save' | 'graphql' | 'dashboard'>();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { question } = useExplore();
  const copy = useCopy();
  const [view] = useView();
  /** The link holds the question, not the answer: who opens it is answered by their own rights. */
  const share = () => copy(`${location.origin}${addressOf(question, view)}`, t('pilar.analysis.linkCopied'));
  const close = () => setShown(undefined);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      <Button component={Link} to="/explore" size="small" startIcon={<BackIcon />} aria-label={t('pilar.analysis.allQuestions')}>
        {t(isPhone ? 'pilar.analysis.all' : 'pilar.analysis.allQuestions')}
      </Button>
      {opened.name ? (
        <Typography variant="h2" sx={{ flex: { xs: '1 0 100%', sm: 1 }, order: { xs: 1, sm: 0 }, minWidth: 120, ml: 1 }}>
          {opened.name}
        </Typography>
      ) : (
        <Box sx={{ flex: 1 }} />
      )}
      {may('savedQuery.create') && (
        <Button size="small" startIcon={<SaveIcon />} onClick={() => setShown('save')}>
          {t('pilar.analysis.save')}
        </Button>
      )}
      {may('savedQuery.create') && question.measures.length > 0 && (
        <Button size="small" startIcon={<DashboardIcon />} onClick={() => setShown('dashboard')}>
          {t('pilar.dashboard.addTo')}
        </Button>
      )}
      <Button size="small" startIcon={<LinkIcon />} onClick={share}>
        {t('pilar.analysis.share')}
      </Button>
      <Button size="small" startIcon={<CodeIcon />} onClick={() => setShown('graphql')}>
        {t('pilar.analysis.graphql')}
      </Button>
      {shown === 'save' && <SaveDialog question={question} opened={opened} close={close} />}
      {shown === 'dashboard' && (
        <Suspense>
          <AddDialog question={question} view={lasting(view)} opened={opened} close={close} />
        </Suspense>
      )}
      {shown === 'graphql' && <GraphqlDialog question={question} close={close} />}
    </Box>
  );
};
