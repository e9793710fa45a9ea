/** What was opened or set within a tile stands in the address: a link shows what its sender saw, and the way back undoes it. */
import { useCallback, useMemo } from 'react';
import type { Question } from '../analysis/question.ts';
import type { View } from '../analysis/view.ts';
import { addressNow, type Step, useAddress } from '../shared/useAddress.ts';

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

/** Nothing where nothing is left to be seen. */
function written({ query, view }: Seen): string | undefined {
  const isLooked = view && Object.values(view).some((part) => part !== undefined);
  return query || isLooked ? JSON.stringify({ query, view: isLooked ? view : undefined }) : undefined;
}

export function useSeen(id: string) {
  const [params, set] = useAddress();
  const name = PREFIX + id;
  const text = params.get(name);
  const seen = useMemo(() => readSeen(text), [text]);
  const see = useCallback(
    (of: (now: Seen) => Seen, step: Step) => set({ [name]: written(of(readSeen(addressNow().get(name)))) }, step),
    [name, set],
  );
  return { seen, see };
}

/** Narrowed otherwise, the tiles begin anew. */
export function withoutSeen(params: URLSearchParams): URLSearchParams {
  const own = [...params].filter(([name]) => !name.startsWith(PREFIX));
  return new URLSearchParams(own);
}
