/** Rows to fill: what is saved, what was typed over it, what the server says to it; how they are saved, and how two who typed at once agree. */
import type { EntryValueFragment, ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNotify } from 'react-admin';
import { type MessageKey, useLanguage } from '../shared/i18n.ts';
import { type Cell, cellOf, isBlank, isSame, type Kind, problemOf, rowOf } from './cell.ts';
import { afterSaving, type By, type Cells, type ChangeDraft, type Drafted, isReadByNow, useDraft, without } from './draft.ts';
import { useCheck } from './useCheck.ts';
import { useSending } from './useSending.ts';
import { type RowResult, type Verdict, verdictOf } from './verdict.ts';

/** A value that may be given. */
export interface Line {
  to: { area: string; indicator: string; period: string; source: string };
  indicator: Kind;
  saved?: EntryValueFragment;
  /** A denominator that is known from elsewhere. */
  offered?: { numerator: string };
}

export type Filled<L extends Line> = L & {
  cell: Cell;
  isChanged: boolean;
  isFilled: boolean;
  problem?: MessageKey;
  verdict?: Verdict;
};

/** Reads anew what is saved. */
export type Reload = () => Promise<{ error: Error | null }>;

interface Given<L extends Line> {
  /** Of the draft in this browser. */
  name: string;
  by: By;
  /** From what is typed, since a line may offer what stands in another. */
  linesOf: (cells: Cells) => readonly L[];
  reload: Reload;
}

/** More at once are judged when they are saved. */
const MOST_CHECKED = 200;
const NONE: readonly ObservationRowInput[] = [];

export function useFilling<L extends Line>({ name, by, linesOf, reload }: Given<L>) {
  const { draft, change, wasKept } = useDraft(name);
  const { verdicts, tell, forget } = useVerdicts(by);
  const settle = useCallback(
    async (results: readonly RowResult[], sent: readonly ObservationRowInput[]) => {
      tell(results, sent);
      const { error } = await reload();
      change((now) => ({ ...now, cells: afterSaving(now.cells, { results, sent, by, isShown: !error }) }));
    },
    [tell, reload, change, by],
  );
  const rows = useMemo(
    () => linesOf(draft.cells).map((line) => filledOf(line, draft.cells[line.to[by]], verdicts[line.to[by]])),
    [linesOf, draft.cells, verdicts, by],
  );
  useReadByNow(rows, draft.cells, by, change);
  const changed = rows.filter(({ isChanged }) => isChanged);
  const inputs = changed
    .filter(({ problem, verdict }) => !problem && !verdict?.theirs)
    .map(({ indicator, cell, to }) => rowOf(indicator, cell, { ...to, version: draft.cells[to[by]]?.version }));
  const { state, send } = useSending(draft.pending, change, settle);
  useCheck(state === 'idle' && inputs.length <= MOST_CHECKED ? inputs : NONE, tell);
  const save = async () => (inputs.length > 0 || draft.pending ? send(inputs) : []);
  const actions = useActions({ by, linesOf, reload, change, forget });
  return { rows, state, wasKept, save, ...actions, unsaved: changed.length, unfinished: changed.length - inputs.length };
}

function useReadByNow(rows: readonly Line[], cells: Cells, by: By, change: ChangeDraft): void {
  useEffect(() => {
    const read = rows.filter((row) => isReadByNow(cells[row.to[by]], ownOf(row))).map(({ to }) => to[by]);
    if (read.length > 0) change((now) => ({ ...now, cells: without(now.cells, read) }));
  }, [rows, cells, by, change]);
}

function useVerdicts(by: By) {
  const language = useLanguage();
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const tell = useCallback(
    (results: readonly RowResult[], rows: readonly ObservationRowInput[]) =>
      setVerdicts((before) => ({
        ...before,
        ...Object.fromEntries(results.map((result) => [rows[result.index]![by], verdictOf(result, language)])),
      })),
    [language, by],
  );
  const forget = useCallback((keys: readonly string[]) => setVerdicts((before) => without(before, keys)), []);
  return { verdicts, tell, forget };
}

interface Acting extends Pick<Given<Line>, 'by' | 'linesOf' | 'reload'> {
  change: ChangeDraft;
  forget: (keys: readonly string[]) => void;
}

function useActions({ by, linesOf, reload, change, forget }: Acting) {
  const notify = useNotify();
  const fill = useCallback(
    (typed: readonly (readonly [key: string, cell: Cell])[]) => {
      change((now) => {
        const lines = new Map(linesOf(now.cells).map((line) => [line.to[by], line]));
        return { ...now, cells: typed.reduce((cells, [key, cell]) => typedOver(cells, key, cell, lines.get(key)!), now.cells) };
      });
      forget(typed.map(([key]) => key));
    },
    [change, forget, linesOf, by],
  );
  const takeTheirs = useCallback(
    async (key: string) => {
      const { error } = await reload();
      if (error) return notify(error.message, { type: 'error', messageArgs: { _: error.message } });
      change((now) => ({ ...now, cells: without(now.cells, [key]) }));
      forget([key]);
    },
    [reload, change, forget, notify],
  );
  const keepMine = useCallback(
    (key: string, version: number) => {
      change((now) => (now.cells[key] ? { ...now, cells: { ...now.cells, [key]: { cell: now.cells[key].cell, version } } } : now));
      forget([key]);
    },
    [change, forget],
  );
  return { fill, takeTheirs, keepMine };
}

export type Actions = ReturnType<typeof useActions>;

const savedCell = ({ indicator, saved, offered }: Line): Cell => cellOf(indicator, saved, offered?.numerator);

/** A value of another source is not ours to change: the first of this one has no version yet. */
const ownOf = ({ saved, to }: Line) => (saved?.source.code === to.source ? saved : undefined);

function typedOver(cells: Cells, key: string, cell: Cell, line: Line): Cells {
  const version = cells[key] ? cells[key].version : ownOf(line)?.version;
  return { ...without(cells, [key]), ...(isSame(cell, savedCell(line)) ? {} : { [key]: { cell, version } }) };
}

function filledOf<L extends Line>(line: L, drafted: Drafted | undefined, verdict: Verdict | undefined): Filled<L> {
  const saved = savedCell(line);
  const cell = drafted?.cell ?? saved;
  const isChanged = drafted !== undefined && !isSame(cell, saved);
  const problem = problemOf(line.indicator, cell, line.saved !== undefined);
  const isFilled = !problem && !isBlank(line.indicator, cell);
  return { ...line, cell, isChanged, isFilled, problem: isChanged ? problem : undefined, verdict };
}
