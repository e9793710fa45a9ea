/** Whether the session ended under an open page. The page stays, with all that was typed, until its owner signs in again. */
import { useSyncExternalStore } from 'react';

let hasEnded = false;
const watchers = new Set<() => void>();

export function sessionEnds(is: boolean): void {
  hasEnded = is;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

export const useHasEnded = (): boolean => useSyncExternalStore(watch, () => hasEnded);
