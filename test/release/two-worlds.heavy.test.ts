/** Of several pairs of worlds thousands of questions: no restricted answer differs. `PILAR_QUESTIONS=20000 PILAR_SEED=7` asks more, and others. */
import { expect, it } from 'vitest';
import { askerOf } from './tell-apart.ts';
import { twoWorlds } from './two-worlds.ts';

const QUESTIONS = Number(process.env.PILAR_QUESTIONS ?? 2500);
const SEED = Number(process.env.PILAR_SEED ?? 20_261_200);
const PAIRS = [0, 1, 2];

it.each(PAIRS.map((index) => SEED + index))('Worlds of seed %d are not told apart', { timeout: 1_800_000 }, async (seed) => {
  const worlds = await twoWorlds(seed);
  const asker = await askerOf(worlds, seed);
  await asker.questions(Math.ceil(QUESTIONS / PAIRS.length));
  await asker.lists(Math.ceil(QUESTIONS / PAIRS.length));
  const { moved, late } = worlds;
  console.log(`seed ${seed}: ${moved} cases moved, ${late} values late; ${JSON.stringify(asker.told)}`);
  await worlds.close();
  expect(asker.found.join('\n')).toBe('');
});
