/** Ten questions of planners across sectors, each once: keyboard and phone, Indonesian and English in turn. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk } from '../desk.ts';
import type { Device, Language } from './person.ts';
import { run } from './run.ts';
import { MOST_INTERACTIONS, MOST_KILOBYTES, SCRIPTS } from './scripts.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here?.close());

const TURNS: readonly [Device, Language][] = [
  ['keyboard', 'id'],
  ['phone', 'id'],
  ['keyboard', 'en'],
  ['phone', 'en'],
];
const turns = SCRIPTS.map((script, index) => [script.id, ...TURNS[index % TURNS.length]!, script] as const);

it.each(turns)('%s: %s, %s', async (_, device, language, script) => {
  const { interactions, kilobytes } = await run(here, script, device, language);
  expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
