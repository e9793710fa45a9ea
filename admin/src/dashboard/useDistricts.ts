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

/** Those that are listed, and the chosen one by its name wherever it lies. */
export function useDistricts({ districts }: Choices, chosen: string | undefined) {
  const listed = useMemo(() => named(districts), [districts]);
  const isUnlisted = chosen !== undefined && !listed.some(({ code }) => code === chosen);
  const { data } = useAnswer(DistrictsByCodeDocument, { codes: chosen ? [chosen] : [] }, { enabled: isUnlisted, standing: true });
  const place = useMemo((): District | undefined => {
    const [unlisted] = data?.areas.nodes ?? [];
    if (!isUnlisted) return listed.find(({ code }) => code === chosen);
    return { code: chosen, name: unlisted ? nameWithin(unlisted) : chosen };
  }, [listed, isUnlisted, chosen, data]);
  return { listed, hasUnlisted: hasMore(districts), chosen: place };
}

export type Districts = ReturnType<typeof useDistricts>;

/** Those to choose from: of more than are listed, what is typed is looked up. */
export function useDistrictSearch({ listed, hasUnlisted }: Districts) {
  const roles = useViewer()?.roles ?? [];
  const { options, isFetching, setTyped, setOpen } = useSearch<Found>(SearchDistrictsDocument);
  const [isTyped, setIsTyped] = useState(false);
  const isFound = isTyped && hasUnlisted;
  const found = options.filter(({ code }) => isReached(roles, code)).map((one) => ({ code: one.code, name: nameWithin(one) }));
  return {
    all: isFound ? found : listed,
    isFound,
    isLoading: isFound && isFetching,
    search: (text: string) => {
      const isText = text.trim() !== '';
      setIsTyped(isText);
      setOpen(isText && hasUnlisted);
      setTyped(text);
    },
  };
}
