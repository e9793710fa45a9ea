/** A copy is one when it has been started: on a port of its own, read from end to end, and stopped in order. */
import { rmSync } from 'node:fs';
import { freePort, start, stop } from '../core/database/cluster.ts';
import { DATABASE, urlOf } from '../core/database/embedded.ts';
import type { Place } from '../core/database/place.ts';
import { type Sums, sumsOf } from './sums.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `begins` is told once an interruption would be heard: who reads of it may interrupt. */
export async function tryOut(place: Place, password: string, begins: () => void = () => {}): Promise<Sums> {
  const interruption = listenForSignals();
  begins();
  const running = await start(place, await freePort(), {});
  try {
    return await Promise.race([sumsOf(urlOf(running.port, password, 'postgres', DATABASE)), interruption.happened]);
  } finally {
    interruption.forget();
    await stop(place, running);
    rmSync(`${place.data}.log`, { force: true });
  }
}

/** The database is a process of its own: who is interrupted must still stop it. */
function listenForSignals(): { happened: Promise<never>; forget(): void } {
  let interrupt = () => {};
  const happened = new Promise<never>((_, reject) => {
    interrupt = () => reject(new Error('Interrupted.'));
  });
  happened.catch(() => {});
  for (const signal of SIGNALS) process.once(signal, interrupt);
  return {
    happened,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
    },
  };
}
