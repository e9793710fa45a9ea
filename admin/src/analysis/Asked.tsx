/** One question: its chips, what can be done with it, and its answer. */
import { Box } from '@mui/material';
import { useMemo } from 'react';
import { Failure } from '../shared/Failure.tsx';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { Builder } from './builder/Builder.tsx';
import { type Explore, ExploreContext } from './explore.ts';
import { problemsOf } from './problems.ts';
import type { Question } from './question.ts';
import { Toolbar } from './Toolbar.tsx';
import { useAnalysis } from './useAnalysis.ts';
import type { Ask, Opened } from './useQuestion.ts';
import { useWords } from './useWords.ts';

interface Props {
  question: Question;
  ask: Ask;
  opened: Opened;
}

export const Asked = ({ question, ask, opened }: Props) => {
  const { words, error, refetch } = useWords(question);
  const answer = useAnalysis(question, true);
  const problems = useMemo(() => problemsOf(answer.error), [answer.error]);
  const explore = useMemo((): Explore | undefined => words && { question, ask, words, problems }, [question, ask, words, problems]);
  if (error && !words) return <Failure error={error} retry={refetch} />;
  if (!explore) return <PageSkeleton />;
  return (
    <ExploreContext value={explore}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Toolbar opened={opened} />
        <Builder isNamed={Boolean(opened.name)} />
        <AnswerPanel answer={answer} />
      </Box>
    </ExploreContext>
  );
};
