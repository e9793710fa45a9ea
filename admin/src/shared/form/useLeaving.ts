import { type RefObject, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { type Location, useBlocker } from 'react-router-dom';

const isOtherPage = (from: Location, to: Location) => from.pathname !== to.pathname;

/**
 * Asks who leaves with changes that are not saved; `isFree` once they are. React-admin's own takes a save that got no
 * answer for a good one, and two clicks that come close together for one: then it never asks again, and holds the page.
 */
export function useLeaving(isChanged: boolean, isFree: RefObject<boolean>, isAway = isOtherPage): void {
  const translate = useTranslate();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && !isFree.current && isAway(currentLocation, nextLocation));
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (confirm(translate('ra.message.unsaved_changes'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, translate]);
  useEffect(() => {
    if (!isChanged) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isChanged]);
}
