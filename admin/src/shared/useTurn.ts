/** Pictures are put on the page one after another: each measures itself at one stretch, and all of them at once would hold the page. */
import { startTransition, useEffect, useState } from 'react';

let last = Promise.resolve();

/** Whether it still has to wait, for its answer or for those before it. What is there at once does not wait. */
export function useTurn(isComing: boolean): boolean {
  const [isWaiting, setWaiting] = useState(isComing);
  useEffect(() => {
    if (isComing || !isWaiting) return;
    const standing = new AbortController();
    const begin = () => !standing.signal.aborted && startTransition(() => setWaiting(false));
    const before = last.then(begin);
    last = new Promise((resolve) => standing.signal.addEventListener('abort', () => void before.then(() => resolve())));
    // Comes once it stands, or is gone before.
    return () => standing.abort();
  }, [isComing, isWaiting]);
  return isComing || isWaiting;
}
