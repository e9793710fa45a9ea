/** One visit of a page from another one, as people move about: what it asked, how long the answers took, and when it was all there. */
import type { Page, Request } from 'playwright-core';
import { goWithin } from '../../test/e2e/going.ts';

export interface Visit {
  /** Milliseconds from the sending of each question to the end of its answer, as the browser saw it. */
  answers: number[];
  /** Milliseconds until it had its title and nothing was being loaded. */
  seen: number;
  /** How far that moved which was seen already (Cumulative Layout Shift). */
  shift: number;
}

/** What `watch.js` keeps. */
interface Watched {
  /** When the address last changed. */
  began: number;
  /** When something was last being loaded. */
  busy: number;
  shifts: { at: number; by: number }[];
}

type Watching = typeof globalThis & { watched: Watched };

function since(): Omit<Visit, 'answers'> {
  const { began, busy, shifts } = (globalThis as Watching).watched;
  const moved = shifts.filter(({ at }) => at > began).reduce((sum, { by }) => sum + by, 0);
  return { seen: Math.max(0, busy - began), shift: moved };
}

export async function visit(page: Page, path: string): Promise<Visit> {
  const answers: number[] = [];
  const keep = (request: Request) => {
    if (!new URL(request.url()).pathname.endsWith('/graphql')) return;
    const { requestStart, responseEnd } = request.timing();
    answers.push(responseEnd - requestStart);
  };
  page.on('requestfinished', keep);
  await goWithin(page, path);
  page.off('requestfinished', keep);
  return { answers, ...(await page.evaluate(since)) };
}
