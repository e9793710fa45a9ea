import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';

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

const FIRST = 'first.js';
const ENTRY = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/**
 * The page runs a small script, which takes the large ones in turn: they are on their way all the same, the one that needs the others last.
 * It is no entry of the build: of two, each would have its share of what they have in common, in many small files.
 */
const inTurn: Plugin = {
  name: 'in turn',
  apply: 'build',
  async buildStart() {
    const path = join(import.meta.dirname, 'src/first.ts');
    const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path);
    this.emitFile({ type: 'asset', name: FIRST, source: code });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (page, { bundle = {} }) => {
      const first = Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(FIRST));
      const [script, entry] = ENTRY.exec(page) ?? [];
      if (!first || !script) throw new Error('The page does not begin as its first script takes it.');
      return page
        .replace(script, `<script type="module" crossorigin src="/${first.fileName}"></script>`)
        .replace('</head>', `  <link rel="modulepreload" crossorigin href="${entry}">\n  </head>`);
    },
  },
};

const file = (name: string, paths?: string) => ({ name, test: paths && new RegExp(paths.replaceAll('/', '[\\\\/]')) });
/** What every page begins with. */
const first = (name: string, paths?: string) => ({ ...file(name, paths), tags: ['$initial' as const] });
/** What at least so many pages have in common. */
const common = (pages: number, name: string, paths: string) => ({ ...file(name, paths), minShareCount: pages });

/**
 * Few files, since a browser asks for six at a time and each costs the way there and back; what a page begins with in so many that each is
 * run in less time than a page may be held. A file takes what it names and what that needs, but for what is in those before it.
 */
const FILES = [
  first('react', 'node_modules/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack)/'),
  first('mui', 'node_modules/@(mui|emotion)/'),
  first('admin', 'node_modules/'),
  first('start'),
  file('home', 'admin/src/(home/(?!Home|OverTime)|shared/\\w+\\.)'),
  common(8, 'parts', 'node_modules/@mui/'),
  file('kept', 'admin/src/(saved-query/(?!SavedFilters)|shared/sheet/)'),
  file('form', 'admin/src/shared/form/'),
  file('list', 'admin/src/shared/list/'),
  common(3, 'panel', 'admin/src/(analysis|dashboard|map)/'),
];

export default defineConfig({
  plugins: [react(), compressed, inTurn],
  build: {
    target: 'es2023',
    // Everything is a file of our origin: a data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Which file needs which: .size-limit.js weighs by it.
    manifest: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: FILES } } },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/graphql': server, '/api': server } },
});
