/** What a browser may have to fetch: before the first page stands, and more for each part that is opened later. */
import { readFileSync } from 'node:fs';

const FIRST_LIMIT = '420 kB';
const LATER_LIMIT = '150 kB';
const ENTRY = 'index.html';
const HOME = 'src/home/Home.tsx';

/** @type {Record<string, import('vite').ManifestChunk>} */
const chunks = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

/** The chunk and what it can't run without. */
function loadedWith(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of chunks[name].imports ?? []) loadedWith(needed, found);
  return found;
}

function check(name, names, limit) {
  const path = [...names].flatMap((each) => [chunks[each].file, ...(chunks[each].css ?? [])]).map((file) => `dist/${file}`);
  return { name, path, limit, gzip: true };
}

const first = loadedWith(ENTRY).union(loadedWith(HOME));

/** A part is opened from a page that stands already, and another page may hold it too: the one that has least of it counts. */
const later = Object.entries(chunks).flatMap(([name, { dynamicImports = [] }]) => {
  const standing = first.union(loadedWith(name));
  return dynamicImports.map((part) => check(`${part} from ${name}`, loadedWith(part).difference(standing), LATER_LIMIT));
});

export default [check('first load', first, FIRST_LIMIT), ...later.filter(({ path }) => path.length > 0)];
