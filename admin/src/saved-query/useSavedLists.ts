/** Searches kept on the server: found again on any device, and by those they are shared with. */
import {
  CreateSavedQueryDocument,
  RetireSavedQueryDocument,
  SavedListsDocument,
  UpdateSavedQueryDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useResourceContext } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { KEPT, type Saved, type Sharing, sharedInput } from './sharing.ts';

/** What is kept of a list. */
export interface Kept {
  filter: Record<string, unknown>;
  sort: { field: string; order: string };
  hidden: string[];
}

export interface Wish {
  name: string;
  /** Absent: as it is. */
  sharing?: Sharing;
  /** One's own of this name: it is saved over. */
  earlier?: Saved;
}

export function useSavedLists() {
  const t = useT();
  const notify = useNotify();
  const resource = useResourceContext()!;
  const { data, refetch } = useAnswer(SavedListsDocument, { resource }, { follows: KEPT });
  const saved = data?.savedQueries.nodes ?? [];
  const settled = {
    onSuccess: () => refetch(),
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  };

  const save = useMutation({
    mutationFn: async ({ name, content, earlier, ...wish }: Wish & { content: Kept }) => {
      const sharing = wish.sharing && sharedInput(wish.sharing);
      await (earlier
        ? request(UpdateSavedQueryDocument, { id: earlier.id, version: earlier.version, input: { content, ...sharing } })
        : request(CreateSavedQueryDocument, { input: { kind: 'LIST', resource, name, content, ...sharing } }));
    },
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ id, version }: Saved) => request(RetireSavedQueryDocument, { id, version, reason: t('pilar.savedQuery.removed') }),
    ...settled,
  });
  return {
    own: saved.filter(({ isMine }) => isMine),
    shared: saved.filter(({ isMine }) => !isMine),
    save: save.mutate,
    remove,
  };
}
