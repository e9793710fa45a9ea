/** Built servers on one database, one that reads rollups and one that never does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rollups } from '../../server/src/core/rollups.ts';
import { PROGRAM } from '../../tools/program.ts';

export interface Server {
  origin: string;
  process: ChildProcess;
  pid: number;
  stop(): Promise<void>;
}

const ADDRESS = /GraphQL: +(http:\/\/[^/\s]+)/;

export async function startServer(url: string, rollups: Rollups, options: readonly string[] = []): Promise<Server> {
  const own = {
    ...{ DATABASE_URL: url, PORT: '0', PILAR_ROLLUPS: rollups, PILAR_DEMO: 'none', PILAR_RATE_LIMIT: '1000000000' },
    ...{ PILAR_SECRET: 'of the bench and of nothing else, 40 char', PILAR_DATA_DIR: mkdtempSync(join(tmpdir(), 'pilar-scale-')) },
  };
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...own };
  const child = spawn(process.execPath, [...options, ...PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  return { origin: await originOf(child), process: child, pid: child.pid as number, stop: () => stop(child) };
}

function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (part: Buffer) => {
      text += part;
      const origin = ADDRESS.exec(text)?.[1];
      if (origin) resolve(origin);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}) before it was ready: ${text}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  await ended;
}
