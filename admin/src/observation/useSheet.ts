/** The state of a sheet: every village's value as it is saved, what was typed or pasted over it, what the server says. */
import type { ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useMemo, useState } from 'react';
import { type MessageKey, useLanguage } from '../shared/i18n.ts';
import { type Cell, cellOf, isBlank, isSame, problemOf, rowOf } from './cell.ts';
import { afterSaving, type Draft, useDraft, without } from './draft.ts';
import { useCheck } from './useCheck.ts';
import { useSending } from './useSending.ts';
import type { SheetIndicator, SheetPlace, SheetValue, SheetVillage } from './useSheetData.ts';
import { type RowResult, type Verdict, verdictOf } from './verdict.ts';

export interface SheetRow {
  village: SheetVillage;
  saved?: SheetValue;
  cell: Cell;
  isChanged: boolean;
  isFilled: boolean;
  problem?: MessageKey;
  verdict?: Verdict;
}

interface Given {
  name: string;
  place: SheetPlace;
  indicator: SheetIndicator;
  villages: readonly SheetVillage[];
  values: readonly SheetValue[];
  reload: () => Promise<unknown>;
}

export const MOST_ROWS = 1000;
/** More at once are judged when they are saved. */
const MOST_CHECKED = 200;
const NONE: readonly ObservationRowInput[] = [];
const byArea = ({ area }: ObservationRowInput): string => area;

export function useSheet({ name, place, indicator, villages, values, reload }: Given) {
  const language = useLanguage();
  const { draft, change, wasKept } = useDraft(name);
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const saved = useMemo(() => new Map(values.map((value) => [value.area.code, value])), [values]);
  const tell = useCallback(
    (results: readonly RowResult[], rows: readonly ObservationRowInput[]) =>
      setVerdicts((before) => ({
        ...before,
        ...Object.fromEntries(results.map((result) => [rows[result.index]!.area, verdictOf(result, language)])),
      })),
    [language],
  );
  const settle = useCallback(
    async (results: readonly RowResult[], sent: readonly ObservationRowInput[]) => {
      tell(results, sent);
      await reload();
      change((now) => ({ ...now, cells: afterSaving(now.cells, results, sent, byArea) }));
    },
    [tell, reload, change],
  );
  const rows = useMemo(() => rowsOf(indicator, villages, saved, draft, verdicts), [indicator, villages, saved, draft, verdicts]);
  const inputs = rows
    .filter(({ isChanged, problem, verdict }) => isChanged && !problem && !verdict?.theirs)
    .map(({ village, cell }) => rowOf(indicator, cell, { ...place, area: village.code, version: draft.cells[village.code]?.version }));
  const { state, send } = useSending(draft.pending, change, settle);
  useCheck(state === 'idle' && inputs.length <= MOST_CHECKED ? inputs : NONE, tell);

  const forget = useCallback((codes: readonly string[]) => setVerdicts((before) => without(before, codes)), []);
  const fill = useCallback(
    (cells: readonly (readonly [code: string, cell: Cell])[]) => {
      change((now) => ({ ...now, cells: cells.reduce((all, [code, cell]) => typedOver(all, code, cell, indicator, saved), now.cells) }));
      forget(cells.map(([code]) => code));
    },
    [change, forget, indicator, saved],
  );
  const takeTheirs = useCallback(
    async (code: string) => {
      await reload();
      change((now) => ({ ...now, cells: without(now.cells, [code]) }));
      forget([code]);
    },
    [reload, change, forget],
  );
  const keepMine = useCallback(
    (code: string, cell: Cell, version: number) => {
      change((now) => ({ ...now, cells: { ...now.cells, [code]: { cell, version } } }));
      forget([code]);
    },
    [change, forget],
  );
  return { rows, state, wasKept, fill, takeTheirs, keepMine, save: () => send(inputs), unsaved: inputs.length };
}

function typedOver(
  cells: Draft['cells'],
  code: string,
  cell: Cell,
  indicator: SheetIndicator,
  saved: ReadonlyMap<string, SheetValue>,
): Draft['cells'] {
  const before = saved.get(code);
  const version = cells[code] ? cells[code].version : before?.version;
  return { ...without(cells, [code]), ...(isSame(cell, cellOf(indicator, before)) ? {} : { [code]: { cell, version } }) };
}

function rowsOf(
  indicator: SheetIndicator,
  villages: readonly SheetVillage[],
  saved: ReadonlyMap<string, SheetValue>,
  { cells }: Draft,
  verdicts: Readonly<Record<string, Verdict>>,
): SheetRow[] {
  return villages.map((village) => {
    const value = saved.get(village.code);
    const cell = cells[village.code]?.cell ?? cellOf(indicator, value);
    const isChanged = village.code in cells && !isSame(cell, cellOf(indicator, value));
    const problem = problemOf(indicator, cell, value !== undefined);
    return {
      village,
      saved: value,
      cell,
      isChanged,
      isFilled: !problem && !isBlank(indicator, cell),
      problem: isChanged ? problem : undefined,
      verdict: verdicts[village.code],
    };
  });
}
