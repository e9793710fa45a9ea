import { useCallback, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { type BlockerFunction, type Location, useBlocker } from 'react-router-dom';

type Away = (from: Location, to: Location) => boolean;

const isOtherPage: Away = (from, to) => from.pathname !== to.pathname;

/** Whatever holds changes that are not saved, each with the ways that would lose them. */
const holders = new Set<Away>();

const isHeldBack: BlockerFunction = ({ currentLocation, nextLocation }) =>
  [...holders].some((loses) => loses(currentLocation, nextLocation));

/** Whether anything on the page holds changes that are not saved: what would be asked of who closes the tab. */
export const isHeld = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const NOTHING_SAVED = () => false;

function useAsk(): () => boolean {
  const translate = useTranslate();
  return useCallback(() => confirm(translate('ra.message.unsaved_changes')), [translate]);
}

/**
 * Asks who leaves with changes that are not saved, also who leaves by the way it gives back. React-admin's own takes a save that got no
 * answer for a good one, and two clicks that come close together for one: then it never asks again, and holds the page.
 */
export function useLeaving(isChanged: boolean, isSaved: () => boolean, isAway = isOtherPage): () => boolean {
  const ask = useAsk();
  useEffect(() => {
    const loses: Away = (from, to) => isChanged && !isSaved() && isAway(from, to);
    holders.add(loses);
    return () => {
      holders.delete(loses);
    };
  });
  useEffect(() => {
    if (!isChanged) return;
    const hold = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [isChanged]);
  return () => !isChanged || isSaved() || ask();
}

/** Once for all pages: a router hears only the last who would hold somebody back, and a dialog may stand on a page that does so too. */
export function useAskingOnLeave(): void {
  const ask = useAsk();
  const blocker = useBlocker(isHeldBack);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (ask()) blocker.proceed();
    else blocker.reset();
  }, [blocker, ask]);
}
