import { useCallback, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { type Location, useBlocker } from 'react-router-dom';

const isOtherPage = (from: Location, to: Location) => from.pathname !== to.pathname;

/** Whether anything on the page holds changes that are not saved: what would be asked of who closes the tab. */
export const isHeld = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const NOTHING_SAVED = () => false;

/**
 * Asks who leaves with changes that are not saved, also who leaves by the way it gives back. React-admin's own takes a save that got no
 * answer for a good one, and two clicks that come close together for one: then it never asks again, and holds the page.
 */
export function useLeaving(isChanged: boolean, isSaved: () => boolean, isAway = isOtherPage): () => boolean {
  const translate = useTranslate();
  const ask = useCallback(() => confirm(translate('ra.message.unsaved_changes')), [translate]);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && !isSaved() && isAway(currentLocation, nextLocation));
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (ask()) blocker.proceed();
    else blocker.reset();
  }, [blocker, ask]);
  useEffect(() => {
    if (!isChanged) return;
    const hold = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isChanged]);
  return () => !isChanged || isSaved() || ask();
}
