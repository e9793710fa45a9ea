/** Every suite runs against real PostgreSQL and real HTTP. `*.heavy.test.ts` and `*.bench.test.ts` are for what takes longer. */
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './order.ts';

const suite = process.env.PILAR_SUITE ?? 'main';
const longer = ['**/*.heavy.test.ts', '**/*.bench.test.ts'];

export default defineConfig({
  resolve: {
    // Two builds of graphql in one process are two realms: everyone gets the CommonJS one that type-graphql takes.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: suite === 'main' ? ['**/*.test.ts'] : [`**/*.${suite}.test.ts`],
    exclude: ['**/node_modules/**', ...(suite === 'main' ? longer : [])],
    globalSetup: ['setup.ts'],
    setupFiles: ['metadata.ts', 'patience.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A worker keeps the server's modules for its next file: loading them anew took a third of the time.
    isolate: false,
    // Of three on two processors one mostly waits: for a page, a timer or a server that starts.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
});
