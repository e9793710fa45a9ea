/** `pnpm dev`: the server from its sources, started anew when they change; the console by vite; types of the operations kept up. */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { build, operations } from './build.ts';
import { programOf } from './step.ts';

/** Where people sign in, so the address that the server trusts. */
const CONSOLE = 'http://127.0.0.1:5173';

type Say = (line: string) => void;

export async function dev(say: Say): Promise<boolean> {
  if (!(await build(say, [operations]))) return false;
  const { PORT = '4000', PUBLIC_URL = CONSOLE } = process.env;
  const children = [
    start([programOf('.', 'tsx'), 'watch', '--clear-screen=false', '--tsconfig', 'server/tsconfig.json', 'server/src/main.ts'], {
      PUBLIC_URL,
      NODE_ENV: 'development',
    }),
    start([programOf('admin', 'vite')], { PILAR_SERVER: `http://127.0.0.1:${PORT}` }, 'admin'),
  ];
  keepOperations(say);
  say(`The console with watchers is at ${CONSOLE}, and hands on to the server on port ${PORT}.`);
  await ended(children);
  return true;
}

const start = (args: string[], env: Record<string, string>, cwd = '.') =>
  spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });

function keepOperations(say: Say): void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => build(say, [operations]), 300);
  };
  watch('schema/operations', soon).unref();
  watch('schema/schema.graphql', soon).unref();
}

/** One that ends takes the other with it; the server stops its database before it ends. */
async function ended(children: ChildProcess[]): Promise<void> {
  const stop = () => {
    for (const child of children) if (!child.killed) child.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const ends = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  await Promise.race(ends);
  stop();
  await Promise.all(ends);
  process.exit();
}
