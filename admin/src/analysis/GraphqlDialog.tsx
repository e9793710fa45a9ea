/** The question as any client of the API asks it. */
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { AnalyseDocument } from '@pilar/schema/generated/graphql.ts';
import { useTranslate } from 'react-admin';
import { useT } from '../shared/i18n.ts';
import { useCopy } from '../shared/useCopy.ts';
import { type Question, tidy } from './question.ts';

interface Props {
  question: Question;
  close: () => void;
}

export const GraphqlDialog = ({ question, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="graphql-title">
      <DialogTitle id="graphql-title">{t('pilar.analysis.graphqlTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1.5 }}>{t('pilar.analysis.graphqlHelp')}</Typography>
        <Code title={t('pilar.analysis.graphqlQuery')} text={AnalyseDocument.toString().trim()} />
        <Code title={t('pilar.analysis.graphqlVariables')} text={JSON.stringify({ query: tidy(question) }, null, 2)} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={close}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Code = ({ title, text }: { title: string; text: string }) => {
  const t = useT();
  const copy = useCopy();
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h3">{title}</Typography>
        <Button size="small" onClick={() => copy(text, t('pilar.analysis.copied'))} aria-label={`${t('pilar.analysis.copy')}: ${title}`}>
          {t('pilar.analysis.copy')}
        </Button>
      </Box>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={title}
        sx={{ m: 0, p: 1.5, maxHeight: 300, overflow: 'auto', borderRadius: 1, bgcolor: 'background.default', fontSize: '0.8rem' }}
      >
        {text}
      </Box>
    </Box>
  );
};
