/** A person without a mouse at the entry of values. */
import type { Page } from 'playwright-core';

const MOST_STEPS = 200;

/** The field in focus: its indicator, and which of the indicator's fields it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('[data-indicator]');
    const fields = [...(row?.querySelectorAll('input') ?? [])];
    const place = fields.indexOf(document.activeElement as HTMLInputElement);
    return { indicator: row?.getAttribute('data-indicator') ?? null, place };
  });

/** Tab until it says so. */
async function tabUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached in ${MOST_STEPS} steps of the keyboard`);
}

export const focusFirstField = (page: Page) => tabUntil(page, async () => (await focused(page)).place === 0);

export const focusOn = (page: Page, button: string) =>
  tabUntil(page, () => page.evaluate((name) => document.activeElement?.textContent === name, button));

/** Types into every field from the one in focus on, each time going on with Enter; a field that is filled already is passed. */
export async function typeAll(page: Page, given: Record<string, string[]>, otherwise: string[]): Promise<void> {
  let last = '';
  for (let step = 0; step < MOST_STEPS; step++) {
    const { indicator, place } = await focused(page);
    const here = `${indicator} ${place}`;
    if (indicator === null || place < 0 || here === last) return;
    last = here;
    const isFilled = await page.evaluate(() => (document.activeElement as HTMLInputElement).value !== '');
    if (!isFilled || given[indicator]) await page.keyboard.type((given[indicator] ?? otherwise)[place]!);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
  }
}
