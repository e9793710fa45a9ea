/** Two worlds that differ in hidden figures only: no restricted answer differs. More of the same in the heavy suite. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from './tell-apart.ts';
import { type TwoWorlds, twoWorlds } from './two-worlds.ts';

const QUESTIONS = 1000;
const PER_TEST = 250;
const SEED = 20_261_121;

let worlds: TwoWorlds;
let asker: Asker;
beforeAll(async () => {
  worlds = await twoWorlds(SEED);
  asker = await askerOf(worlds, SEED);
});
afterAll(async () => {
  const { moved, late } = worlds;
  console.log(`seed ${SEED}: ${moved} cases moved, ${late} values late; ${JSON.stringify(asker.told)}`);
  await worlds.close();
});

for (let from = 0; from < QUESTIONS; from += PER_TEST) {
  it(`answers alike, whatever is asked of figures: questions ${from} to ${from + PER_TEST - 1}`, async () => {
    await asker.questions(PER_TEST, from);
    expect(asker.found.join('\n')).toBe('');
  });
}

it('answers alike, whatever lists of values are read', async () => {
  await asker.lists(QUESTIONS / 2);
  expect(asker.found.join('\n')).toBe('');
});

it('is otherwise to who may read small cells', async () => {
  const { questions, lists } = await asker.openly(100);
  console.log(`asked openly, ${questions} of 100 answers and ${lists} of 100 lists differ`);
  expect(questions).toBeGreaterThan(40);
  expect(lists).toBeGreaterThan(40);
});
