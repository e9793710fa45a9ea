/** Pages walked by cursor: joined they are the reference's sorted list, also while others write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTORS, type Actor } from './actors.ts';
import { difference } from './compare.ts';
import { type Doors, openDoors } from './doors.ts';
import { random } from './random.ts';
import { answer } from './reference.ts';
import { drawWalk, type Walk } from './walks.ts';

const WALKS = 400;
const PER_TEST = 50;
const FIRST_SEED = 100_000;
const MOST_PAGES = 60;

interface Page {
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let doors: Doors;

beforeAll(async () => {
  doors = await openDoors('walks');
}, 120_000);

const told = { walks: 0, pages: 0 };

afterAll(async () => {
  await doors?.close();
  console.info(`${told.walks} walks of ${told.pages} pages.`);
});

describe('Pages walked by cursor are the whole list in its order', () => {
  for (let start = 0; start < WALKS; start += PER_TEST) {
    it(`whatever filter, order and executor, walks ${start} to ${start + PER_TEST - 1}`, { timeout: 60_000 }, async () => {
      for (let number = start; number < start + PER_TEST; number++) await checkWalk(FIRST_SEED + number);
    });
  }
});

async function checkWalk(seed: number): Promise<void> {
  told.walks += 1;
  const chance = random(seed);
  const actor = ACTORS[seed % ACTORS.length]!;
  const walk = drawWalk(doors.schema, doors.worldOf(actor), seed);
  const first = Math.min(100, Math.max(1 + chance.below(5), Math.ceil(lengthOf(actor, walk) / 8)));
  let after: string | undefined;
  let offset = 0;
  for (let step = 0; step < MOST_PAGES; step++) {
    const page = await checkPage(seed, actor, walk, { first, after, offset }, step % 2 === 0 ? 'through' : 'plain');
    told.pages += 1;
    if (!page.pageInfo.hasNextPage) return;
    const last = page.edges.length - 1;
    const index = chance.chance(0.25) ? chance.below(last + 1) : last;
    after = chance.chance(0.5) && index === last ? page.pageInfo.endCursor! : page.edges[index]!.cursor;
    offset += index + 1;
  }
  expect.fail(`walk ${seed} does not end`);
}

function lengthOf(actor: Actor, { source, variables, path }: Walk): number {
  const { data } = answer(doors.schema, doors.worldOf(actor), source, { ...variables, first: 2000 });
  return (at(data, path) as Page).edges.length;
}

const at = (data: unknown, path: readonly string[]): unknown => path.reduce((inner, key) => (inner as Record<string, unknown>)[key], data);

/** The reader continues after a cursor, the reference skips as many rows: the pages are the same. */
async function checkPage(
  seed: number,
  actor: Actor,
  { source, variables, path }: Walk,
  { first, after, offset }: { first: number; after: string | undefined; offset: number },
  executor: 'through' | 'plain',
): Promise<Page> {
  const expected = answer(doors.schema, doors.worldOf(actor), source, { ...variables, first, offset });
  const { data, errors, statements } = await doors.ask(executor, actor, source, { ...variables, first, after });
  const words = `${executor}, walk ${seed} of ${actor.name} at ${offset}\n${source}\n${JSON.stringify({ ...variables, first, after })}`;
  expect(expected.errors, words).toBeUndefined();
  expect(errors, words).toEqual([]);
  expect(difference(expected.data, data), words).toBeUndefined();
  expect(statements, words).toBe(1);
  return at(data, path) as Page;
}
