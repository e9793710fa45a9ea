/** All villages of an area and what is saved for one indicator, period and source. */
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

export function useSheetData(place: SheetPlace) {
  const { area, indicator, period, source } = place;
  const villages = useQuery({
    queryKey: ['sheet', 'villages', area],
    queryFn: async ({ signal }) => (await request(SheetVillagesDocument, { area }, signal)).villages.nodes,
  });
  const values = useQuery({
    queryKey: ['sheet', 'values', area, indicator, period, source],
    queryFn: async ({ signal }) => (await request(SheetValuesDocument, { area, indicator, period, source }, signal)).observations.nodes,
  });
  return { villages: villages.data, values: values.data, error: villages.error ?? values.error, reload: values.refetch };
}
