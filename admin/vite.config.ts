import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.PILAR_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
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
