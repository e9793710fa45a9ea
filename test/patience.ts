/** Pages take longer than answers: two processors may have much else to do. */
import { expect, vi } from 'vitest';

if (expect.getState().testPath?.includes('/e2e/')) vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
