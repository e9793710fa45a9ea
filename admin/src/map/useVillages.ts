/** The villages of some districts, page by page; places change rarely, so they are asked once. */
import { MapVillagesDocument, type MapVillagesQuery } from '@pilar/schema/generated/graphql.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { request } from '../provider/fetch.ts';
import { useMay } from '../provider/verbs.ts';

type Village = MapVillagesQuery['rows']['nodes'][number];

/** Beyond these no eye finds a village. */
const MOST_DISTRICTS = 60;

async function readVillages(districts: string[], signal: AbortSignal): Promise<Village[]> {
  const all: Village[] = [];
  let after: string | null | undefined;
  do {
    const { rows } = await request(MapVillagesDocument, { districts, after }, signal);
    all.push(...rows.nodes);
    after = rows.pageInfo.hasNextPage ? rows.pageInfo.endCursor : null;
  } while (after);
  return all;
}

/** Without them the map has the places of the answer alone. */
export function useVillages(districts: string[]): { villages: readonly Village[]; isLoading: boolean } {
  const may = useMay();
  const { data, isLoading } = useQuery({
    queryKey: ['answer', MapVillagesDocument.toString(), districts],
    queryFn: ({ signal }) => readVillages(districts, signal),
    enabled: may('village.read') && districts.length > 0 && districts.length <= MOST_DISTRICTS,
    staleTime: Number.POSITIVE_INFINITY,
    // On the way down to one district its villages are known already.
    placeholderData: keepPreviousData,
  });
  const villages = useMemo(() => (data ?? []).filter(({ district }) => districts.includes(district.code)), [data, districts]);
  return { villages, isLoading };
}
