/** Saves the tiles; where the dashboard was saved meanwhile from elsewhere, somebody has to choose. */
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { currentOf } from '../../provider/errors.ts';
import type { Saved } from '../../saved-query/sharing.ts';
import { useT } from '../../shared/i18n.ts';
import type { KeptTile } from './kept.ts';
import { useDashboard, useKeepingDashboards } from './useKept.ts';

export function useSaving({ id }: Saved, tiles: readonly KeptTile[], done: () => void) {
  const t = useT();
  const notify = useNotify();
  const { update } = useKeepingDashboards({ asksOnConflict: true });
  const { refetch } = useDashboard(id);
  const [theirs, setTheirs] = useState<number>();
  const isFree = useRef(false);
  const save = async (version: number) => {
    try {
      await update.mutateAsync({ id, version, content: { tiles } });
      isFree.current = true;
      notify(t('pilar.shared.saved'), { type: 'info' });
      done();
    } catch (error) {
      setTheirs(currentOf(error)?.version);
    }
  };
  const takeTheirs = async () => {
    const { error } = await refetch();
    if (error) return notify(error.message, { type: 'error', messageArgs: { _: error.message } });
    isFree.current = true;
    done();
  };
  return { save, isBusy: update.isPending, isFree, theirs, takeTheirs };
}
