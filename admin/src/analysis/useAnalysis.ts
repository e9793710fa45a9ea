/** The answer as one goes: asked after a pause, given up when the question changes, kept in sight until the next one is there. */
import { AnalyseDocument } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../provider/fetch.ts';
import { useAfterPause } from '../shared/useAfterPause.ts';
import type { Question } from './question.ts';

const PAUSE_IN_ASKING = 400;
const WORTH_TELLING = 300;

/** What answers are made from. */
export const FOLLOWS = [
  ...['Observation', 'Report', 'ReportingPeriod', 'Target', 'Kampung', 'Pokja', 'PokjaMember', 'Classification'],
  ...['Intervention', 'Contribution', 'Village', 'VillageSet'],
];

/** `isOnlyTold`: when data change elsewhere it says so, and does not change under the eyes of who reads it. */
export function useAnalysis(question: Question, isOnlyTold = false) {
  const asked = useAfterPause(question, PAUSE_IN_ASKING);
  const [givenUp, giveUp] = useState<Question>();
  const queryClient = useQueryClient();
  const queryKey = ['answer', 'analysis', asked];
  const isEmpty = asked.measures.length === 0;
  const { data, error, isFetching, isStale, isPlaceholderData, refetch } = useQuery({
    queryKey,
    enabled: !isEmpty && asked !== givenUp,
    placeholderData: keepPreviousData,
    // Asked for with every opening; between them it is only as old as the news say.
    refetchOnMount: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    meta: { follows: FOLLOWS, isCostly: true, isOnlyTold },
    queryFn: async ({ signal }) => ({ question: asked, analysis: (await request(AnalyseDocument, { query: asked }, signal)).analysis }),
  });
  const isOld = isPlaceholderData || asked !== question;
  const isCancelled = givenUp === question;
  return {
    answered: isEmpty ? undefined : data,
    error: isOld || isCancelled ? null : error,
    isOld,
    hasChanged: isStale && !isOld && !isFetching,
    isSlow: useLate(isFetching),
    isCancelled,
    /** Also what would be asked in a moment. */
    cancel: () => {
      giveUp(question);
      return queryClient.cancelQueries({ queryKey });
    },
    refetch: () => (isCancelled ? giveUp(undefined) : refetch()),
  };
}

/** What is done in a moment needs no bar. */
function useLate(isBusy: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isBusy) return setLate(false);
    const timer = setTimeout(() => setLate(true), WORTH_TELLING);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isLate;
}
