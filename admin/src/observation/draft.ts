/** What was typed and not saved yet, kept in this browser: a closed tab loses nothing. */
import type { ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { type Cell, isSame } from './cell.ts';
import type { RowResult } from './verdict.ts';

export interface Drafted {
  cell: Cell;
  /** Of the value that was there when the typing began. */
  version?: number;
  /** It is saved as this version, and only could not be read anew. */
  isSaved?: true;
}

export type Cells = Readonly<Record<string, Drafted>>;

/** Rows under way: sent again under the same key until there is an answer. */
export interface Pending {
  key: string;
  rows: ObservationRowInput[];
}

interface Draft {
  cells: Cells;
  pending?: Pending;
}

const NOTHING: Draft = { cells: {} };

const isEmpty = ({ cells, pending }: Draft): boolean => !pending && Object.keys(cells).length === 0;

function textOf(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function read(text: string | null): Draft {
  try {
    return JSON.parse(text ?? 'null') ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

/** A browser that keeps nothing (private, full) still lets people type. */
function keep(name: string, draft: Draft): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // Nothing else to do: the draft lives as long as the page.
  }
}

/** As they were last read or written, with the text that lay in the browser then: another tab may have typed since. */
const known = new Map<string, { text: string | null; draft: Draft }>();
const watchers = new Set<() => void>();

function draftOf(name: string): Draft {
  const text = textOf(name);
  const last = known.get(name);
  if (last && last.text === text) return last.draft;
  const draft = read(text);
  known.set(name, { text, draft });
  return draft;
}

function write(name: string, draft: Draft): void {
  keep(name, draft);
  known.set(name, { text: textOf(name), draft });
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  addEventListener('storage', tell);
  return () => {
    watchers.delete(tell);
    removeEventListener('storage', tell);
  };
}

export type ChangeDraft = (change: (draft: Draft) => Draft) => void;

/** One draft for a name, whoever shows it: what a page that was left still hears from the server reaches the page that came after it. */
export function useDraft(name: string): { draft: Draft; change: ChangeDraft; wasKept: boolean } {
  const draft = useSyncExternalStore(watch, () => draftOf(name));
  const [wasKept, setWasKept] = useState(() => !isEmpty(draft));
  if (wasKept && isEmpty(draft)) setWasKept(false);
  const change = useCallback<ChangeDraft>((changing) => write(name, changing(draftOf(name))), [name]);
  return { draft, change, wasKept };
}

export const without = <T>(all: Readonly<Record<string, T>>, codes: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([code]) => !codes.includes(code)));

/** What tells the rows of a form apart. */
export type By = 'area' | 'indicator';

interface Answered {
  results: readonly RowResult[];
  sent: readonly ObservationRowInput[];
  by: By;
  /** What is saved was read anew; else only the draft still shows it. */
  isShown: boolean;
}

/** What was saved as it was sent is no draft any more; what was typed on meanwhile now stands on the new version. */
export function afterSaving(cells: Cells, { results, sent, by, isShown }: Answered): Cells {
  const after = { ...cells };
  for (const { index, status, observation } of results) {
    const key = sent[index]![by];
    const typed = after[key];
    if (!typed || status === 'REFUSED' || status === 'SKIPPED') continue;
    const { cell } = typed;
    const version = observation?.version;
    if (!isSame(cell, cellAs(sent[index]!))) after[key] = { cell, version };
    else if (isShown) delete after[key];
    else after[key] = { cell, version, isSaved: true };
  }
  return after;
}

/** Saved before, and read by now: whoever changed it since changed no draft. */
export const isReadByNow = (drafted: Drafted | undefined, saved: { version: number } | undefined): boolean =>
  drafted?.isSaved === true && saved !== undefined && saved.version >= (drafted.version ?? 0);

const cellAs = ({ numerator, denominator, value, state }: ObservationRowInput): Cell => ({
  numerator: String(numerator ?? ''),
  denominator: String(denominator ?? ''),
  value: String(value ?? ''),
  applies: state !== 'NOT_APPLICABLE',
});
