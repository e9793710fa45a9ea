/** A thousand questions at every door by twenty readers. `PILAR_QUESTIONS=5000 PILAR_SEED=7` asks more, and others; `PILAR_FROM=150` goes on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openParity, type Parity } from './parity.ts';

const QUESTIONS = Number(process.env.PILAR_QUESTIONS ?? 1000);
const FROM = Number(process.env.PILAR_FROM ?? 0);
const SEED = Number(process.env.PILAR_SEED ?? 20_261_129);
const HOUR = 3_600_000;

let parity: Parity;
beforeAll(async () => {
  parity = await openParity(SEED);
});
afterAll(() => parity?.close());

it(`questions ${FROM + 1} to ${QUESTIONS} are answered alike at every door, to each what they may read`, {
  timeout: 3 * HOUR,
}, async () => {
  for (let from = FROM; from < QUESTIONS && parity.found.length === 0; from += 50) {
    await parity.ask(Math.min(50, QUESTIONS - from), from);
    console.log(JSON.stringify(parity.told));
  }
  expect(parity.found).toEqual([]);
});
