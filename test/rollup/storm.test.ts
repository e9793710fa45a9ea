/** Every answer given while others write is that of the rows of its own moment, and afterwards every rollup is as its rows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ground, ground } from './ground.ts';
import { storm } from './storm.ts';

let here: Ground;
beforeAll(async () => {
  here = await ground();
});
afterAll(() => here.close());

it('several hundred operations with a worker that is killed', async () => {
  const { wrong, differing, ...weather } = await storm(here, { seed: 1, operations: 400 });
  console.info(JSON.stringify(weather));
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(differing).toBe(0);
  expect(weather.cells).toBeGreaterThan(100);
  expect(weather.marks).toBeGreaterThan(100);
});
