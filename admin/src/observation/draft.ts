/** What was typed and not saved yet, kept in this browser: a closed tab loses nothing. */
import type { ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useState } from 'react';
import { type Cell, isSame } from './cell.ts';
import type { RowResult } from './verdict.ts';

export interface Drafted {
  cell: Cell;
  /** Of the value that was there when the typing began. */
  version?: number;
}

/** Rows under way: sent again under the same key until there is an answer. */
export interface Pending {
  key: string;
  rows: ObservationRowInput[];
}

export interface Draft {
  cells: Readonly<Record<string, Drafted>>;
  pending?: Pending;
}

const NOTHING: Draft = { cells: {} };

const isEmpty = ({ cells, pending }: Draft): boolean => !pending && Object.keys(cells).length === 0;

function read(name: string): Draft {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') ?? NOTHING;
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

export type ChangeDraft = (change: (draft: Draft) => Draft) => void;

export function useDraft(name: string): { draft: Draft; change: ChangeDraft; wasKept: boolean } {
  const [draft, setDraft] = useState(() => read(name));
  const [wasKept, setWasKept] = useState(() => !isEmpty(draft));
  if (wasKept && isEmpty(draft)) setWasKept(false);
  const change = useCallback<ChangeDraft>(
    (changing) =>
      setDraft((before) => {
        const after = changing(before);
        keep(name, after);
        return after;
      }),
    [name],
  );
  return { draft, change, wasKept };
}

export const without = <T>(all: Readonly<Record<string, T>>, codes: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([code]) => !codes.includes(code)));

/** What was saved as it was sent is no draft any more; what was typed on meanwhile now stands on the new version. */
export function afterSaving(
  cells: Draft['cells'],
  results: readonly RowResult[],
  sent: readonly ObservationRowInput[],
  keyOf: (row: ObservationRowInput) => string,
): Draft['cells'] {
  const after = { ...cells };
  for (const { index, status, observation } of results) {
    const key = keyOf(sent[index]!);
    const typed = after[key];
    if (!typed || status === 'REFUSED' || status === 'SKIPPED') continue;
    if (isSame(typed.cell, cellAs(sent[index]!))) delete after[key];
    else after[key] = { ...typed, version: observation?.version };
  }
  return after;
}

const cellAs = ({ numerator, denominator, value, state }: ObservationRowInput): Cell => ({
  numerator: String(numerator ?? ''),
  denominator: String(denominator ?? ''),
  value: String(value ?? ''),
  applies: state !== 'NOT_APPLICABLE',
});
