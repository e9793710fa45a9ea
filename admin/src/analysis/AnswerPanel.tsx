/** The answer with its sentence and warnings above; what keeps it from being there, in words. */
import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { useMemo } from 'react';
import { HttpError, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { AnswerView } from './answer/index.ts';
import { withConditions } from './answer/names.ts';
import { useExplore } from './explore.ts';
import { Progress } from './Progress.tsx';
import { aliasesOf } from './question.ts';
import type { useAnalysis } from './useAnalysis.ts';
import { useOwnConditions } from './useFilterLabels.ts';
import { Warnings } from './Warnings.tsx';

type Answer = ReturnType<typeof useAnalysis>;

const STACKED = { display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

export const AnswerPanel = ({ answer }: { answer: Answer }) => {
  const t = useT();
  const name = useName();
  const { question, problems } = useExplore();
  const { answered, isOld } = answer;
  if (question.measures.length === 0) {
    return (
      <Card>
        <EmptyState title={t('pilar.analysis.empty')} help={t('pilar.analysis.emptyHelp')} />
      </Card>
    );
  }
  const shown = problems.length === 0 ? answered : undefined;
  return (
    <Box component="section" aria-label={t('pilar.analysis.answer')} sx={STACKED}>
      {shown && (
        <Typography data-testid="sentence" sx={{ fontWeight: 550 }}>
          {name({ name: shown.analysis.sentence, nameEn: shown.analysis.sentenceEn })}
        </Typography>
      )}
      <Progress answer={answer} />
      {problems.length > 0 && <Refusal {...answer} />}
      {shown && (
        <Box aria-busy={isOld} sx={{ ...STACKED, filter: isOld ? 'grayscale(1)' : undefined }}>
          <Answered {...shown} />
        </Box>
      )}
    </Box>
  );
};

const Answered = ({ analysis: plain, question: input }: NonNullable<Answer['answered']>) => {
  const { question, ask } = useExplore();
  const conditions = useOwnConditions(input.measures);
  const told = conditions.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the conditions are the same as long as their text is.
  const analysis = useMemo(
    () => withConditions(plain, new Map(aliasesOf(input).map((alias, place) => [alias, conditions[place]!]))),
    [plain, input, told],
  );
  return (
    <>
      <Warnings analysis={analysis} />
      <AnswerView analysis={analysis} input={input} change={(of) => ask(of(question))} />
    </>
  );
};

/** All that is wrong, also where the chips that it stands at are folded away. */
const Refusal = ({ error, refetch }: Answer) => {
  const t = useT();
  const translate = useTranslate();
  const { problems } = useExplore();
  // The same question would be refused again.
  const isItsOwn = error instanceof HttpError && error.status === 400;
  return (
    <Alert
      severity="error"
      action={
        !isItsOwn && (
          <Button color="inherit" size="small" onClick={() => refetch()}>
            {t('pilar.shared.retry')}
          </Button>
        )
      }
    >
      {t('pilar.analysis.refused')} {[...new Set(problems.map(({ message }) => translate(message, { _: message })))].join(' ')}
    </Alert>
  );
};
