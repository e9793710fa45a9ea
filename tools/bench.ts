/** `pnpm bench <name>`: what is measured and compared, each by a program of its own in `bench/`. Takes minutes and wants a quiet machine. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { loader } from './server-script.ts';

type Say = (line: string) => void;

/** How long a start takes is asked by a suite, beside the tests whose processes it uses. */
const START = 'start';

export async function bench(name: string | undefined, given: string[], say: Say): Promise<boolean> {
  if (name === START) return (await import('./test.ts')).runSuite('bench', say);
  const programs = readdirSync('bench').filter((folder) => existsSync(join('bench', folder, 'main.ts')));
  if (name === undefined || !programs.includes(name)) {
    say(`pnpm bench <name>, one of ${[START, ...programs].join(', ')}.`);
    return false;
  }
  return (await build(say)) && run(join('bench', name, 'main.ts'), given, say);
}

async function run(file: string, given: string[], say: Say): Promise<boolean> {
  const { args, env } = loader();
  const child = spawn(process.execPath, [...args, file, ...given], { env: { ...process.env, ...env }, stdio: 'inherit' });
  const ended = new Promise<string | number | null>((resolve) =>
    child.once('error', ({ message }) => resolve(message)).once('exit', (code, signal) => resolve(signal ?? code)),
  );
  const how = await ended;
  if (how !== 0) say(`${file} ended (${how}) before it was through.`);
  return how === 0;
}
