import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import type { RowResult } from './verdict.ts';

/** Saves what can be saved and says what was refused; true when nothing was. That all is saved stands below the fields. */
export function useSaveAll(save: () => Promise<readonly RowResult[] | undefined>) {
  const notify = useNotify();
  return useCallback(async (): Promise<boolean> => {
    const results = await save();
    if (!results) return false;
    const refused = results.filter(({ status }) => status === 'REFUSED').length;
    if (refused > 0) notify('pilar.entry.savedSome', { type: 'warning', messageArgs: { saved: results.length - refused, refused } });
    return refused === 0;
  }, [save, notify]);
}
