/** Loaded before a built server: the same one, whose writers leave no marks for rollups and call no worker of theirs. */
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const BUILT = new URL('../../server/dist/', import.meta.url);

const CHANGES: readonly [from: string, to: string][] = [
  ['const markOf = (written) =>', "const markOf = () => 'marked as (select)';\nconst unmarked = (written) =>"],
  ['to: ["Observation", "AreaEvent"]', 'to: []'],
];

const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => new URL(path, BUILT).href);

/** By the file in which it stands: nowhere, or in two, it would not be the server without marks. */
const changes = CHANGES.map(([from, to]) => {
  const places = files.filter((url) => readFileSync(fileURLToPath(url), 'utf8').includes(from));
  if (places.length !== 1) throw new Error(`The built server says ${from} in ${places.length} files.`);
  return { url: places[0], from, to };
});

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const own = changes.filter((change) => change.url === url);
    if (own.length === 0) return loaded;
    return { ...loaded, source: own.reduce((source, { from, to }) => source.replace(from, () => to), String(loaded.source)) };
  },
});
