/** Builds what is stale: types of the operations, server, console. Stale is what was built from other content. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, type Outcome, programOf, take } from './step.ts';

export interface Part {
  title: string;
  /** Files and folders it is made from. */
  from: string[];
  into: string;
  make: () => Promise<Outcome>;
}

const SHARED = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json'];

export const operations: Part = {
  title: 'types of the GraphQL operations',
  from: [...SHARED, 'schema/schema.graphql', 'schema/operations', 'schema/codegen.ts'],
  into: 'schema/generated',
  make: () => node([programOf('.', '@graphql-codegen/cli', 'graphql-codegen'), '--config', 'schema/codegen.ts', '--errors-only']),
};

export const server: Part = {
  title: 'server',
  from: [...SHARED, 'server/package.json', 'server/tsconfig.json', 'server/rolldown.config.ts', 'server/src'],
  into: 'server/dist',
  make: () => node([programOf('server', 'rolldown'), '-c', 'rolldown.config.ts', '--log-level', 'warn'], { cwd: 'server' }),
};

export const console_: Part = {
  title: 'console',
  from: [
    ...SHARED,
    'admin/package.json',
    'admin/tsconfig.json',
    'admin/vite.config.ts',
    'admin/index.html',
    'admin/public',
    'admin/src',
    'schema/generated',
  ],
  into: 'admin/dist',
  make: () => node([programOf('admin', 'vite'), 'build', '--logLevel', 'warn'], { cwd: 'admin' }),
};

/** True if everything stands. */
export async function build(say: (line: string) => void, parts: Part[] = [operations, server, console_]): Promise<boolean> {
  for (const part of parts) if (!(await buildPart(part, say))) return false;
  return true;
}

async function buildPart({ title, from, into, make }: Part, say: (line: string) => void): Promise<boolean> {
  const stamp = join(into, '.built-from');
  const wanted = fingerprint(from);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  say(`Building: ${title} …`);
  rmSync(into, { recursive: true, force: true });
  if (!(await take({ title, run: make }, say))) return false;
  mkdirSync(into, { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprint(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(files)) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}
