/** Large parts of a page are put on it in slices of some milliseconds, between which it answers. */
import { useDeferredValue } from 'react';

/**
 * React renders at one stretch what an answer of the server brings, since the store it comes from must not change under its hands. What
 * `isComing` was true for stays a moment longer, and what takes its place is rendered beside it. What is there at once, as on the way back,
 * does not wait, unless `first` says so.
 */
export function useInSlices(isComing: boolean, first = isComing): boolean {
  return useDeferredValue(isComing, first) || isComing;
}
