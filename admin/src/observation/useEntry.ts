/** The state of an entry: what is saved, what was typed over it, what the server says to it. */
import type { EntryValueFragment, ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useMemo, useState } from 'react';
import { type MessageKey, useLanguage } from '../shared/i18n.ts';
import { type Cell, cellOf, isBlank, isSame, isWhole, problemOf, rowOf } from './cell.ts';
import { afterSaving, type Draft, type Drafted, useDraft, without } from './draft.ts';
import { type Owed, REPORT } from './owed.ts';
import { useCheck } from './useCheck.ts';
import { useSending } from './useSending.ts';
import { type RowResult, type Verdict, verdictOf } from './verdict.ts';

export interface EntryRow extends Owed {
  cell: Cell;
  isChanged: boolean;
  isFilled: boolean;
  problem?: MessageKey;
  verdict?: Verdict;
}

interface Given {
  name: string;
  village: string;
  owed: readonly Owed[];
  /** Reads anew what is saved. */
  reload: () => Promise<unknown>;
}

export function useEntry({ name, village, owed, reload }: Given) {
  const language = useLanguage();
  const { draft, change, wasKept } = useDraft(name);
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const tell = useCallback(
    (results: readonly RowResult[], rows: readonly ObservationRowInput[]) =>
      setVerdicts((before) => ({
        ...before,
        ...Object.fromEntries(results.map((result) => [rows[result.index]!.indicator, verdictOf(result, language)])),
      })),
    [language],
  );
  const settle = useCallback(
    async (results: readonly RowResult[], sent: readonly ObservationRowInput[]) => {
      tell(results, sent);
      await reload();
      change((now) => ({ ...now, cells: afterSaving(now.cells, results, sent, byIndicator) }));
    },
    [tell, reload, change],
  );
  const rows = useMemo(() => rowsOf(owed, draft, verdicts), [owed, draft, verdicts]);
  const sendable = rows.filter(({ isChanged, problem, verdict }) => isChanged && !problem && !verdict?.theirs);
  const inputs = sendable.map((row) => inputOf(village, row, draft.cells[row.indicator.code]!));
  const { state, send } = useSending(draft.pending, change, settle);
  useCheck(state === 'idle' ? inputs : NONE, tell);

  const forget = (code: string) => setVerdicts(({ [code]: _, ...others }) => others);
  const set = (row: EntryRow, cell: Cell) => {
    const { code } = row.indicator;
    const version = draft.cells[code] ? draft.cells[code].version : versionOf(row.saved);
    const isBack = isSame(cell, savedCell(row));
    change((now) => ({ ...now, cells: { ...without(now.cells, [code]), ...(isBack ? {} : { [code]: { cell, version } }) } }));
    forget(code);
  };
  const takeTheirs = async ({ indicator: { code } }: EntryRow) => {
    await reload();
    change((now) => ({ ...now, cells: without(now.cells, [code]) }));
    forget(code);
  };
  const keepMine = ({ indicator: { code }, cell, verdict }: EntryRow) => {
    change((now) => ({ ...now, cells: { ...now.cells, [code]: { cell, version: verdict?.theirs?.version } } }));
    forget(code);
  };
  return { rows, state, wasKept, set, takeTheirs, keepMine, save: () => send(inputs), unsaved: rows.filter((row) => row.isChanged).length };
}

const NONE: readonly ObservationRowInput[] = [];
const byIndicator = ({ indicator }: ObservationRowInput): string => indicator;

/** A value of the demonstration is not ours to change: the first of the report's own has no version yet. */
const versionOf = (saved?: EntryValueFragment): number | undefined => (saved?.source.code === REPORT ? saved.version : undefined);

const savedCell = ({ indicator, saved, offered }: Owed): Cell => cellOf(indicator, saved, offered?.numerator);

function rowsOf(owed: readonly Owed[], { cells }: Draft, verdicts: Readonly<Record<string, Verdict>>): EntryRow[] {
  const counted = new Map(owed.map((row) => [row.indicator.code, cells[row.indicator.code]?.cell ?? savedCell(row)]));
  return owed.map((row) => {
    const typed = row.offered && counted.get(row.offered.code)?.numerator;
    const live = typed && isWhole(typed) ? { ...row, offered: { ...row.offered!, numerator: typed, period: row.period } } : row;
    const saved = savedCell(live);
    const cell = cells[row.indicator.code]?.cell ?? saved;
    const isChanged = row.indicator.code in cells && !isSame(cell, saved);
    const problem = problemOf(row.indicator, cell, row.saved !== undefined);
    return {
      ...live,
      cell,
      isChanged,
      isFilled: !problem && !isBlank(row.indicator, cell),
      problem: isChanged ? problem : undefined,
      verdict: verdicts[row.indicator.code],
    };
  });
}

const inputOf = (area: string, { indicator, period }: Owed, { cell, version }: Drafted): ObservationRowInput =>
  rowOf(indicator, cell, { area, indicator: indicator.code, period, source: REPORT, version });
