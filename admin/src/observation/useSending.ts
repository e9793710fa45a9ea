/** Sends rows until there is an answer: what a broken connection swallowed is sent again under the same key, so it is never written twice. */
import { type ObservationRowInput, RecordObservationsDocument } from '@pilar/schema/generated/graphql.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { newKey } from '../shared/newKey.ts';
import type { ChangeDraft, Pending } from './draft.ts';
import type { RowResult } from './verdict.ts';

export type SendingState = 'idle' | 'saving' | 'waiting';

const LONGEST_WAIT = 20_000;
const FIRST_PAUSE = 4_000;
const LONGEST_PAUSE = 60_000;
const TOO_MANY_REQUESTS = 429;

/** Passes by itself: no connection, a server that starts, too many requests at once. */
const isPassing = (error: unknown): boolean => !(error instanceof HttpError) || error.status >= 500 || error.status === TOO_MANY_REQUESTS;

const drop: Parameters<ChangeDraft>[0] = ({ cells }) => ({ cells });

type Settle = (results: readonly RowResult[], rows: readonly ObservationRowInput[]) => Promise<void>;

export function useSending(pending: Pending | undefined, change: ChangeDraft, settle: Settle) {
  const notify = useNotify();
  const [state, setState] = useState<SendingState>(pending ? 'waiting' : 'idle');
  const attempt = useCallback(
    async ({ key, rows }: Pending): Promise<readonly RowResult[] | undefined> => {
      if (!navigator.onLine) {
        setState('waiting');
        return undefined;
      }
      setState('saving');
      try {
        const answer = await request(RecordObservationsDocument, { rows, idempotencyKey: key }, AbortSignal.timeout(LONGEST_WAIT));
        const { results } = answer.recordObservations;
        await settle(results, rows);
        change(drop);
        setState('idle');
        return results;
      } catch (error) {
        if (isPassing(error)) {
          setState('waiting');
          return undefined;
        }
        change(drop);
        setState('idle');
        notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
        return undefined;
      }
    },
    [change, settle, notify],
  );
  useRetry(state === 'waiting' ? pending : undefined, attempt);
  const send = (rows: ObservationRowInput[]) => {
    const next = pending ?? { key: newKey(), rows };
    change((draft) => ({ ...draft, pending: next }));
    return attempt(next);
  };
  return { state, send };
}

/** At once when the connection is back, else after ever longer pauses. */
function useRetry(pending: Pending | undefined, attempt: (pending: Pending) => Promise<unknown>): void {
  const pause = useRef(FIRST_PAUSE);
  useEffect(() => {
    if (!pending) return;
    const again = () => void attempt(pending);
    const timer = setTimeout(() => {
      pause.current = Math.min(pause.current * 2, LONGEST_PAUSE);
      again();
    }, pause.current);
    addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [pending, attempt]);
}
