/** A form for the keyboard: Enter goes on to the next field and back with Shift; Ctrl+S saves. */
import { type KeyboardEvent, useCallback } from 'react';

const STOPS = 'input:not(:disabled), [data-stop]:not(:disabled)';

export function useKeys(save: () => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        save();
        return;
      }
      const from = event.target as HTMLElement;
      const field = from.closest<HTMLElement>(STOPS) ?? from.closest('[role=group]')?.querySelector<HTMLElement>('[data-stop]');
      if (event.key !== 'Enter' || !field) return;
      // A button is pressed by Enter first, then the next field has its turn.
      if (from instanceof HTMLInputElement) event.preventDefault();
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
      const next = stops[stops.indexOf(field) + (event.shiftKey ? -1 : 1)];
      if (next) setTimeout(() => next.focus());
    },
    [save],
  );
}
