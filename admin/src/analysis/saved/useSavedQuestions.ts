/** Questions kept on the server: one's own, and those that others share. */
import { SavedQuestionsDocument } from '@pilar/schema/generated/graphql.ts';
import { useMay } from '../../provider/verbs.ts';
import { KEPT, type Saved } from '../../saved-query/sharing.ts';
import { useKeeping } from '../../saved-query/useKeeping.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { type Question, tidy } from '../question.ts';
import type { View } from '../view.ts';

export interface Content {
  query: Question;
  description?: string;
  /** How its answer is looked at. */
  view?: View;
}

/** Undefined where something else is kept under this kind. */
export function contentOf({ content }: Pick<Saved, 'content'>): Content | undefined {
  const kept = content as Partial<Content> | null;
  return Array.isArray(kept?.query?.measures) ? (kept as Content) : undefined;
}

/** As it is kept. */
export const keptOf = ({ query, description, view }: Content): object => ({
  query: tidy(query),
  ...(description && { description }),
  ...(view?.view && { view: { ...view } }),
});

export function useSavedQuestions() {
  const may = useMay();
  return useAnswer(SavedQuestionsDocument, {}, { enabled: may('savedQuery.read'), follows: KEPT });
}

export const useKeepingQuestions = () => useKeeping('ANALYSIS', [SavedQuestionsDocument]);
