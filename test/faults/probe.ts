/**
 * Rides along in the server's process: every half minute what it holds, and how late its loop was. Held is what no collection of garbage takes
 * away: of several full ones, with turns of the loop between them, the least, since requests that are being answered hold memory too.
 */
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY_MS = 30_000;
const LOOKS = 5;
const file = process.env.PILAR_TEST_PROBE as string;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();

/** What one collection finds dead, such as buffers and what finalizers hold, the next one takes away. */
async function heldNow(): Promise<{ heapUsed: number; external: number }> {
  collect();
  await sleep(50);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { heapUsed, external };
}

async function look(): Promise<void> {
  const delay = { p99: loop.percentile(99) / 1e6, max: loop.max / 1e6 };
  const looks = [];
  for (let number = 0; number < LOOKS; number++) looks.push(await heldNow());
  const least = looks.toSorted((a, b) => a.heapUsed + a.external - b.heapUsed - b.external)[0];
  const { rss, heapTotal } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout' && name !== 'Immediate').length;
  appendFileSync(file, `${JSON.stringify({ pid: process.pid, at: Date.now(), ...least, heapTotal, rss, handles, ...delay })}\n`);
  // The collections are ours, not the server's.
  loop.reset();
}

setInterval(look, EVERY_MS).unref();
