/** Of several pairs of worlds hundreds of questions at every door, and all that is seen put together. `PILAR_QUESTIONS=2000 PILAR_SEED=7` asks more. */
import { expect, it } from 'vitest';
import { twoWorlds } from '../release/two-worlds.ts';
import { attackOn } from './elimination.ts';

const QUESTIONS = Number(process.env.PILAR_QUESTIONS ?? 600);
const SEED = Number(process.env.PILAR_SEED ?? 20_261_200);
const PAIRS = [0, 1, 2];

it.each(PAIRS.map((index) => SEED + index))('worlds of seed %d tell nothing that is hidden', { timeout: 3_600_000 }, async (seed) => {
  const worlds = await twoWorlds(seed);
  const attack = await attackOn(worlds, seed);
  const { asked, differing, openly } = await attack.tell(Math.ceil(QUESTIONS / PAIRS.length));
  const { seen, strange, small, learned } = await attack.eliminate();
  console.log(
    `seed ${seed}: ${asked} answers, ${differing.length} differ (${openly} openly); ${seen} figures seen, ${small} small ones, ${learned.length} follow`,
  );
  await attack.close();
  await worlds.close();
  expect([differing, strange, learned]).toEqual([[], [], []]);
  expect(openly).toBeGreaterThan(0);
});
