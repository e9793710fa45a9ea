import { useCallback } from 'react';
import { useAddress } from './useAddress.ts';

/** One thing that is opened or chosen on a page stands in its address: a link shows it, and the way back undoes what is a `stop`. */
export function useInAddress(name: string): [value: string | undefined, set: (value: string | undefined, isStop?: boolean) => void] {
  const [params, setAddress] = useAddress();
  const set = useCallback(
    (value: string | undefined, isStop?: boolean) => setAddress({ [name]: value }, isStop ? 'stop' : value ? 'same' : 'closing'),
    [name, setAddress],
  );
  return [params.get(name) ?? undefined, set];
}
