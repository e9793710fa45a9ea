/** What was typed and not saved yet, kept in this browser: a closed tab loses nothing. */
import type { ObservationRowInput } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useState } from 'react';
import type { Cell } from './cell.ts';

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
  const [wasKept] = useState(() => !isEmpty(draft));
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

export const without = (cells: Draft['cells'], codes: readonly string[]): Draft['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([code]) => !codes.includes(code)));
