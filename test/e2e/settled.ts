/** When a page has come to rest. */
import type { Page } from 'playwright-core';

const CALM_MS = 300;
/** A locator looks again after up to half a second: the page itself looks more often. */
export const OFTEN = { polling: 50 };
let looks = 0;

/** Its title is there, and for a moment nothing has been loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => /\S/.test(document.querySelector('h1')?.textContent ?? ''), undefined, OFTEN);
  const isCalm = ({ look, calm }: { look: number; calm: number }) => {
    const memory = window as unknown as { look?: number; calmSince?: number };
    // What an earlier look found calm may have been another page.
    if (memory.look !== look || document.querySelector('.MuiSkeleton-root, .app-loader, [role=progressbar]')) memory.calmSince = undefined;
    else memory.calmSince ??= Date.now();
    memory.look = look;
    return memory.calmSince !== undefined && Date.now() - memory.calmSince >= calm;
  };
  await page.waitForFunction(isCalm, { look: ++looks, calm: CALM_MS }, OFTEN);
}
