/** Thousands of generated documents with variables, by both executors and the reference. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDocument, saying } from './documents.ts';
import { type Doors, openDoors } from './doors.ts';

const DOCUMENTS = Number(process.env.PILAR_DOCUMENTS ?? 2000);
const PER_TEST = 100;
const FIRST_SEED = 1_000_000;

let doors: Doors;

beforeAll(async () => {
  doors = await openDoors('many');
});

afterAll(async () => {
  await doors?.close();
  console.info(saying());
});

for (let start = 0; start < DOCUMENTS; start += PER_TEST) {
  it(`documents ${start} to ${start + PER_TEST - 1} are answered alike`, { timeout: 300_000 }, async () => {
    for (let number = start; number < start + PER_TEST; number++) await checkDocument(doors, FIRST_SEED + number);
  });
}

it('most of them hold variables, and few are refused', () => {
  const [documents, varied, , answers, refused, spoiled, limited] = [...saying().matchAll(/\d+/g)].map(([number]) => Number(number));
  expect(varied).toBeGreaterThan(documents! * 0.9);
  expect(refused! + spoiled! + limited!).toBeLessThan(answers! * 0.05);
});
