/** Wakes whoever waits for work: when there is some, when the session ends, when it is time to stop. */
import type { PoolClient } from 'pg';

/** On which the queue tells of new jobs. */
const CHANNEL = '"jobs:insert"';

/** Resolves when it rings, or after so many milliseconds. It remembers what rang while nobody waited; the end of the session is an error. */
export type Bell = (ms: number) => Promise<void>;

export async function bellOf(session: PoolClient, stopping: AbortSignal): Promise<Bell> {
  let isRung = stopping.aborted;
  let isGone = false;
  let wake = () => {};
  const ring = () => {
    isRung = true;
    wake();
  };
  session.on('notification', ring);
  session.on('end', () => {
    isGone = true;
    ring();
  });
  stopping.addEventListener('abort', ring, { once: true });
  await session.query(`listen ${CHANNEL}`);
  return async (ms) => {
    if (!isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    isRung = false;
    if (isGone) throw new Error('The session that waits for jobs has ended.');
  };
}
