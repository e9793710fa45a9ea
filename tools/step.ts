/** A step of a command: a program of some package run with Node, with its time and, where it failed, what it said. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Step {
  title: string;
  run: () => Promise<Outcome>;
}

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Path of a program that a package of the workspace brings, without a shell's help: `tsc` of `typescript`. */
export function programOf(folder: string, packageName: string, program = packageName): string {
  const home = join(folder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return resolve(home, typeof bin === 'string' ? bin : bin[program]);
}

export function node(args: string[], { cwd = '.', env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** Says what it does, at once where it takes long, and how it went. True if it went well. */
export async function take({ title, run }: Step, say: (line: string) => void): Promise<boolean> {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const timer = setInterval(() => say(`  … ${title} (${seconds()})`), 5000);
  const { ok, output } = await run().catch((error) => ({ ok: false, output: String(error?.message ?? error) }));
  clearInterval(timer);
  say(`${ok ? '  ok    ' : '  FAILED'} ${title} (${seconds()})`);
  if (!ok) say(stripVTControlCharacters(output).trimEnd());
  return ok;
}
