/** A copy is one when it has been started: on a port of its own, read from end to end, and stopped in order. */
import { rmSync } from 'node:fs';
import { freePort, start, stop } from '../core/database/cluster.ts';
import { DATABASE, urlOf } from '../core/database/embedded.ts';
import type { Place } from '../core/database/place.ts';
import { type Sums, sumsOf } from './sums.ts';

export async function tryOut(place: Place, password: string): Promise<Sums> {
  const running = await start(place, await freePort(), {});
  try {
    return await sumsOf(urlOf(running.port, password, 'postgres', DATABASE));
  } finally {
    await stop(place, running);
    rmSync(`${place.data}.log`, { force: true });
  }
}
