/** `pnpm check`: everything that can be said about the code without running the product. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, console_, operations, type Part } from './build.ts';
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

/** What others read, so it comes first. */
const operationsFit: Step = { title: 'operations fit the schema', run: built(operations) };

/** These think on one processor … */
const alone: Step[] = [
  { title: 'import law', run: checkImports },
  { title: 'import law: planted imports are found', run: checkPlantedImports },
  { title: 'emitted schema is the committed one', run: compareSchema },
  { title: 'migrations make the schema of the classes, and take it back', run: () => serverScript('drift.ts') },
  { title: 'no unused files, exports or dependencies', run: () => node([programOf('.', 'knip')]) },
];

/** … and these on all there are, so one of each goes at a time. */
const together: Step[] = [
  { title: 'the console weighs no more than it may', run: weighConsole },
  { title: 'format and lint', run: () => biome('ci', '--error-on-warnings') },
  ...['server', 'admin', 'test', 'bench', 'tools'].map(types),
];

export async function check(say: Say): Promise<Sums> {
  const sums: Sums = { passed: 0, failed: 0 };
  const takeAll = async (steps: Step[]) => {
    for (const step of steps) sums[(await take(step, say)) ? 'passed' : 'failed'] += 1;
  };
  await takeAll([operationsFit]);
  await Promise.all([takeAll(alone), takeAll(together)]);
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
  const made = await built(console_)();
  return made.ok ? node([programOf('admin', 'size-limit'), '--hide-passed'], { cwd: 'admin' }) : made;
}

/** What stands was made of what is here: it is not made again. */
function built(...parts: Part[]): () => Promise<Outcome> {
  return async () => {
    const said: string[] = [];
    return { ok: await build((line) => said.push(line), parts), output: said.join('\n') };
  };
}

function firstDifference(committed: string[], emitted: string[]): Outcome {
  const line = emitted.findIndex((text, index) => text !== committed[index]);
  if (line < 0 && committed.length === emitted.length) return { ok: true, output: '' };
  const at = line < 0 ? emitted.length : line;
  const output = `schema/schema.graphql differs from line ${at + 1}:\n- ${committed[at] ?? ''}\n+ ${emitted[at] ?? ''}\nRun "pnpm gen" and read the change.`;
  return { ok: false, output };
}
