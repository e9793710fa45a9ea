/** Keeps, changes and removes what is one's own; every list of its kind is asked again. */
import {
  CreateSavedQueryDocument,
  RetireSavedQueryDocument,
  type SavedQueryKind,
  type TypedDocumentString,
  UpdateSavedQueryDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { currentOf } from '../provider/errors.ts';
import { request } from '../provider/fetch.ts';
import { useT } from '../shared/i18n.ts';
import { type Saved, type Sharing, sharedInput } from './sharing.ts';

export interface Wish {
  name?: string;
  content?: object;
  sharing?: Sharing;
}

const inputOf = ({ sharing, ...wish }: Wish) => ({ ...wish, ...(sharing && sharedInput(sharing)) });

interface Options {
  /** Who asks what shall stand after a conflict says it there. */
  asksOnConflict?: boolean;
}

/** `lists`: the questions to the API whose answers hold it. */
export function useKeeping(kind: SavedQueryKind, lists: readonly TypedDocumentString<unknown, never>[], { asksOnConflict }: Options = {}) {
  const t = useT();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const askAgain = () => Promise.all(lists.map((list) => queryClient.invalidateQueries({ queryKey: ['answer', list.toString()] })));
  const settled = {
    onSuccess: askAgain,
    onError: (error: Error) => {
      const isConflict = currentOf(error) !== undefined;
      if (isConflict) void askAgain();
      if (!isConflict || !asksOnConflict) notify(error.message, { type: 'error', messageArgs: { _: error.message } });
    },
  };
  const create = useMutation({
    mutationFn: async ({ name, content, resource, ...wish }: Wish & { name: string; content: object; resource?: string }) =>
      (await request(CreateSavedQueryDocument, { input: { kind, resource, name, content, ...inputOf(wish) } })).row,
    ...settled,
  });
  const update = useMutation({
    mutationFn: async ({ id, version, ...wish }: Wish & { id: string; version: number }) =>
      (await request(UpdateSavedQueryDocument, { id, version, input: inputOf(wish) })).row,
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Saved) => request(RetireSavedQueryDocument, { id, version, reason: t('pilar.savedQuery.removed') }),
    ...settled,
  });
  return { create, update, remove };
}
