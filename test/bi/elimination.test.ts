/** What hides in a release stays hidden at all doors together; more of the same in the heavy suite. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TwoWorlds, twoWorlds } from '../release/two-worlds.ts';
import { type Attack, attackOn } from './elimination.ts';

const SEED = 20_261_131;
let worlds: TwoWorlds;
let attack: Attack;
beforeAll(async () => {
  worlds = await twoWorlds(SEED);
  attack = await attackOn(worlds, SEED);
});
afterAll(async () => {
  await attack?.close();
  await worlds?.close();
});

it('two worlds that differ in hidden figures answer alike at every door, but to who may read them', async () => {
  const { asked, differing, openly } = await attack.tell(8);
  console.log(`${worlds.moved} cases moved, ${worlds.late} values late: ${asked} answers, ${openly} of those who may read all differ`);
  expect(differing).toEqual([]);
  expect(openly).toBeGreaterThan(0);
});

it('no small figure follows from what all doors show, put together', async () => {
  const { seen, strange, small, learned } = await attack.eliminate(2);
  console.log(`${seen} figures seen, ${small} small ones: ${learned.length} follow`);
  expect(seen).toBeGreaterThan(500);
  expect(small).toBeGreaterThan(100);
  expect([strange.slice(0, 5), learned.slice(0, 5)]).toEqual([[], []]);
});
