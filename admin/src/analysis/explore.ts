/** What every chip needs to know: the question, how to change it, the words for it, what still fits and what was refused. */
import { createContext, useContext } from 'react';
import type { Problem } from './problems.ts';
import type { Question } from './question.ts';
import type { Ask } from './useQuestion.ts';
import type { Words } from './useWords.ts';

export interface Explore {
  question: Question;
  ask: Ask;
  words: Words;
  problems: readonly Problem[];
}

export const ExploreContext = createContext<Explore | undefined>(undefined);

export function useExplore(): Explore {
  const explore = useContext(ExploreContext);
  if (!explore) throw new Error('Chips stand on the page of Explore only');
  return explore;
}
