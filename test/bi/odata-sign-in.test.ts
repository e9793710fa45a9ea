/** Who may come in by OData, by which ways, and how many at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, TYPED } from './odata.ts';

let w: World;
let ask: Ask;
let basic: (id: string, secret: string) => string;
let key: { id: string; secret: string };

beforeAll(async () => {
  w = await world({ baseUrl: TYPED });
  ask = askerOf(w, w.headersOf('biReader'));
  const [, id, secret] = w.headersOf('biReader').authorization!.split('_') as [string, string, string];
  key = { id, secret };
  basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
});

afterAll(() => w?.close());

const as = (headers: Record<string, string>) => askerOf(w, headers)('/areas?$top=1');

describe('signing in', () => {
  it('takes the id of a key and its secret, or the key', async () => {
    expect((await as({ authorization: basic(key.id, key.secret) })).status).toBe(200);
    expect((await as({ authorization: `Bearer pk_${key.id}_${key.secret}` })).status).toBe(200);
  });

  it('asks whoever is nobody for a name and a password, at every address', async () => {
    const wrong = [
      {},
      { authorization: basic(key.id, '0'.repeat(64)) },
      { authorization: basic('admin', 'admin') },
      { authorization: basic(key.id, '') },
      { authorization: 'Basic !!!' },
      { authorization: 'Basic' },
      { authorization: 'Bearer x' },
      { authorization: 'Negotiate YII=' },
      { cookie: 'pilar.session_token=x' },
    ];
    for (const headers of wrong) {
      for (const path of ['', '/$metadata', '/areas', '/areas/$count', "/areas('65')", '/nothing', '/areas?$expand=x']) {
        const { status, headers: answered, body } = await askerOf(w, headers as Record<string, string>)(path);
        expect([status, body.error.code], `${path} ${JSON.stringify(headers)}`).toEqual([401, 'UNAUTHENTICATED']);
        expect(answered.get('www-authenticate')).toBe('Basic realm="Pilar", charset="UTF-8"');
        expect(answered.get('odata-version')).toBe('4.0');
      }
    }
  });

  it('refuses who does not hold bi.read', async () => {
    for (const person of ['viewer', 'partner'] as const) {
      const { status, body } = await as(w.headersOf(person));
      expect([status, body.error.code], person).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('does not take a key in the address unless the operator says so', async () => {
    const path = `/areas?$top=1&key=pk_${key.id}_${key.secret}`;
    expect((await askerOf(w, {})(path)).status).toBe(401);
    expect((await ask(path)).status).toBe(501);
    const open = await world({ baseUrl: TYPED, biQueryKey: true });
    try {
      const { status, text } = await askerOf(open, {})(`/areas?$select=code&key=pk_${key.id}_${key.secret}`, { prefer: 'maxpagesize=1' });
      expect(status).toBe(200);
      expect(text).toContain('@odata.nextLink');
      expect(text).not.toContain(key.secret);
      expect((await askerOf(open, {})('/areas?key=pk_1_2')).status).toBe(401);
    } finally {
      await open.close();
    }
  });
});

describe('what it costs', () => {
  it('is told by every answer, and is of the same points at every door: spent, all are closed until the minute is over', async () => {
    const small = await world({ baseUrl: TYPED, rateLimit: 4000 });
    try {
      const there = askerOf(small, small.headersOf('biReader'));
      const left = (headers: Headers) => Number(/;r=(\d+);/.exec(headers.get('ratelimit')!)![1]);
      const { headers } = await there('/areas?$count=true');
      expect(headers.get('ratelimit-policy')).toBe('"cost";q=4000;w=60');
      expect(Number(headers.get('pilar-cost'))).toBeGreaterThan(0);
      expect(left(headers)).toBe(Math.max(0, 4000 - Number(headers.get('pilar-cost'))));
      let told = await there('/$metadata');
      for (let n = 0; n < 500 && told.status === 200; n++) told = await there('/areas?$count=true');
      const closed = async (path: string, given: RequestInit = {}) => {
        const headersOf = { ...small.headersOf('biReader'), 'content-type': 'application/json' };
        const { status, headers: with_ } = await fetch(`${small.address}/bi/${path}`, { headers: headersOf, ...given });
        return [status, Number(with_.get('retry-after'))] as const;
      };
      const body = JSON.stringify({ query: '{ areas(first: 100) { nodes { name } } }' });
      for (const [status, seconds] of [
        [told.status, Number(told.headers.get('retry-after'))] as const,
        await closed('files/areas.csv'),
        await closed('graphql', { method: 'POST', body }),
      ]) {
        expect(status).toBe(429);
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(60);
      }
      expect(told.body.error.code).toBe('RATE_LIMITED');
      expect((await askerOf(small, small.headersOf('planner'))('/areas?$top=1')).status).toBe(200);
    } finally {
      await small.close();
    }
  });
});

describe('many at once', () => {
  it('wait for their turn, and what is over that is told when to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/villages?$count=true')));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ status, headers }) => status === 429 && headers.get('retry-after') === '2')).toBe(true);
    expect((await ask('/villages?$top=1')).status).toBe(200);
  });
});
