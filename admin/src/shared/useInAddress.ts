import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** One thing that is opened or chosen on a page stands in its address: a link shows it, and the way back undoes what is a `stop`. */
export function useInAddress(name: string): [value: string | undefined, set: (value: string | undefined, isStop?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | undefined, isStop?: boolean) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: !isStop, preventScrollReset: true },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? undefined, set];
}
