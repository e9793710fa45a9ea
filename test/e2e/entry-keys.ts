/** A person without a mouse, and that person at the entry of values. */
import type { Locator, Page } from 'playwright-core';

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
async function tabUntil(page: Page, isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached in ${MOST_STEPS} steps of the keyboard`);
}

export const tabTo = (page: Page, target: Locator, key?: 'Shift+Tab') =>
  tabUntil(page, () => target.evaluate((one) => one === document.activeElement), key);

export const focusFirstField = (page: Page) => tabUntil(page, async () => (await focused(page)).place === 0);

export const focusOn = (page: Page, button: string) =>
  tabUntil(page, () => page.evaluate((name) => document.activeElement?.textContent === name, button));

/** Types into every field from the one in focus on, each time going on with Enter; a field that is filled already is passed. */
export async function typeAll(page: Page, given: Record<string, string[]>, otherwise: string[]): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const { indicator, place } = await focused(page);
    if (indicator === null || place < 0) return;
    const isFilled = await page.evaluate(() => (document.activeElement as HTMLInputElement).value !== '');
    if (!isFilled || given[indicator]) await page.keyboard.type((given[indicator] ?? otherwise)[place]!);
    if (!(await goesOn(page))) return;
  }
}

const LONGEST_MS = 2000;

/** Presses Enter: the next field has its turn a moment later, the last one keeps the focus. */
async function goesOn(page: Page): Promise<boolean> {
  const field = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('Enter');
  const moved = page.waitForFunction((from) => document.activeElement !== from, field, { timeout: LONGEST_MS });
  return moved.then(
    () => true,
    () => false,
  );
}
