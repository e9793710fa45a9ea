import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { command, databaseProcess, forget, newDataDir, type Pilar, ROOT, startPilar } from './pilar.ts';

const dataDirs: string[] = [];
const servers: Pilar[] = [];

function folder(name?: string): string {
  const dataDir = newDataDir(name);
  dataDirs.push(dataDir);
  return dataDir;
}

function start(...args: Parameters<typeof startPilar>): Pilar {
  const server = startPilar(...args);
  servers.push(server);
  return server;
}

const health = async (address: string, path: 'live' | 'ready') => (await fetch(`${address}/health/${path}`)).status;

afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  forget(...dataDirs);
});

describe('a server on its own data folder', { timeout: 120_000 }, () => {
  const dataDir = folder();

  it('starts by itself, is ready, and keeps its secret to itself', async () => {
    const server = start({ dataDir });
    const address = await server.address();
    expect(await health(address, 'live')).toBe(200);
    expect(await health(address, 'ready')).toBe(200);
    for (const file of ['secret', 'database.json']) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
  });

  it('lets no second server onto its folder', async () => {
    const second = start({ dataDir });
    expect(await second.end()).toBe(1);
    expect(second.said()).toContain('already uses the data folder');
  });

  it('lets the command line work beside it, with the key alone on the last line', async () => {
    const { code, stdout } = await command(dataDir, 'key', 'create', '--role', 'PLANNER', '--area', '65.01', '--name', 'test');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^pk_[0-9a-f]+_[0-9a-f]+$/);
  });

  it('refuses a key of the whole country that nobody meant, as wrong use', async () => {
    const { code, stdout, stderr } = await command(dataDir, 'key', 'create', '--role', 'PLANNER', '--area', '', '--name', 'test');
    expect([code, stdout.match(/pk_/)]).toEqual([2, null]);
    expect(stderr).toMatch(/--area/);
  });

  it('ends with its database on SIGTERM', async () => {
    const [server] = servers as [Pilar];
    expect(await server.end('SIGTERM')).toBe(0);
    expect(databaseProcess(dataDir)).toBeUndefined();
    expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
  });

  it('does nothing twice when it starts again', async () => {
    const server = start({ dataDir });
    await server.address();
    expect(server.said()).not.toMatch(/Creating|Loading|Making|accounts/);
    await server.end('SIGINT');
    expect(databaseProcess(dataDir)).toBeUndefined();
  });

  it('takes over the database of a server that was killed', async () => {
    const killed = start({ dataDir });
    await killed.address();
    const orphan = databaseProcess(dataDir);
    expect(orphan).toBeGreaterThan(0);
    await killed.end('SIGKILL');
    expect(databaseProcess(dataDir)).toBe(orphan);
    const next = start({ dataDir });
    const address = await next.address();
    expect(await health(address, 'ready')).toBe(200);
    expect(databaseProcess(dataDir)).toBe(orphan);
    await next.end('SIGTERM');
    expect(databaseProcess(dataDir)).toBeUndefined();
  });

  it('starts its database again when that dies', async () => {
    const server = start({ dataDir });
    const address = await server.address();
    process.kill(databaseProcess(dataDir) as number, 'SIGKILL');
    await expect.poll(() => health(address, 'ready'), { timeout: 15_000, interval: 100 }).toBe(503);
    await expect.poll(() => health(address, 'ready'), { timeout: 15_000, interval: 100 }).toBe(200);
    // Built it is a few files: whoever reads its log reads the sources. News notice at their next turn, maybe after all is ready again.
    await expect.poll(() => server.said(), { timeout: 15_000, interval: 100 }).toMatch(/keepTalking \(src\/core\/live\/news\.ts:\d+:\d+\)/);
    await server.end('SIGTERM');
  });
});

describe('two servers', { timeout: 120_000 }, () => {
  it('work side by side on folders of their own, also with spaces in the path', async () => {
    const [one, two] = [start({ dataDir: folder('pilar one ') }), start({ dataDir: folder('pilar two ') })];
    const addresses = await Promise.all([one.address(), two.address()]);
    expect(new Set(addresses).size).toBe(2);
    for (const address of addresses) expect(await health(address, 'ready')).toBe(200);
    expect(await Promise.all([one.end('SIGTERM'), two.end('SIGTERM')])).toEqual([0, 0]);
  });

  it('run from a clone whose path has spaces', async () => {
    const clone = join(folder('pilar clone '), 'my clone');
    copyClone(clone);
    const server = start({ dataDir: join(clone, '.data'), cwd: clone });
    expect(await health(await server.address(), 'ready')).toBe(200);
    expect((await fetch(`${await server.address()}/`)).status).toBe(200);
    await server.end('SIGTERM');
  });
});

describe('a start that cannot be', () => {
  it.each([
    ['PORT', '70000', 'a port number'],
    ['PILAR_DEMO', 'province', 'one of regency, none'],
    ['PILAR_NOW', 'yesterday', 'an instant like'],
    ['DATABASE_URL', 'mysql://somewhere', 'postgresql://'],
    ['PILAR_SECRET', 'short', '32 random characters'],
    ['PILAR_ADMIN_PASSWORD', 'too-short', '12 to 128 characters'],
  ])('says in one sentence what is wrong with %s=%s', async (name, value, expected) => {
    const server = start({ dataDir: folder(), env: { [name]: value } });
    expect(await server.end()).toBe(1);
    const lines = server.said().trim().split('\n');
    expect(lines.at(-1)).toContain(name);
    expect(lines.at(-1)).toContain(expected);
    expect(lines.filter((line) => line.includes(' at '))).toEqual([]);
  });

  it('says in one sentence that the installation is not complete', async () => {
    const clone = join(folder('pilar broken '), 'clone');
    copyClone(clone);
    rmSync(join(clone, 'server', 'node_modules'));
    const server = start({ dataDir: join(clone, '.data'), cwd: clone });
    expect(await server.end()).toBe(1);
    expect(server.said().trim()).toMatch(/^The installation is not complete \(.+ is missing\): run "pnpm install" and see what it says\.$/);
  });

  it('never repeats a secret', async () => {
    const server = start({ dataDir: folder(), env: { PILAR_SECRET: 'oh-so-secret' } });
    await server.end();
    expect(server.said()).not.toContain('oh-so-secret');
  });
});

/** The files of the project beside modules and builds that are here already. */
function copyClone(clone: string): void {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).stdout.split('\0').filter(Boolean);
  for (const file of [...listed, 'schema/generated', 'server/dist', 'admin/dist'].filter((path) => existsSync(join(ROOT, path)))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(ROOT, file), join(clone, file), { recursive: true });
  }
  for (const part of ['.', 'server', 'schema', 'admin', 'test', 'bench']) {
    if (existsSync(join(ROOT, part, 'node_modules'))) symlinkSync(join(ROOT, part, 'node_modules'), join(clone, part, 'node_modules'));
  }
}
