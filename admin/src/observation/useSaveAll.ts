import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import type { RowResult } from './verdict.ts';

/** Saves what can be saved and says what became of it; true when nothing was refused. */
export function useSaveAll(save: () => Promise<readonly RowResult[] | undefined>) {
  const notify = useNotify();
  return useCallback(async (): Promise<boolean> => {
    const results = await save();
    if (!results) return false;
    const refused = results.filter(({ status }) => status === 'REFUSED').length;
    notify(refused > 0 ? 'pilar.entry.savedSome' : 'pilar.entry.saved', {
      type: refused > 0 ? 'warning' : 'info',
      messageArgs: { saved: results.length - refused, refused },
    });
    return refused === 0;
  }, [save, notify]);
}
