/** What axe says of every page: loaded at its address in the light theme, and come to from another page in the dark one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { type Desk, desk, goWithin, settled, type Theme } from './desk.ts';
import { type EveryPage, everyPage, VISITORS } from './every-page.ts';

let here: Desk;
let every: EveryPage;
beforeAll(async () => {
  here = await desk();
  every = await everyPage(here.world);
});
afterAll(() => here?.close());

async function load(page: Page, path: string): Promise<void> {
  await page.goto(here.world.address + path);
  await settled(page);
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const violations = (await violationsOf(page)).map((violation) => `${path.slice(0, 40)}: ${violation}`);
  return (await page.locator('h1').count()) === 1 ? violations : [...violations, `${path}: not exactly one h1`];
}

/** Loading costs twice what going does, and what a page says does not depend on how one came to it. */
describe.each<[Theme, typeof load]>([
  ['light', load],
  ['dark', goWithin],
])('axe finds nothing, %s', (theme, comeTo) => {
  it.each(VISITORS)(
    'on any page of %s',
    async (as) => {
      const page = await here.open('/', { as, theme });
      const found: string[] = [];
      for (const path of every[as]) {
        await comeTo(page, path);
        found.push(...(await faultsOf(page, path)));
      }
      expect(found).toEqual([]);
      await page.close();
    },
    300_000,
  );

  it('on the page of signing in', async () => {
    expect(await violationsOf(await here.open('/login', { as: 'nobody', theme }))).toEqual([]);
  });
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
