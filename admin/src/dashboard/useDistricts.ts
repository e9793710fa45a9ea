import { DistrictsByCodeDocument, SearchDistrictsDocument } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useState } from 'react';
import { isReached } from '../provider/scope.ts';
import { useViewer } from '../provider/verbs.ts';
import { useSearch } from '../shared/form/inputs.tsx';
import { nameWithin } from '../shared/nameWithin.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { type District, hasMore, named } from './districts.ts';
import type { Choices } from './useNarrow.ts';

interface Found extends District {
  id: string;
  parent?: { name: string } | null;
}

/** Those to choose from, and the chosen one by its name wherever it lies. Of more than are listed, what is typed is looked up. */
export function useDistricts({ districts }: Choices, chosen: string | undefined) {
  const roles = useViewer()?.roles ?? [];
  const listed = useMemo(() => named(districts), [districts]);
  const isUnlisted = chosen !== undefined && !listed.some(({ code }) => code === chosen);
  const { data } = useAnswer(DistrictsByCodeDocument, { codes: chosen ? [chosen] : [] }, { enabled: isUnlisted, standing: true });
  const { options, isFetching, setTyped, setOpen } = useSearch<Found>(SearchDistrictsDocument);
  const [isTyped, setIsTyped] = useState(false);
  const isFound = isTyped && hasMore(districts);
  const found = options.filter(({ code }) => isReached(roles, code)).map((one) => ({ code: one.code, name: nameWithin(one) }));
  const place = useMemo((): District | undefined => {
    const [unlisted] = data?.areas.nodes ?? [];
    if (!isUnlisted) return listed.find(({ code }) => code === chosen);
    return { code: chosen, name: unlisted ? nameWithin(unlisted) : chosen };
  }, [listed, isUnlisted, chosen, data]);
  return {
    all: isFound ? found : listed,
    isFound,
    isLoading: isFound && isFetching,
    search: (text: string) => {
      setIsTyped(text.trim() !== '');
      setOpen(hasMore(districts));
      setTyped(text);
    },
    chosen: place,
  };
}

export type Districts = ReturnType<typeof useDistricts>;
