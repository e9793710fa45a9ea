import { useEffect, useRef } from 'react';

/** What was there last, while the next is on its way: nothing flashes by, and the keyboard keeps its place. */
export function useReady<T>(now: T, isReady: boolean): T | undefined {
  const last = useRef<T>(undefined);
  useEffect(() => {
    if (isReady) last.current = now;
  });
  return isReady ? now : last.current;
}
