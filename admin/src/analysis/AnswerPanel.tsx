/** The answer with its sentence and warnings above; what keeps it from being there, in words. */
import { Alert, Box, Card, Typography } from '@mui/material';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { AnswerView } from './answer/index.ts';
import { useExplore } from './explore.ts';
import { Progress } from './Progress.tsx';
import { problemsOfWhole } from './problems.ts';
import type { useAnalysis } from './useAnalysis.ts';
import { Warnings } from './Warnings.tsx';

export const AnswerPanel = ({ answer }: { answer: ReturnType<typeof useAnalysis> }) => {
  const t = useT();
  const name = useName();
  const { question, ask, problems } = useExplore();
  const { answered, isOld } = answer;
  const analysis = problems.length > 0 ? undefined : answered?.analysis;
  const whole = problemsOfWhole(problems).map(({ message }) => message);
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
      {problems.length > 0 && <Alert severity="error">{whole.join(' ') || t('pilar.analysis.refused')}</Alert>}
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
