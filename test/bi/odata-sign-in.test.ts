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

describe('many at once', () => {
  it('wait for their turn, and what is over that is told when to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/villages?$count=true')));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ status, headers }) => status === 429 && headers.get('retry-after') === '2')).toBe(true);
    expect((await ask('/villages?$top=1')).status).toBe(200);
  });
});
