/** Every page once: what axe says of it in both themes, and whether it fits a phone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AT_ONCE, type Rules, themeOf, turn, violationsOf } from './axe.ts';
import { type Desk, desk } from './desk.ts';
import { type EveryPage, everyPage, VISITORS } from './every-page.ts';
import { goWithin } from './going.ts';
import { settled } from './settled.ts';

let here: Desk;
let every: EveryPage;
beforeAll(async () => {
  here = await desk();
  every = await everyPage(here.world);
});
afterAll(() => here?.close());

async function faultsOf(page: Page, path: string, rules: Rules): Promise<string[]> {
  const place = `${path.slice(0, 40)}, ${await themeOf(page)}`;
  const violations = (await violationsOf(page, rules)).map((violation) => `${place}: ${violation}`);
  return (await page.locator('h1').count()) === 1 ? violations : [...violations, `${place}: not exactly one h1`];
}

/** Themes differ in colours only. */
async function inBothThemes(page: Page, path: string): Promise<string[]> {
  const found = await faultsOf(page, path, 'all');
  await turn(page);
  return [...found, ...(await faultsOf(page, path, 'of colours'))];
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** What asks for the width of the window is drawn anew after it was asked. */
const DRAWN_TWICE = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

async function onPhone(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize(PHONE);
  await page.evaluate(DRAWN_TWICE);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(DESK);
  return width > PHONE.width ? [`${path}: ${width} wide on a phone`] : [];
}

it.each(VISITORS)(
  'axe finds nothing on any page of %s, light and dark, and none is wider than a phone',
  async (as) => {
    const page = await here.open('/', { as });
    await page.evaluate(AT_ONCE);
    const found: string[] = [];
    for (const path of every[as]) {
      await goWithin(page, path);
      found.push(...(await inBothThemes(page, path)), ...(await onPhone(page, path)));
    }
    expect(found).toEqual([]);
    await page.close();
  },
  300_000,
);

it('axe finds nothing on the page of signing in, light and dark', async () => {
  const page = await here.open('/login', { as: 'nobody' });
  await page.addInitScript(AT_ONCE);
  await page.reload();
  await settled(page);
  expect(await inBothThemes(page, '/login')).toEqual([]);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
