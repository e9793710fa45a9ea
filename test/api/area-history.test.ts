/** Five years of splits, mergers and new codes in one district: whatever happens later, every month keeps its villages and its sums. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../server/src/exchange/demo/random.ts';
import { type World, world } from '../world.ts';
import { figuresOf } from './area-look.ts';
import { DISTRICT, merge, record, rename, split } from './area-story.ts';

const MONTHS = Array.from({ length: 60 }, (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
const random = createRandom('area history');

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

/** What must be true, kept by hand. */
interface Month {
  ids: string[];
  figures: [number, number];
}

const standing = new Set<string>();
const ended: string[] = [];
const fates: Record<string, number> = {};
let number = 20;

/** A code that ended comes back now and then; else a new desa or kelurahan. */
function someCode(): { code: string; name?: string } {
  if (ended.length > 0 && random.chance(0.4)) return { code: ended.splice(random.int(0, ended.length - 1), 1)[0] as string };
  number += 1;
  return { code: `${DISTRICT}.${random.chance(0.3) ? 1 : 2}${String(number).padStart(3, '0')}`, name: `Desa ${number}` };
}

function end(code: string): void {
  standing.delete(code);
  ended.push(code);
}

async function splitOne(happenedOn: string): Promise<void> {
  const old = random.pick([...standing]);
  const goesOn = random.chance(0.3);
  const made = [someCode(), someCode()];
  const parts = goesOn ? [{ code: old }, ...made] : made;
  const done = await split(
    here,
    { happenedOn, parts, continuesIn: goesOn || random.chance(0.5) ? undefined : made[0]?.code },
    { area: old },
  );
  tell(done);
  if (!goesOn) end(old);
  for (const { code } of made) standing.add(code);
}

async function mergeSome(happenedOn: string): Promise<void> {
  const areas = random.sample([...standing], 2 + (random.chance(0.3) ? 1 : 0));
  const into = random.chance(0.4) ? { code: areas[0] as string } : someCode();
  tell(await merge(here, areas, { happenedOn, into, from: random.chance(0.5) && into.code !== areas[0] ? areas[1] : undefined }));
  for (const code of areas) if (code !== into.code) end(code);
  standing.add(into.code);
}

async function renameOne(happenedOn: string): Promise<void> {
  const old = random.pick([...standing]);
  number += 1;
  const code = `${DISTRICT}.1${String(number).padStart(3, '0')}`;
  tell(await rename(here, old, { happenedOn, code }));
  standing.delete(old);
  standing.add(code);
}

function tell({ areas }: { areas: { fate: string }[] }): void {
  for (const { fate } of areas) fates[fate] = (fates[fate] ?? 0) + 1;
}

async function villagesOn(day: string): Promise<{ id: string; code: string }[]> {
  const asked = `query ($day: DateOrToday!) { villages(first: 100, where: { validOn: $day, district: { code: { eq: "${DISTRICT}" } } }) { nodes { id code } } }`;
  return (await here.as('planner').get(asked, { day })).villages.nodes;
}

const lastDay = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
const idsOf = (villages: { id: string }[]) => villages.map(({ id }) => id).sort();

it('sixty months, each with a change', { timeout: 120_000 }, async () => {
  for (const { code } of await villagesOn('2020-12-31')) standing.add(code);
  const kept = new Map<string, Month>();
  for (const month of MONTHS) {
    const change = standing.size > 14 ? mergeSome : standing.size < 6 ? splitOne : random.pick([splitOne, mergeSome, renameOne]);
    await change(`${month}-15`);
    const villages = await villagesOn(lastDay(month));
    expect(villages.map(({ code }) => code).sort(), month).toEqual([...standing].sort());
    const rows = [...standing].map((code): [string, string, number, number] => [code, month, random.int(0, 9), random.int(20, 90)]);
    const recorded = await record(here.as('planner'), rows);
    expect(new Set(recorded.map(({ status }) => status))).toEqual(new Set(['CREATED']));
    const sum = (index: 2 | 3) => rows.reduce((total, row) => total + row[index], 0);
    kept.set(month, { ids: idsOf(villages), figures: [sum(2), sum(3)] });
  }
  for (const [month, { ids, figures }] of kept) {
    expect(idsOf(await villagesOn(lastDay(month))), month).toEqual(ids);
    expect(await figuresOf(here.as('planner'), month, lastDay(month)), month).toEqual(figures);
  }
  const { rows } = await here.owner.query('select count(*)::int as count from pilar.area_event');
  expect(rows[0].count).toBe(MONTHS.length);
  expect(Object.keys(fates).sort()).toEqual(['BEGINS', 'ENDS', 'GOES_ON', 'RENAMED', 'RETURNS']);
});
