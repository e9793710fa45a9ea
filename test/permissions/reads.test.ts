/** Two regencies, two partners, two sectors, every role: everything the schema lets one ask, and who sees what of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll, askClosed, difference } from './ask.ts';
import { edgeCells, filterCells, type Judge, listCells, orderCells, type Questions, recordCells } from './cells.ts';
import { type Actor, type Grown, grow, sees } from './garden.ts';
import { MASKS, reachOf } from './matrix.ts';
import type { Shape } from './shape.ts';

let grown: Grown;
/** By edge, `parent>child`, as the administrator sees it. */
const pairs = new Map<string, Set<string>>();
const told = { open: 0, closed: 0, rows: 0 };

beforeAll(async () => {
  grown = await grow();
  const learn: Judge = (edge, _, seen) => void pairs.set(edge, new Set([...(pairs.get(edge) ?? []), ...seen]));
  const [administrator] = grown.actors as [Actor];
  const problems = await each(administrator, (shape) => edgeCells(grown, administrator, shape, learn));
  expect(problems).toEqual([]);
});

afterAll(async () => {
  await grown?.here.close();
  const { open, closed, rows } = told;
  console.info(
    `${grown?.shapes.size} types, ${grown?.rows.length} rows, ${grown?.actors.length} people of 8 roles: ${open} open cells, ${closed} closed cells, ${pairs.size} edges with ${rows} links.`,
  );
});

/** Asks everything of one kind that one actor may ask, and what it may not. */
async function each(actor: Actor, questionsOf: (shape: Shape) => Questions): Promise<string[]> {
  const all = [...grown.shapes.values()].map(questionsOf);
  const open = all.flatMap((questions) => questions.open);
  const closed = all.flatMap((questions) => questions.closed);
  told.open += open.length;
  told.closed += closed.length;
  return [...(await askAll(actor, open, grown.places)), ...(await askClosed(actor, closed))];
}

async function everyone(questionsOf: (actor: Actor, shape: Shape) => Questions): Promise<string[]> {
  const problems: string[] = [];
  for (const actor of grown.actors) problems.push(...(await each(actor, (shape) => questionsOf(actor, shape))));
  return problems;
}

const NOTHING: Questions = { open: [], closed: [] };

/** The same, where of types without areas one of each role is asked: to all of one role they are the same. */
const oneOfEach = (questionsOf: (actor: Actor, shape: Shape) => Questions) =>
  everyone((actor, shape) => {
    const first = grown.actors.find(({ role }) => role === actor.role);
    return reachOf(shape.type) === 'all' && actor !== first ? NOTHING : questionsOf(actor, shape);
  });

/** What the graph links, where both ends are the actor's own. */
const judge =
  (actor: Actor): Judge =>
  (edge, parents, seen) => {
    const below = new Set(parents.filter((row) => isKnown(row.id)).map(({ id }) => id));
    const linked = [...(pairs.get(edge) ?? [])].filter((pair) => {
      const [parent, child] = pair.split('>') as [string, string];
      return below.has(parent) && sees(actor, grown.byId.get(child)!);
    });
    const strange = seen.filter((pair) => !sees(actor, grown.byId.get(pair.split('>')[1]!)!));
    if (strange.length > 0) return `${edge} leads to what is not ${actor.name}'s: ${strange[0]}`;
    const found = difference(
      new Set(linked),
      seen.filter((pair) => below.has(pair.split('>')[0]!)),
    );
    return found && `${edge}: ${found}`;
  };

/** What somebody keeps is not in the administrator's graph. */
const isKnown = (id: string) => sees(grown.actors[0]!, grown.byId.get(id)!);

describe('Everyone sees their own, all of it, and nothing else', () => {
  it('in every list, with the fields that are theirs', { timeout: 180_000 }, async () => {
    expect(await oneOfEach((actor, shape) => listCells(grown, actor, shape))).toEqual([]);
  });

  it('by every id and code', { timeout: 180_000 }, async () => {
    expect(await oneOfEach((actor, shape) => recordCells(grown, actor, shape))).toEqual([]);
  });

  it('along every edge', { timeout: 180_000 }, async () => {
    expect(await everyone((actor, shape) => edgeCells(grown, actor, shape, judge(actor)))).toEqual([]);
    told.rows = [...pairs.values()].reduce((sum, { size }) => sum + size, 0);
  });

  it('through every filter', { timeout: 180_000 }, async () => {
    expect(await everyone((actor, shape) => filterCells(grown, actor, shape, pairs))).toEqual([]);
  });

  it('in every order', { timeout: 180_000 }, async () => {
    expect(await oneOfEach((actor, shape) => orderCells(grown, actor, shape))).toEqual([]);
  });
});

describe('The matrix itself', () => {
  it('tells people apart: of every type with areas somebody sees a part only', () => {
    const scoped = [...grown.shapes.keys()].filter((type) => grown.of(type).some(({ place }) => place.name.startsWith('desa')));
    expect(scoped.length).toBeGreaterThan(20);
    for (const type of scoped) {
      const counts = new Set(grown.actors.map((actor) => grown.of(type).filter((row) => sees(actor, row)).length));
      expect([type, counts.size > 2]).toEqual([type, true]);
    }
  });

  it('knows every mask', () => {
    const masked = [...grown.api.models.byName.values()].flatMap(({ name, columns }) =>
      [...columns.values()].filter(({ mask }) => mask).map((column) => `${name}.${column.name}`),
    );
    expect(masked.toSorted()).toEqual(Object.keys(MASKS).toSorted());
  });
});
