/** All villages of an area and what is saved for one indicator, period and source, page by page. */
import {
  type SheetIndicatorsQuery,
  SheetValuesDocument,
  type SheetValuesQuery,
  SheetVillagesDocument,
  type SheetVillagesQuery,
} from '@pilar/schema/generated/graphql.ts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../provider/fetch.ts';

export type SheetIndicator = SheetIndicatorsQuery['indicators']['nodes'][number];
export type SheetVillage = SheetVillagesQuery['villages']['nodes'][number];
export type SheetValue = SheetValuesQuery['observations']['nodes'][number];

export interface SheetPlace {
  area: string;
  indicator: string;
  period: string;
  source: string;
}

interface Page<N> {
  nodes: N[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

async function everyPage<N>(read: (after?: string | null) => Promise<Page<N>>): Promise<N[]> {
  const all: N[] = [];
  let after: string | null | undefined;
  do {
    const { nodes, pageInfo } = await read(after);
    all.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return all;
}

export function useSheetData(place: SheetPlace) {
  const { area, indicator, period, source } = place;
  const villages = useQuery({
    queryKey: ['sheet', 'villages', area],
    queryFn: ({ signal }) => everyPage(async (after) => (await request(SheetVillagesDocument, { area, after }, signal)).villages),
  });
  const values = useQuery({
    queryKey: ['sheet', 'values', area, indicator, period, source],
    queryFn: ({ signal }) =>
      everyPage(async (after) => (await request(SheetValuesDocument, { area, indicator, period, source, after }, signal)).observations),
  });
  return { villages: villages.data, values: values.data, error: villages.error ?? values.error, reload: values.refetch };
}
