/** The entry of one village and month: a line for each indicator that is owed. */
import { useCallback } from 'react';
import { cellOf, isWhole } from './cell.ts';
import type { Cells } from './draft.ts';
import { type Owed, REPORT } from './owed.ts';
import { type Filled, type Line, type Reload, useFilling } from './useFilling.ts';

export type EntryRow = Filled<Owed & Line>;

interface Given {
  name: string;
  village: string;
  owed: readonly Owed[];
  reload: Reload;
}

export function useEntry({ name, village, owed, reload }: Given) {
  const linesOf = useCallback((cells: Cells) => entryLines(owed, village, cells), [owed, village]);
  return useFilling({ name, by: 'indicator', linesOf, reload });
}

/** A denominator follows the indicator that it comes from while that one is typed. */
function entryLines(owed: readonly Owed[], area: string, cells: Cells) {
  const counted = new Map(
    owed.map(({ indicator, saved, offered }) => [
      indicator.code,
      (cells[indicator.code]?.cell ?? cellOf(indicator, saved, offered?.numerator)).numerator,
    ]),
  );
  return owed.map((row) => {
    const to = { area, indicator: row.indicator.code, period: row.period, source: REPORT };
    const typed = row.offered && counted.get(row.offered.code);
    return { ...row, to, ...(typed && isWhole(typed) && { offered: { ...row.offered!, numerator: typed, period: row.period } }) };
  });
}
