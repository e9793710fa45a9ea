import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.PILAR_SERVER ?? 'http://127.0.0.1:4000';

/** Beside each file what a browser takes of it: compressed once and well, not in a hurry at every request. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle: ({ dir = '.' }, files) => {
    for (const [name, file] of Object.entries(files)) {
      if (!/\.(js|css|svg)$/.test(name)) continue;
      const content = file.type === 'chunk' ? file.code : file.source;
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [react(), compressed],
  build: {
    target: 'es2023',
    // Everything is a file of our origin: a data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Which file needs which: .size-limit.js weighs by it.
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/graphql': server, '/api': server } },
});
