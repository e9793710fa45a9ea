/** What axe says of a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { soon } from './asking.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Evaluated by a page. Colours fade into each other, and axe would look at what they are on the way. */
export const AT_ONCE = `const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, *::before, *::after { transition: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];`;

/** All of them, or those that look at colours. */
export type Rules = 'all' | 'of colours';

/** Evaluated by the browser's debugger, so the page's own security policy stays in force. */
export async function violationsOf(page: Page, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    ...(rules === 'of colours' && { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }),
  };
  const found = await page.evaluate(async (given) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page only
    const { violations } = await (window as any).axe.run(document, given);
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`,
    );
  }, options);
  return found as string[];
}

const THEME = 'button[aria-label="Ganti tampilan terang/gelap"]';

export const themeOf = (page: Page): Promise<string> => page.evaluate(() => JSON.parse(localStorage['RaStorePilar.theme']));

/** Turned where it stands: loading a page takes longer than looking at it. */
export async function turn(page: Page): Promise<void> {
  const before = await themeOf(page);
  // No pointer comes to the button, which would then be explained; a dialog may hide it.
  await page.locator(THEME).evaluate((button: HTMLElement) => button.click());
  await soon(() => themeOf(page)).not.toBe(before);
}

/** What axe says of a dialog that is open, in both themes. It stands outside the landmarks of its page, by its nature. */
export async function dialogFaults(page: Page): Promise<string[]> {
  await page.evaluate(AT_ONCE);
  const found = await violationsOf(page);
  await turn(page);
  found.push(...(await violationsOf(page, 'of colours')));
  await turn(page);
  return found.filter((violation) => !violation.startsWith('region'));
}
