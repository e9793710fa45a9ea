/** The one writer of what stands in an address behind its path. */
import { useCallback, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';

/** As it is by now: what is drawn follows a moment later, and who builds on that undoes the change before. */
export const addressNow = (): URLSearchParams => new URLSearchParams(location.search);

/** What the way back makes of a change: a `stop` of its own, one more step of the `same` change, or the `closing` of what was opened. */
export type Step = 'stop' | 'same' | 'closing';

type Changes = Record<string, string | undefined>;
type SetAddress = (changes: Changes, step: Step) => void;

/** What stays with this browser's history, and is not part of a link. */
interface Kept {
  /** The address that the stop was made at. */
  from?: string;
  /** By react-admin, of a page that is to be read from its top whenever it is come to. */
  _scrollToTop?: boolean;
}

/** React Router keeps under `usr` what it was given. */
const keptNow = (): Kept => (history.state as { usr?: Kept } | null)?.usr ?? {};

export function useAddress(): [params: URLSearchParams, set: SetAddress] {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const left = useRef<unknown>(undefined);
  const set: SetAddress = useCallback(
    (changes, step) => {
      const now = String(addressNow());
      const after = changed(now, changes);
      const { _scrollToTop: isPutToTop, from, ...kept } = keptNow();
      if (step === 'closing' && from === after) {
        // The browser takes a moment to go back: pressed twice, it would go two stops.
        if (left.current !== history.state) navigate(-1);
        left.current = history.state;
        return;
      }
      const isStop = step === 'stop';
      // Come back to, the page stays where it was read.
      if (isStop && isPutToTop) navigate({ search: `?${now}` }, { replace: true, state: { ...kept, from } });
      navigate({ search: `?${after}` }, { replace: !isStop, state: { ...kept, from: isStop ? now : from } });
    },
    [navigate],
  );
  return [params, set];
}

function changed(search: string, changes: Changes): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return String(params);
}
