/** The proof by size: 10,000 operations, and workers that are known to be wrong, which must be found out. */
import { afterEach, expect, it } from 'vitest';
import { type Ground, ground } from './ground.ts';
import { storm } from './storm.ts';
import type { Variant } from './worker.ts';

const HALF_AN_HOUR = 1_800_000;

let here: Ground | undefined;
afterEach(() => here?.close());

it('ten thousand operations with a worker that is killed', { timeout: HALF_AN_HOUR }, async () => {
  here = await ground();
  const { wrong, differing, ...weather } = await storm(here, { seed: 2, operations: 10_000, questions: 3 });
  console.info(JSON.stringify(weather));
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(differing).toBe(0);
  expect(weather.operations).toBeGreaterThanOrEqual(10_000);
  expect(weather.kept).toBeGreaterThan(20);
  expect(weather.alone).toBeGreaterThan(20);
  expect(weather.ends).toBeGreaterThan(10);
});

it('a worker of an earlier version, while Pilar is updated', { timeout: HALF_AN_HOUR }, async () => {
  here = await ground({ villages: 1, districts: [8, 4] });
  const { wrong, differing, ...weather } = await storm(here, {
    seed: 3,
    operations: 2000,
    variant: 'of an earlier version',
    changes: 0,
    isSparse: true,
  });
  console.info(JSON.stringify(weather));
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(differing).toBe(0);
});

/** Marks that name the district need a schedule, not chance: `moved.test.ts`. */
const BROKEN: readonly Variant[] = ['deletes up to the highest', 'no lock', 'leaves marks of a district', 'believes the last mark'];

it.each(BROKEN)('is found out: %s', { timeout: HALF_AN_HOUR }, async (variant) => {
  here = await ground({ villages: 1, districts: [8, 4] });
  const options = { seed: 3, operations: 10_000, variant, changes: 1, isSparse: true, untilWrong: true };
  const { wrong, differing, ...weather } = await storm(here, options);
  console.info(variant, differing, wrong.length, JSON.stringify(weather));
  expect(wrong.length + differing).toBeGreaterThan(0);
});
