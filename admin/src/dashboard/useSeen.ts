/** What was opened or set within a tile stands in the address: a link shows what its sender saw, and the way back undoes it. */
import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import type { Question } from '../analysis/question.ts';
import type { View } from '../analysis/view.ts';

interface Seen {
  /** In place of the tile's own question: a place was opened on its map. */
  query?: Question;
  view?: View;
}

const PREFIX = 'see.';

function readSeen(text: string | null): Seen {
  if (!text) return {};
  try {
    const { query, view } = JSON.parse(text) as Seen;
    return { query: Array.isArray(query?.measures) ? query : undefined, view };
  } catch {
    return {};
  }
}

export function useSeen(id: string) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const text = params.get(PREFIX + id);
  const seen = useMemo(() => readSeen(text), [text]);
  /** `isSame`: one more step of the same change, for which the way back needs no stop of its own. */
  const see = useCallback(
    (next: Seen | undefined, isSame?: boolean) => {
      // As the address is now, not as it was when this was drawn: another tile may have changed it meanwhile.
      const after = new URLSearchParams(location.search);
      if (next) after.set(PREFIX + id, JSON.stringify(next));
      else after.delete(PREFIX + id);
      navigate({ search: `?${after}` }, { replace: isSame, preventScrollReset: true });
    },
    [id, navigate],
  );
  return { seen, see };
}

/** Narrowed otherwise, the tiles begin anew. */
export function withoutSeen(params: URLSearchParams): URLSearchParams {
  const own = [...params].filter(([name]) => !name.startsWith(PREFIX));
  return new URLSearchParams(own);
}
