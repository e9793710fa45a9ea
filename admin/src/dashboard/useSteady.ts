import { useMemo } from 'react';
import type { Question } from '../analysis/question.ts';

/** The same question as long as it says the same: it is asked once. */
export function useSteady(query: Question): Question {
  const text = JSON.stringify(query);
  return useMemo(() => JSON.parse(text) as Question, [text]);
}
