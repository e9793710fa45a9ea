/** How long a start takes on this machine, everything built: the first one with the demonstration, and later ones. */
import { afterAll, expect, it } from 'vitest';
import { forget, newDataDir, startPilar } from './pilar.ts';

const dataDir = newDataDir('pilar-bench-');
afterAll(() => forget(dataDir));

async function seconds(): Promise<number> {
  const before = Date.now();
  const server = startPilar({ dataDir, env: { PILAR_DEMO: 'regency' } });
  await server.address();
  const taken = (Date.now() - before) / 1000;
  await server.end('SIGTERM');
  return taken;
}

it('starts first in under 90 seconds and later in under 5', { timeout: 180_000 }, async () => {
  const first = await seconds();
  const later = [await seconds(), await seconds(), await seconds()].sort((a, b) => a - b);
  console.log(`first start ${first} s, later starts ${later.join(', ')} s`);
  expect(first).toBeLessThan(90);
  expect(later[1]).toBeLessThan(5);
});
