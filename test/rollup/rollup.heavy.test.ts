/** The proof by size: 10,000 operations, and workers and writers that are known to be wrong, which must be found out. */
import { afterEach, expect, it } from 'vitest';
import { type Ground, ground } from './ground.ts';
import { storm } from './storm.ts';
import type { Variant } from './worker.ts';

const HALF_AN_HOUR = 1_800_000;

let here: Ground | undefined;
afterEach(() => here?.close());

it('ten thousand operations with a worker that is killed', { timeout: HALF_AN_HOUR }, async () => {
  here = await ground();
  const { wrong, differing, ...weather } = await storm(here, { seed: 2, operations: 10_000 });
  console.info(JSON.stringify(weather));
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(differing).toBe(0);
  expect(weather.operations).toBeGreaterThanOrEqual(10_000);
});

/** With changes of so many in a hundred operations: of areas, the next one puts right what an earlier one left behind. */
const BROKEN: readonly [Variant, changes: number][] = [
  ['deletes up to the highest', 1],
  ['marks name the district', 10],
  ['no lock', 1],
];

it.each(BROKEN)('is found out: %s', { timeout: HALF_AN_HOUR }, async (variant, changes) => {
  here = await ground({ villages: 1, districts: [8, 4] });
  const options = { seed: 3, operations: 10_000, variant, changes, isSparse: true, untilWrong: true };
  const { wrong, differing, ...weather } = await storm(here, options);
  console.info(variant, differing, wrong.length, JSON.stringify(weather));
  expect(wrong.length + differing).toBeGreaterThan(0);
});
