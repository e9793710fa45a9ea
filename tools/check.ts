/** `pnpm check`: everything that can be said about the code without running the product. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, console_, operations } from './build.ts';
import { checkImports, checkPlantedImports } from './imports.ts';
import { serverScript } from './server-script.ts';
import { node, type Outcome, programOf, type Step, take } from './step.ts';

type Say = (line: string) => void;

export interface Sums {
  passed: number;
  failed: number;
}

const biome = (...args: string[]) => node([programOf('.', '@biomejs/biome', 'biome'), ...args, '.']);
const types = (folder: string): Step => ({
  title: `types of ${folder}`,
  run: () => node([programOf('.', 'typescript', 'tsc'), '-p', folder, '--noEmit']),
});

const steps: Step[] = [
  { title: 'format and lint', run: () => biome('ci', '--error-on-warnings') },
  { title: 'import law', run: checkImports },
  { title: 'import law: planted imports are found', run: checkPlantedImports },
  { title: 'emitted schema is the committed one', run: compareSchema },
  { title: 'operations fit the schema', run: operations.make },
  ...['server', 'admin', 'test', 'bench', 'tools'].map(types),
  { title: 'migrations make the schema of the classes, and take it back', run: () => serverScript('drift.ts') },
  { title: 'no unused files, exports or dependencies', run: () => node([programOf('.', 'knip')]) },
  { title: 'the console weighs no more than it may', run: weighConsole },
];

export async function check(say: Say): Promise<Sums> {
  const sums: Sums = { passed: 0, failed: 0 };
  for (const step of steps) sums[(await take(step, say)) ? 'passed' : 'failed'] += 1;
  say(`check: ${sums.passed} passed, ${sums.failed} failed`);
  return sums;
}

/** What a machine can put right: format, order of imports, simple lint. */
export function fix(say: Say): Promise<boolean> {
  return take({ title: 'format and lint', run: () => biome('check', '--write') }, say);
}

async function compareSchema(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-schema-'));
  const emitted = join(folder, 'schema.graphql');
  try {
    const made = await serverScript('emit.ts', [emitted]);
    if (!made.ok) return made;
    const committed = existsSync('schema/schema.graphql') ? readFileSync('schema/schema.graphql', 'utf8') : '';
    return firstDifference(committed.split('\n'), readFileSync(emitted, 'utf8').split('\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function weighConsole(): Promise<Outcome> {
  const said: string[] = [];
  const isBuilt = await build((line) => said.push(line), [operations, console_]);
  return isBuilt ? node([programOf('admin', 'size-limit'), '--hide-passed'], { cwd: 'admin' }) : { ok: false, output: said.join('\n') };
}

function firstDifference(committed: string[], emitted: string[]): Outcome {
  const line = emitted.findIndex((text, index) => text !== committed[index]);
  if (line < 0 && committed.length === emitted.length) return { ok: true, output: '' };
  const at = line < 0 ? emitted.length : line;
  const output = `schema/schema.graphql differs from line ${at + 1}:\n- ${committed[at] ?? ''}\n+ ${emitted[at] ?? ''}\nRun "pnpm gen" and read the change.`;
  return { ok: false, output };
}
