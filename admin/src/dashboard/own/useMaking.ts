import { useNavigate } from 'react-router-dom';
import type { Sharing } from '../../saved-query/sharing.ts';
import { withEditing } from './editing.ts';
import type { KeptTile } from './kept.ts';
import { useKeepingDashboards } from './useKept.ts';

/** Keeps a new dashboard and opens it to be put together. */
export function useMaking() {
  const navigate = useNavigate();
  const { create } = useKeepingDashboards();
  const make = async (name: string, tiles: readonly KeptTile[], sharing?: Sharing) => {
    const saved = await create.mutateAsync({ name, content: { tiles }, sharing }).catch(() => undefined);
    if (saved) navigate(`/dashboards/${encodeURIComponent(saved.id)}?${withEditing(new URLSearchParams(), true)}`);
  };
  return { make, isBusy: create.isPending };
}
