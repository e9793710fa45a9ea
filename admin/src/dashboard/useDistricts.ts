import { useMemo } from 'react';
import { useViewer } from '../provider/verbs.ts';
import { moreOf, named, reachedDistricts } from '../shared/place/places.ts';
import { useChosen } from '../shared/place/useChosen.ts';
import type { Choices } from './useNarrow.ts';

/** Those that are listed, and the chosen one. */
export function useDistricts({ districts }: Choices, code: string | undefined) {
  const roles = useViewer()?.roles ?? [];
  const listed = useMemo(() => named(districts), [districts]);
  const chosen = useChosen(listed, code);
  return { places: { listed, more: moreOf(districts), within: reachedDistricts(roles) }, chosen };
}

export type Districts = ReturnType<typeof useDistricts>;
