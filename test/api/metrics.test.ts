/** `GET /metrics`: what the server tells about itself, to whom, and that it repeats nothing anybody entered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayWatch } from '../permissions/matrix.ts';
import { PERSONS, type PersonName } from '../persons.ts';
import { firstSignIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';

let here: World;
beforeAll(async () => {
  here = await world({ executor: 'through' });
});
afterAll(() => here?.close());

const get = (headers: Record<string, string> = {}) => fetch(`${here.address}/metrics`, { headers });

async function codeOf(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; messageEn: string } }[] };
  return errors[0]!.extensions.code;
}

/** Samples by name and labels, as Prometheus reads them. */
async function read(): Promise<Record<string, number>> {
  const response = await get(here.headersOf('administrator'));
  expect(response.status).toBe(200);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) expect(line).toMatch(/^[a-z0-9_]+(\{[a-zA-Z_]+="[^"\\]*"(,[a-zA-Z_]+="[^"\\]*")*\})? \S+$/);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

async function grown(work: () => Promise<unknown>): Promise<(name: string) => number> {
  const before = await read();
  await work();
  const after = await read();
  return (name) => after[name]! - (before[name] ?? 0);
}

describe('Metrics are told', () => {
  it.each(Object.entries(PERSONS))('to the key of %s only if its role may watch', async (person, { role }) => {
    const response = await get(here.headersOf(person as PersonName));
    expect(response.status).toBe(mayWatch(role) ? 200 : 403);
    if (!mayWatch(role)) expect(await codeOf(response)).toBe('FORBIDDEN');
  });

  it('to nobody without a key, nor with one that is not good', async () => {
    for (const headers of [undefined, { authorization: 'Bearer pk_0000000000000000_00' }, { authorization: 'Basic eDp5' }]) {
      const response = await get(headers);
      expect(response.status).toBe(401);
      expect(await codeOf(response)).toBe('UNAUTHENTICATED');
    }
  });

  it("to no browser: a session does not open them, not even an administrator's", async () => {
    const input = { email: 'pengawas@bulungan.test', name: 'Pengawas', password: 'kata sandi yang diserahkan', role: 'ADMINISTRATOR' };
    await here.as('administrator').get('mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }', { input });
    const cookie = await firstSignIn(here, input.email, input.password, 'kata sandi yang panjang');
    expect((await here.with({ cookie }).get('{ viewer { verbs } }')).viewer.verbs).toContain('metrics.read');
    expect((await get({ cookie })).status).toBe(401);
  });
});

describe('The reader tells', () => {
  const ask = (query: string, variables?: object) => here.as('administrator').ask(query, variables);

  it('which plans it found and which it made, and what went under a name', async () => {
    const by = await grown(async () => {
      for (let time = 0; time < 4; time++) await ask('{ sectors(first: 3) { nodes { code name } } }');
    });
    expect(by('pilar_reader_plans_total{outcome="miss"}')).toBe(1);
    expect(by('pilar_reader_plans_total{outcome="hit"}')).toBe(3);
    expect(by('pilar_reader_statements_total{kind="fresh"}')).toBe(1);
    expect(by('pilar_reader_statements_total{kind="named"}')).toBe(3);
    expect(by('pilar_reader_held{kind="plans"}')).toBe(1);
    expect(by('pilar_reader_held{kind="names"}')).toBe(1);
    expect(by('pilar_reader_queries_total{outcome="through"}')).toBe(4);
  });

  it('what was asked on shared connections, and what on its own: what it has seen to be quick, and the rest', async () => {
    const question = '{ pillars(first: 3) { nodes { code } } }';
    const by = await grown(async () => {
      for (let time = 0; time < 50; time++) await ask(question);
    });
    const [together, alone] = [by('pilar_reads_total{way="together"}'), by('pilar_reads_total{way="alone"}')];
    expect(together + alone).toBe(50);
    expect(together).toBeGreaterThan(0);
    expect(alone).toBeGreaterThan(1);
  });

  it('what it left to the other executor, and why', async () => {
    const by = await grown(async () => {
      await ask('{ viewer { verbs } sectors { totalCount } }');
      await ask('query ($after: String) { sectors(after: $after) { totalCount } }', { after: 'no cursor' });
    });
    expect(by('pilar_reader_queries_total{outcome="mixed"}')).toBe(1);
    expect(by('pilar_reader_queries_total{outcome="refused"}')).toBe(1);
    expect(by('pilar_reader_queries_total{outcome="failed"}')).toBe(0);
  });

  it('that it does not keep what is made of a large document or large values', async () => {
    const codes = Array.from({ length: 30_000 }, (_, index) => `65.01.${index}`);
    const literal = JSON.stringify(codes.slice(0, 4000));
    const by = await grown(async () => {
      for (let time = 0; time < 3; time++) {
        await ask('query ($w: AreaWhere) { areas(where: $w) { totalCount } }', { w: { code: { in: codes } } });
        await ask(`{ areas(where: { code: { in: ${literal} } }) { totalCount } }`);
      }
    });
    expect(by('pilar_reader_plans_total{outcome="miss"}')).toBe(6);
    expect(by('pilar_reader_held{kind="plans"}')).toBe(0);
    expect(by('pilar_reader_held{kind="names"}')).toBe(0);
  });
});

describe('The server tells', () => {
  it('answers by door and status, whatever the address', async () => {
    const by = await grown(async () => {
      await here.as('planner').ask('{ viewer { verbs } }');
      await here.with({}).ask('{ viewer { verbs } }');
      await fetch(`${here.address}/health/live`);
      await fetch(`${here.address}/kenari-di-jalan?kenari=1`);
    });
    const count = (door: string, status: number) => by(`pilar_request_seconds_count{door="${door}",status="${status}"}`);
    expect(count('graphql', 200)).toBe(1);
    expect(count('graphql', 401)).toBe(1);
    expect(count('health', 200)).toBe(1);
    expect(count('other', 404)).toBe(1);
    expect(Object.keys(await read()).filter((name) => name.includes('kenari'))).toEqual([]);
  });

  it('what was written, and how often a write began anew', async () => {
    const by = await grown(async () => {
      const input = { email: 'penulis@bulungan.test', name: 'Penulis', password: 'kata sandi yang diserahkan', role: 'ADMINISTRATOR' };
      await here.as('administrator').get('mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }', { input });
    });
    expect(by('pilar_transactions_total{outcome="stood"}')).toBeGreaterThan(0);
    expect(by('pilar_transactions_total{outcome="overtaken"}')).toBe(0);
    expect(by('pilar_transactions_total{outcome="refused"}')).toBe(0);
  });

  it('its connections, how far its rollups are behind, its memory and how long its event loop is held up', async () => {
    const now = await read();
    expect(now['pilar_pool_connections{state="busy"}']! + now['pilar_pool_connections{state="idle"}']!).toBe(here.pool.totalCount);
    expect(now['pilar_pool_connections{state="waited_for"}']).toBe(0);
    expect(now['pilar_rollups{kind="marks"}']).toBe(0);
    expect(now['pilar_rollups{kind="oldest_seconds"}']).toBe(0);
    expect(now.process_resident_memory_bytes).toBeGreaterThan(50_000_000);
    expect(now.nodejs_eventloop_lag_p99_seconds).toBeGreaterThan(0);
  });
});
