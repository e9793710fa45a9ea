/** How the answer is looked at stands in the address beside the question: a link shows what its sender saw. */
import { useCallback } from 'react';
import { addressNow, type Step, useAddress } from '../shared/useAddress.ts';

export interface View {
  /** `chart` for the one that fits, a kind of chart in small letters, or `map`; none: the table alone. */
  view?: string;
  /** Aliases of the measures that are drawn. */
  measure?: string;
  against?: string;
  /** Key of the period that a map shows. */
  at?: string;
  /** `dots` where a map shows places where they lie, `tiles` for schematic ones; none: boundaries where there are some, else tiles. */
  layer?: string;
  /** `off` where the table is without tints, or without how many reported. */
  heat?: string;
  coverage?: string;
  /** `open` or `closed` where all groups of rows are so. */
  groups?: string;
  /** Keys of the groups that are the other way than the rest. */
  turned?: string;
  /** Key of the group of columns that a phone shows, or `all`. */
  columns?: string;
  /** Of the table, from 1. */
  page?: string;
  /** Keys of the row and the column of the cell that is opened. */
  cell?: string;
}

/** What outlives a question, and is kept with one. */
const LASTING = ['view', 'measure', 'against', 'at', 'layer', 'heat', 'coverage'] as const satisfies (keyof View)[];
const PARTS = [...LASTING, 'groups', 'turned', 'columns', 'page', 'cell'] as const satisfies (keyof View)[];

/** What says something of rows that are split alike. */
const OF_ROWS = ['groups', 'turned'] as const satisfies (keyof View)[];

/** The rest says something of one answer only. */
export function lasting(view: View, hasSameRows = false): View {
  const kept: readonly (keyof View)[] = [...LASTING, ...(hasSameRows ? OF_ROWS : [])];
  return Object.fromEntries(PARTS.map((part) => [part, kept.includes(part) ? view[part] : undefined]));
}

const viewIn = (params: URLSearchParams): View =>
  Object.fromEntries(PARTS.flatMap((part) => (params.has(part) ? [[part, params.get(part)!]] : [])));

export const viewNow = (): View => viewIn(addressNow());

/** Behind the question of an address. */
export const viewText = (view: View): string =>
  PARTS.map((part) => (view[part] ? `&${part}=${encodeURIComponent(view[part])}` : '')).join('');

/** `isSame`: one more step of the same change, for which the way back needs no stop of its own. */
export type Look = (change: View, isSame?: boolean) => void;

/** Closed again, a cell leaves no stop behind. */
export const stepOf = (change: View, isSame?: boolean): Step => ('cell' in change && !change.cell ? 'closing' : isSame ? 'same' : 'stop');

export function useView(): [View, Look] {
  const [params, set] = useAddress();
  const look: Look = useCallback((change, isSame) => set({ ...change }, stepOf(change, isSame)), [set]);
  return [viewIn(params), look];
}
