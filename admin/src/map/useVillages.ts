/** The villages of some districts; places change rarely, so they are asked once. */
import { MapVillagesDocument, type MapVillagesQuery } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../provider/fetch.ts';
import { useMay } from '../provider/verbs.ts';

type Village = MapVillagesQuery['rows']['nodes'][number];

/** Beyond these no eye finds a village. */
const MOST_DISTRICTS = 60;

/** Without them the map has the places of the answer alone. */
export function useVillages(districts: string[]): { villages: readonly Village[]; isLoading: boolean } {
  const may = useMay();
  const { data, isLoading } = useQuery({
    queryKey: ['answer', MapVillagesDocument.toString(), districts],
    queryFn: async ({ signal }) => (await request(MapVillagesDocument, { districts }, signal)).rows.nodes,
    enabled: may('village.read') && districts.length > 0 && districts.length <= MOST_DISTRICTS,
    staleTime: Number.POSITIVE_INFINITY,
    // On the way down to one district its villages are known already.
    placeholderData: keepPreviousData,
  });
  const villages = useMemo(() => (data ?? []).filter(({ district }) => districts.includes(district.code)), [data, districts]);
  return { villages, isLoading };
}
