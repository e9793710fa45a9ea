/** Every indicator of the catalogue at both moments: as few questions as the API allows, all at once. */
import { ChangedIndicatorsDocument } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FOLLOWS } from '../analysis/useAnalysis.ts';
import { request } from '../provider/fetch.ts';
import { changesOf } from './moved.ts';
import { askable, type Indicator, inputsOf, type Question } from './question.ts';

export function useChanges(all: readonly Indicator[] | undefined, question: Question) {
  const indicators = useMemo(() => askable(all ?? [], question.area), [all, question.area]);
  const inputs = inputsOf(indicators, question);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey: ['answer', 'changes', question.area, question.from, question.to, inputs],
    enabled: all !== undefined,
    placeholderData: keepPreviousData,
    meta: { follows: FOLLOWS, isCostly: true },
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(inputs.map((query) => request(ChangedIndicatorsDocument, { query }, signal)));
      return { asked: question, answers: answers.map(({ analysis }) => analysis) };
    },
  });
  const changes = useMemo(() => data && changesOf(indicators, data.asked, data.answers), [indicators, data]);
  return { changes, error, isPlaceholderData, refetch };
}
