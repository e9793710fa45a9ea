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

const answered =
  (key: string): Parameters<ChangeDraft>[0] =>
  (draft) =>
    draft.pending?.key === key ? { cells: draft.cells } : draft;

type Settle = (results: readonly RowResult[], rows: readonly ObservationRowInput[]) => Promise<void>;

export function useSending(pending: Pending | undefined, change: ChangeDraft, settle: Settle) {
  const [isSaving, setSaving] = useState(false);
  const isUnderWay = useRef(false);
  const attempt = useAttempt(change, settle);
  /** One at a time: who asks meanwhile would send the same rows once more. */
  const once = useCallback(
    async (next: Pending): Promise<readonly RowResult[] | undefined> => {
      if (isUnderWay.current || !navigator.onLine) return undefined;
      isUnderWay.current = true;
      setSaving(true);
      const results = await attempt(next);
      isUnderWay.current = false;
      setSaving(false);
      return results;
    },
    [attempt],
  );
  useRetry(isSaving ? undefined : pending, once);
  const send = async (rows: ObservationRowInput[]) => {
    if (isUnderWay.current) return undefined;
    const next = pending ?? { key: newKey(), rows };
    change((draft) => ({ ...draft, pending: next }));
    return once(next);
  };
  const state: SendingState = isSaving ? 'saving' : pending ? 'waiting' : 'idle';
  return { state, send };
}

/** Undefined where there was no answer, or only a refusal of all. */
function useAttempt(change: ChangeDraft, settle: Settle) {
  const notify = useNotify();
  return useCallback(
    async ({ key, rows }: Pending): Promise<readonly RowResult[] | undefined> => {
      try {
        const answer = await request(RecordObservationsDocument, { rows, idempotencyKey: key }, AbortSignal.timeout(LONGEST_WAIT));
        const { results } = answer.recordObservations;
        await settle(results, rows);
        change(answered(key));
        return results;
      } catch (error) {
        if (isPassing(error)) return undefined;
        change(answered(key));
        notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
        return undefined;
      }
    },
    [change, settle, notify],
  );
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
