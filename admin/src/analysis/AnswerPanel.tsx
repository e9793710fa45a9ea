/** The answer with its sentence and warnings above; what keeps it from being there, in words. */
import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { AnswerView } from './answer/index.ts';
import { useExplore } from './explore.ts';
import { Progress } from './Progress.tsx';
import type { Problem } from './problems.ts';
import type { useAnalysis } from './useAnalysis.ts';
import { Warnings } from './Warnings.tsx';

export const AnswerPanel = ({ answer }: { answer: ReturnType<typeof useAnalysis> }) => {
  const t = useT();
  const name = useName();
  const { question, ask, problems } = useExplore();
  const { answered, isOld } = answer;
  const analysis = problems.length > 0 ? undefined : answered?.analysis;
  if (question.measures.length === 0) {
    return (
      <Card>
        <EmptyState title={t('pilar.analysis.empty')} help={t('pilar.analysis.emptyHelp')} />
      </Card>
    );
  }
  return (
    <Box
      component="section"
      aria-label={t('pilar.analysis.answer')}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {analysis && (
        <Typography data-testid="sentence" sx={{ fontWeight: 550 }}>
          {name({ name: analysis.sentence, nameEn: analysis.sentenceEn })}
        </Typography>
      )}
      <Progress answer={answer} />
      {problems.length > 0 && <Refusal problems={problems} again={() => answer.refetch()} />}
      {answered && analysis && (
        <Box
          aria-busy={isOld}
          sx={{ filter: isOld ? 'grayscale(1)' : undefined, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
        >
          <Warnings warnings={analysis.warnings} />
          <AnswerView analysis={analysis} input={answered.question} onInputChange={ask} />
        </Box>
      )}
    </Box>
  );
};

/** All that is wrong, also where the chips that it stands at are folded away. */
const Refusal = ({ problems, again }: { problems: readonly Problem[]; again: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" size="small" onClick={again}>
          {t('pilar.shared.retry')}
        </Button>
      }
    >
      {t('pilar.analysis.refused')} {[...new Set(problems.map(({ message }) => translate(message, { _: message })))].join(' ')}
    </Alert>
  );
};
