/** Questions kept on the server: one's own, and those that others share. */
import {
  CreateSavedQueryDocument,
  RetireSavedQueryDocument,
  type SavedQueryRowFragment,
  SavedQuestionsDocument,
  UpdateSavedQueryDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { request } from '../../provider/fetch.ts';
import { useMay } from '../../provider/verbs.ts';
import { NATIONAL } from '../../saved-query/useSavedLists.ts';
import { useT } from '../../shared/i18n.ts';
import { useAnswer } from '../../shared/useAnswer.ts';
import { type Question, tidy } from '../question.ts';
import type { View } from '../view.ts';

export type SavedQuestion = SavedQueryRowFragment;

export interface Content {
  query: Question;
  description?: string;
  /** How its answer is looked at. */
  view?: View;
}

export interface Wish extends Content {
  name: string;
  /** Code of the area it is shared with, NATIONAL for everybody; absent: only for oneself. */
  area?: string;
}

/** Undefined where something else is kept under this kind. */
export function contentOf({ content }: SavedQuestion): Content | undefined {
  const kept = content as Partial<Content> | null;
  return Array.isArray(kept?.query?.measures) ? (kept as Content) : undefined;
}

export function useSavedQuestions() {
  const may = useMay();
  return useAnswer(SavedQuestionsDocument, {}, { enabled: may('savedQuery.read') });
}

const inputOf = ({ name, description, query, view, area }: Wish) => ({
  name,
  content: { query: tidy(query), ...(description && { description }), ...(view?.view && { view: { ...view } }) },
  isShared: area !== undefined,
  area: area === NATIONAL ? null : area,
});

export function useKeeping() {
  const t = useT();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const settled = {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['answer', SavedQuestionsDocument.toString()] }),
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  };
  const create = useMutation({
    mutationFn: async (wish: Wish) => (await request(CreateSavedQueryDocument, { input: { kind: 'ANALYSIS', ...inputOf(wish) } })).row,
    ...settled,
  });
  const update = useMutation({
    mutationFn: async ({ id, version, ...wish }: Wish & { id: string; version: number }) =>
      (await request(UpdateSavedQueryDocument, { id, version, input: inputOf(wish) })).row,
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: SavedQuestion) =>
      request(RetireSavedQueryDocument, { id, version, reason: t('pilar.savedQuery.removed') }),
    ...settled,
  });
  return { create, update, remove };
}
