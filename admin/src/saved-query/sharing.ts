/** With whom what somebody keeps is shared, as the console holds it and as it is said. */
import { RoleMatrixDocument, type SavedQueryRowFragment } from '@pilar/schema/generated/graphql.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { useName, useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';

/** What an answer with something kept follows: whoever sees it is told when it changes. */
export const KEPT = ['SavedQuery'];

export type Saved = SavedQueryRowFragment;

/** Characters of the name of something kept, and of a tile's. */
export const LONGEST_NAME = 120;

export interface Sharing {
  /** Code of the area it is shared with, NATIONAL for everybody; absent: only for oneself. */
  area?: string;
  /** Codes of the roles that it is for; none: all of them. */
  roles: string[];
}

export const NATIONAL = 'NATIONAL';
const UNSHARED: Sharing = { roles: [] };

export const sharingOf = (saved: Saved | undefined): Sharing =>
  saved?.isShared ? { area: saved.area?.code ?? NATIONAL, roles: saved.roles } : UNSHARED;

/** As the API takes it. */
export const sharedInput = ({ area, roles }: Sharing) => ({ isShared: area !== undefined, area: area === NATIONAL ? null : area, roles });

/** Whether the viewer may share so: who moved to another area may not any more in the one before. */
export function useMayShare(): (sharing: Sharing) => boolean {
  const may = useMay();
  return ({ area }) => area === undefined || may('savedQuery.share', newIn(area === NATIONAL ? null : area));
}

/** Roles that may read what is shared, in the language of the screen. */
export function useRoleNames() {
  const name = useName();
  const { data } = useAnswer(RoleMatrixDocument, {}, { standing: true });
  const readers = (data?.roles.nodes ?? []).filter(({ verbs }) => verbs.includes('savedQuery.read'));
  const roles = readers.map((role) => ({ code: role.code, name: name(role) }));
  /** A role that is not known, or not yet, by its code: unsaid, it would read as everybody. */
  const textOf = (codes: readonly string[]) => codes.map((code) => roles.find((role) => role.code === code)?.name ?? code).join(', ');
  return { roles, textOf };
}

/** What its owner reads about it: with whom it is shared. Others read whose it is. */
export function useSharingText(): (saved: Saved) => string | undefined {
  const t = useT();
  const { textOf } = useRoleNames();
  return ({ isMine, isShared, area, roles, ownerName }) => {
    if (!isMine) return ownerName;
    if (!isShared) return undefined;
    const place = t('pilar.savedQuery.sharedWith', { area: area?.name ?? t('pilar.savedQuery.everybody') });
    return [place, textOf(roles)].filter(Boolean).join(' · ');
  };
}
