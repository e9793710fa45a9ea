/** The sheet of one indicator, period and source: a line for each village. */
import { useCallback, useMemo } from 'react';
import { type Filled, type Line, type Reload, useFilling } from './useFilling.ts';
import type { SheetIndicator, SheetPlace, SheetValue, SheetVillage } from './useSheetData.ts';

export type SheetRow = Filled<Line & { village: SheetVillage }>;

interface Given {
  name: string;
  place: SheetPlace;
  indicator: SheetIndicator;
  villages: readonly SheetVillage[];
  values: readonly SheetValue[];
  reload: Reload;
}

export const MOST_ROWS = 1000;

export function useSheet({ name, place, indicator, villages, values, reload }: Given) {
  const lines = useMemo(() => {
    const saved = new Map(values.map((value) => [value.area.code, value]));
    const { period, source } = place;
    return villages.map((village) => {
      const to = { area: village.code, indicator: indicator.code, period, source };
      return { village, indicator, saved: saved.get(village.code), to };
    });
  }, [place, indicator, villages, values]);
  const linesOf = useCallback(() => lines, [lines]);
  return useFilling({ name, by: 'area', linesOf, reload });
}
