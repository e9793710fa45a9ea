/** Gives a process the query builder as its makers sent it: what `patches/` changes is taken back while it is loaded. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PATCH = fileURLToPath(new URL('../../patches/kysely@0.29.6.patch', import.meta.url));

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    return url.endsWith('/kysely/dist/kysely.js') ? { ...loaded, source: withoutPatch(fileURLToPath(url)) } : loaded;
  },
});

function withoutPatch(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-unpatched-'));
  cpSync(file, join(folder, 'dist/kysely.js'));
  const { status, stderr } = spawnSync('git', ['apply', '-R', PATCH], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The patch cannot be taken back: ${stderr}`);
  return readFileSync(join(folder, 'dist/kysely.js'), 'utf8');
}
