/** Pages take longer than answers: two processors may have much else to do. No test leaves any to the next. */
import { afterEach, expect, vi } from 'vitest';

if (expect.getState().testPath?.includes('/e2e/')) {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
  const { closeOpened } = await import('./e2e/desk.ts');
  afterEach(closeOpened);
}
