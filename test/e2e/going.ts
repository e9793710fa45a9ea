/** Moving about in the console as its own links do. */
import type { Page } from 'playwright-core';
import { OFTEN, settled } from './settled.ts';

const NOWHERE = { path: '/nowhere', title: 'Halaman tidak ditemukan' };

/** To an address without loading the console anew, by way of a page whose title tells that the one before has gone. */
export async function goWithin(page: Page, path: string): Promise<void> {
  const isAt = ({ title, is }: { title: string; is: boolean }) => (document.querySelector('h1')?.textContent === title) === is;
  await page.evaluate(go, NOWHERE.path);
  await page.waitForFunction(isAt, { title: NOWHERE.title, is: true }, OFTEN);
  if (path === NOWHERE.path) return;
  await page.evaluate(go, path);
  await page.waitForFunction(isAt, { title: NOWHERE.title, is: false }, OFTEN);
  await settled(page);
}

/** What the browser does when somebody goes back: the address is another one, and the router is told. */
function go(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}
