import { type RefObject, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useBlocker } from 'react-router-dom';
import { isEditing } from './editing.ts';

/** Asks who leaves with changes that are not saved, as forms do; `isFree` once they are. */
export function useLeaving(isChanged: boolean, isFree: RefObject<boolean>): void {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && !isFree.current && (currentLocation.pathname !== nextLocation.pathname || !isEditing(nextLocation.search)),
  );
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
