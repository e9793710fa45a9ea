/** The targets, each a process of its own, and what the system says they use. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../server/src/core/database/cluster.ts';
import { PROGRAM } from '../../tools/program.ts';
import type { Database } from './database.ts';
import type { Target } from './queries.ts';

export interface Running {
  target: Target;
  origin: string;
  headers: Record<string, string>;
  process: ChildProcess;
  pid: number;
  /** Where its profiler is asked, if it was started with one. */
  inspector?: string;
}

const POOL = '8';
const SECRET = 'of the bench and of nothing else, 40 char';

export async function startTarget(target: Target, database: Database, isProfiled = false): Promise<Running> {
  const port = await freePort();
  const program = target === 'pilar' ? PROGRAM : [join('bench', 'peers', `${target}.ts`)];
  const own = target === 'pilar' ? pilarEnv(database) : {};
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', DATABASE_URL: database.url, PORT: String(port), ...own };
  const args = [...(isProfiled ? ['--inspect=127.0.0.1:0'] : []), ...program];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = await said(child, target === 'pilar' ? 'GraphQL:' : 'ready');
  const headers = { 'content-type': 'application/json', ...(target === 'pilar' && { authorization: `Bearer ${database.key}` }) };
  const inspector = /ws:\/\/\S+/.exec(text)?.[0];
  return { target, origin: `http://127.0.0.1:${port}`, headers, process: child, pid: child.pid as number, inspector };
}

/** As in production, but for the rate: one key asks here what a thousand persons would. */
const pilarEnv = ({ dataDir }: Database) => ({
  DATABASE_POOL: POOL,
  PILAR_DATA_DIR: join(dataDir, 'pilar'),
  PILAR_SECRET: SECRET,
  PILAR_DEMO: 'none',
  PILAR_RATE_LIMIT: '1000000000',
});

/** All it has said until it says what is wanted. */
function said(child: ChildProcess, wanted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (part: Buffer) => {
      text += part;
      if (text.includes(wanted)) resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`It ended (${code}) before it was ready: ${text}`)));
  });
}

export async function end({ process: child }: Running): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  await ended;
}

const TICK_US = 10_000;

/** What the system says of a process after its name; undefined where it has ended meanwhile. */
function statOf(pid: number | string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Processor time so far, in microseconds: of a process, with those of its children that have ended. */
export const timeOf = (pid: number): number => {
  const fields = statOf(pid);
  return fields ? [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0) * TICK_US : 0;
};

export const serverTime = ({ pid }: Running): number => timeOf(pid);

/** PostgreSQL's first process and its children, which are all the others: those that have ended count in the first. */
export function databaseTime({ process: first }: Pick<Database, 'process'>): number {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(statOf(name)?.[1]) === first);
  return [...children.map(Number), first].reduce((sum, pid) => sum + timeOf(pid), 0);
}

/** The most memory a process has held since it was last forgotten, in MiB. */
export const peakMemory = ({ pid }: Running): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

export const forgetPeak = ({ pid }: Running): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
