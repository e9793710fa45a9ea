/** Searches kept on the server: found again on any device, and by those they are shared with. */
import { SavedListsDocument } from '@pilar/schema/generated/graphql.ts';
import { useResourceContext } from 'react-admin';
import { useAnswer } from '../shared/useAnswer.ts';
import { KEPT, type Saved, type Sharing } from './sharing.ts';
import { useKeeping } from './useKeeping.ts';

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
  const resource = useResourceContext()!;
  const { data } = useAnswer(SavedListsDocument, { resource }, { follows: KEPT });
  const { create, update, remove } = useKeeping('LIST', [SavedListsDocument]);
  const saved = data?.savedQueries.nodes ?? [];
  const save = ({ name, sharing, earlier, content }: Wish & { content: Kept }) =>
    earlier
      ? update.mutate({ id: earlier.id, version: earlier.version, content, sharing })
      : create.mutate({ resource, name, content, sharing });
  return {
    own: saved.filter(({ isMine }) => isMine),
    shared: saved.filter(({ isMine }) => !isMine),
    save,
    remove,
  };
}
