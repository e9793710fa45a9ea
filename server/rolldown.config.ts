/**
 * The server as a few files with the packages it stands on: to find and link 2,700 modules took half of each start. Packages that read files of
 * their own stay where they are installed. A call of a built-in function whose value nobody uses is left out, also where it is there to throw
 * (`decodeURI`): use the value.
 */
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'src/main.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: ['idn-area-data', 'pg-native'],
  // As it is written for bundlers: through its other form each look at one of its functions is a call.
  resolve: { alias: { graphql: 'graphql/index.mjs' } },
  // Asked for while they are loaded, before the first line of ours could say so.
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  plugins: [
    {
      // A map of everything would be twenty times as large, and it is read when something fails.
      name: 'no map of packages',
      transform: { filter: { id: /node_modules/ }, handler: (code) => ({ code, map: { mappings: '' } }) },
    },
  ],
  onLog: (level, log, next) => {
    // Said as a warning, it would fail in whoever runs it.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    next(level, log);
  },
  output: { dir: 'dist', chunkFileNames: 'parts/[name].js', sourcemap: true, sourcemapExcludeSources: true, keepNames: true },
});
