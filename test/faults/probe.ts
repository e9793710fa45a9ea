/** Rides along in the server's process: every half minute what it holds after a collection of garbage, and how late its loop was. */
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const file = process.env.PILAR_TEST_PROBE as string;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();

setInterval(() => {
  const delay = { p99: loop.percentile(99) / 1e6, max: loop.max / 1e6 };
  collect();
  const { heapUsed, heapTotal, rss, external } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout' && name !== 'Immediate').length;
  appendFileSync(
    file,
    `${JSON.stringify({ pid: process.pid, at: performance.now(), heapUsed, heapTotal, rss, external, handles, ...delay })}\n`,
  );
  // The collection is ours, not the server's.
  loop.reset();
}, 30_000).unref();
