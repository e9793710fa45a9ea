/** What each `pnpm <command>` does. */
import { pathToFileURL } from 'node:url';
import { build, server } from './build.ts';
import { endWithLauncher } from './launcher.ts';

const print = (line: string) => console.log(line);
const printAside = (line: string) => console.error(line);

const COMMANDS: Record<string, (args: string[]) => Promise<boolean>> = {
  start: async () => (await build(print)) && load('server/dist/main.js'),
  build: () => build(print),
  dev: async () => (await import('./dev.ts')).dev(print),
  gen: async ([name]) => (await import('./gen.ts')).gen(print, name),
  check: async () => (await (await import('./check.ts')).check(print)).failed === 0,
  fix: async () => (await import('./check.ts')).fix(print),
  test: async () => (await import('./test.ts')).test(print),
  'test:heavy': async () => (await import('./test.ts')).runSuite('heavy', print),
  bench: async ([name, ...args]) => (await import('./bench.ts')).bench(name, args, print),
  // Answers of the command line go to stdout, so everything else goes to stderr.
  pilar: async (args) => (await build(printAside, [server])) && load('server/dist/cli/main.js', args),
};

export async function run(command: string, args: string[]): Promise<void> {
  if (!(await COMMANDS[command]?.(args))) process.exitCode = 1;
}

/** Runs in this process, so that a signal reaches it without a messenger. */
async function load(file: string, args: string[] = []): Promise<boolean> {
  endWithLauncher();
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
  return true;
}
