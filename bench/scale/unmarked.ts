/** Loaded before a server: the same one, whose writers leave no marks for rollups and call no worker of theirs. */
import { registerHooks } from 'node:module';

const INSTEAD: Readonly<Record<string, (source: string) => string>> = {
  '/rollup/mark.js': () => "export const markOf = () => 'marked as (select)';\nexport const markAll = async () => {};\n",
  '/rollup/rollup.job.js': (source) => changed(source, "to: ['Observation', 'AreaEvent']", 'to: []'),
};

function changed(source: string, from: string, to: string): string {
  if (!source.includes(from)) throw new Error(`The server no longer says ${from}.`);
  return source.replace(from, to);
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const instead = Object.entries(INSTEAD).find(([end]) => url.endsWith(end))?.[1];
    return instead ? { ...loaded, source: instead(String(loaded.source)) } : loaded;
  },
});
