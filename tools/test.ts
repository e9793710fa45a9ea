/** `pnpm test`: check, build, and every suite; the last line is the sum. `test:heavy` and `bench start` are what takes longer. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { check, type Sums } from './check.ts';
import { programOf } from './step.ts';

type Say = (line: string) => void;
type Suite = 'main' | 'heavy' | 'bench';

export async function test(say: Say): Promise<boolean> {
  const checked = await check(say);
  return (await runSuite('main', say, checked)) && checked.failed === 0;
}

export async function runSuite(suite: Suite, say: Say, before: Sums = { passed: 0, failed: 0 }): Promise<boolean> {
  const tested = (await build(say)) ? await vitest(suite) : { passed: 0, failed: 1 };
  say(`${before.passed + tested.passed} passed, ${before.failed + tested.failed} failed`);
  return tested.failed === 0;
}

interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

/** A run that ends without a report, or badly without a failed test, is one failure: nothing passes in silence. */
async function vitest(suite: Suite): Promise<Sums> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-test-'));
  const file = join(folder, 'report.json');
  try {
    const isGood = await run(suite, file, join(folder, 'compiled'));
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const isWhole = isGood && report.success && report.numPassedTests > 0;
    return { passed: report.numPassedTests, failed: report.numFailedTests || (isWhole ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests start a hundred processes from the same files: each finds them compiled. How long a start takes is measured without. */
function run(suite: Suite, file: string, compiled: string): Promise<boolean> {
  const args = ['run', '--root', 'test', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const env = { ...process.env, PILAR_SUITE: suite, ...(suite !== 'bench' && { NODE_COMPILE_CACHE: compiled }) };
  const child = spawn(process.execPath, [programOf('test', 'vitest'), ...args], { env, stdio: 'inherit' });
  return new Promise((resolve) => child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0)));
}
