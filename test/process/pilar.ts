/** A real Pilar in a process of its own: what it says, its address, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Pilar {
  process: ChildProcess;
  /** What it has said so far, on both streams. */
  said(): string;
  /** Where it listens; fails when it ends before it does. */
  address(): Promise<string>;
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Start {
  dataDir: string;
  env?: Record<string, string>;
  /** The clone it is started in. */
  cwd?: string;
  /** Something else than the whole `pnpm start`. */
  program?: string[];
}

export const newDataDir = (name = 'pilar-process-') => mkdtempSync(join(tmpdir(), name));

export function startPilar({ dataDir, env = {}, cwd = ROOT, program = ['tools/run.mjs', 'start'] }: Start): Pilar {
  const all = { ...withoutPilar(), PORT: '0', PILAR_DEMO: 'none', PILAR_DATA_DIR: dataDir, ...env };
  const child = spawn(process.execPath, program, { cwd, env: all, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return {
    process: child,
    said: () => text,
    address: () => Promise.race([addressIn(() => text), ended.then((code) => Promise.reject(new Error(`It ended (${code}): ${text}`)))]),
    end: (signal) => {
      if (signal) child.kill(signal);
      return ended;
    },
  };
}

export interface Answer {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `pnpm pilar …` on the same data folder. */
export const command = (dataDir: string, ...args: string[]): Promise<Answer> => commandWith({ PILAR_DATA_DIR: dataDir }, ...args);

export function commandWith(variables: Record<string, string>, ...args: string[]): Promise<Answer> {
  const env = { ...withoutPilar(), ...variables };
  const child = spawn(process.execPath, ['tools/run.mjs', 'pilar', ...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => (stdout += part));
  child.stderr.on('data', (part) => (stderr += part));
  return new Promise((done) => child.once('close', (code) => done({ code, stdout, stderr })));
}

/** Process of the embedded database on the folder, if one runs. */
export function databaseProcess(dataDir: string): number | undefined {
  const note = join(dataDir, 'postgres', 'postmaster.pid');
  const pid = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : undefined;
  return pid && existsIn(pid) ? pid : undefined;
}

export function forget(...dataDirs: string[]): void {
  for (const dataDir of dataDirs) {
    const orphan = databaseProcess(dataDir);
    if (orphan) process.kill(orphan, 'SIGQUIT');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function addressIn(text: () => string): Promise<string> {
  for (;;) {
    const found = /GraphQL: (\S+)\/graphql/.exec(text())?.[1];
    if (found) return found;
    await new Promise((next) => setTimeout(next, 50));
  }
}

function existsIn(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Also what the test runner sets: libraries that find it behave otherwise than in production. */
const OURS = /^(PILAR_|DATABASE_|VITEST|(HOST|PORT|PUBLIC_URL|NODE_ENV|TEST)$)/;

/** What the person at the keyboard has set must not decide a test. */
function withoutPilar(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));
}
