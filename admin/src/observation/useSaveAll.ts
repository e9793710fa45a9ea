import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import type { RowResult } from './verdict.ts';

/** Saves what can be saved and says what was refused or cannot be sent yet; true when nothing was. That all is saved stands below the fields. */
export function useSaveAll({ save, unfinished }: { save: () => Promise<readonly RowResult[] | undefined>; unfinished: number }) {
  const notify = useNotify();
  return useCallback(async (): Promise<boolean> => {
    const results = await save();
    if (!results) return false;
    const refused = results.filter(({ status }) => status === 'REFUSED').length;
    if (refused > 0) notify('pilar.entry.savedSome', { type: 'warning', messageArgs: { saved: results.length - refused, refused } });
    else if (unfinished > 0) notify('pilar.entry.unfinished', { type: 'warning', messageArgs: { count: unfinished } });
    return refused === 0 && unfinished === 0;
  }, [save, unfinished, notify]);
}
