/** Slow clients, too many of them, and the ways a server ends. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEmbedded } from '../../server/src/core/database/embedded.ts';
import { databaseProcess, forget, newDataDir, type Pilar, startPilar } from '../process/pilar.ts';
import { HOLD, jobsDone, openRig, type Rig, readOfItsOwn, waiting } from './rig.ts';
import { ask } from './stored.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ pool: 4 });
});
afterAll(() => rig?.close());

const HELD = `select 1 from pg_stat_activity where application_name = 'pilar auth' and wait_event_type = 'Lock'`;
const SIGN_IN = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: 'nobody@example.org', password: 'the-password-of-nobody' }),
};
const READ = '{ pillars(first: 1) { nodes { id } } }';
/** Known to be quick by then: they wait for one connection together. */
const SHARED = [READ, READ, READ];

function socketTo(address: string, text: string): { socket: Socket; closed: Promise<number> } {
  const started = performance.now();
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(text);
  socket.on('data', () => {}).on('error', () => {});
  return { socket, closed: new Promise((done) => socket.once('close', () => done((performance.now() - started) / 1000))) };
}

/** A byte a second, until it is closed. */
function trickle(address: string, head: string): Promise<number> {
  const { socket, closed } = socketTo(address, head);
  const timer = setInterval(() => socket.destroyed || socket.write('a'), 1000);
  return closed.finally(() => clearInterval(timer));
}

/** The longest that others wait meanwhile, in seconds. */
async function othersWait(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const started = performance.now();
    await rig.client.get(READ);
    longest = Math.max(longest, (performance.now() - started) / 1000);
    await sleep(50);
  }
  return longest;
}

const BODY = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n';

it.each([
  ['headers', 'POST /graphql HTTP/1.1\r\nx-slow: '],
  ['bodies', BODY],
])('closes 200 slow %s within 20 s, while others wait under a second', { timeout: 60_000 }, async (what, head) => {
  const sockets = Promise.all(Array.from({ length: 200 }, () => trickle(rig.address, head)));
  const longest = await othersWait(sockets);
  const last = Math.max(...(await sockets));
  console.log(`200 slow ${what}: the last closed after ${last.toFixed(1)} s, others waited ${longest.toFixed(2)} s at most`);
  expect(last).toBeLessThan(20);
  expect(longest).toBeLessThan(1);
});

/** Sends on a connection of its own: one kept from earlier tests may be at its end just now, and nobody's fault. */
async function newcomer(agent: Agent, body: string): Promise<string> {
  const sent = request(`${rig.address}/graphql`, {
    ...{ agent, method: 'POST' },
    headers: { 'content-type': 'application/json', 'content-length': body.length, ...rig.headers },
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { errors } = (await json(response)) as { errors: { extensions: { code: string } }[] };
  return [response.statusCode, response.headers['retry-after'], errors[0]?.extensions.code].join(' ');
}

it('refuses with 503 and Retry-After what is too much at once, and memory stays', { timeout: 60_000 }, async () => {
  rig.proxy.hang();
  const before = memoryOf(rig.server);
  const body = JSON.stringify({ query: `{ pillars(first: 1) { nodes { id } } } #${'x'.repeat(200_000)}` });
  const agent = new Agent({ keepAlive: true });
  const flood = Array.from({ length: 1500 }, () => newcomer(agent, body));
  const live = sleep(2000).then(async () => (await fetch(`${rig.address}/health/live`)).status);
  const answers = await Promise.all(flood).finally(() => rig.proxy.heal());
  agent.destroy();
  const grown = memoryOf(rig.server) - before;
  console.log(`1500 requests of 200 kB at once while the database hangs: memory grew by ${Math.round(grown)} MB`);
  expect(await live).toBe(200);
  expect([...new Set(answers)]).toEqual(['503 1 SERVICE_UNAVAILABLE']);
  expect(grown).toBeLessThan(300);
  await expect.poll(async () => (await rig.client.ask(READ)).status, { timeout: 10_000 }).toBe(200);
});

const memoryOf = ({ process: { pid } }: Pilar): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

describe('SIGTERM', () => {
  const folders: string[] = [];
  afterAll(() => forget(...folders));

  async function started(): Promise<{ server: Pilar; dataDir: string; address: string }> {
    const dataDir = newDataDir('pilar-drain-');
    folders.push(dataDir);
    const server = startPilar({ dataDir });
    return { server, dataDir, address: await server.address() };
  }

  it('answers what runs, refuses what comes, and waits neither for kept connections nor for slow bodies', { timeout: 90_000 }, async () => {
    // They work on connections of the same pool.
    await jobsDone(rig);
    const kept = Array.from({ length: 5 }, () => socketTo(rig.address, 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n').closed);
    const late = trickle(rig.address, BODY);
    await ask(rig.url, async (owner) => {
      await owner.query(HOLD);
      const reads = [...Array.from({ length: rig.pool }, (_, index) => readOfItsOwn(index)), ...SHARED];
      const running = Promise.all(reads.map((read) => rig.client.ask(read).then(({ status }) => status)));
      expect(await waiting(owner, rig.pool)).toBe(rig.pool);
      rig.server.process.kill('SIGTERM');
      await sleep(1500);
      await expect(fetch(rig.address)).rejects.toThrow();
      await owner.query('rollback');
      expect(await running).toEqual(reads.map(() => 200));
    });
    const at = performance.now();
    expect(await rig.server.end()).toBe(0);
    const seconds = 1.5 + (performance.now() - at) / 1000;
    console.log(`SIGTERM: ended after ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(15);
    await Promise.all([...kept, late]);
  });

  it('a second one ends at once, and the database by itself', { timeout: 90_000 }, async () => {
    const { server, dataDir, address } = await started();
    const owner = new pg.Client({ connectionString: findEmbedded(dataDir)! });
    owner.on('error', () => {});
    await owner.connect();
    await owner.query('begin; lock table auth."user" in access exclusive mode');
    // It holds the end: the first signal waits for its answer.
    const held = fetch(`${address}/api/auth/sign-in/email`, { ...SIGN_IN, headers: { ...SIGN_IN.headers, origin: address } }).catch(
      () => {},
    );
    const looked = async () => {
      // Within a transaction the first look is kept.
      await owner.query('select pg_stat_clear_snapshot()');
      return (await owner.query(HELD)).rowCount;
    };
    await expect.poll(looked, { timeout: 5000 }).toBe(1);
    server.process.kill('SIGTERM');
    await sleep(1500);
    expect(server.process.exitCode).toBeNull();
    const at = performance.now();
    server.process.kill('SIGTERM');
    expect(await server.end()).toBe(1);
    expect(performance.now() - at).toBeLessThan(1000);
    await held;
    await owner.end().catch(() => {});
    await expect.poll(() => databaseProcess(dataDir), { timeout: 10_000 }).toBeUndefined();
  });
});
