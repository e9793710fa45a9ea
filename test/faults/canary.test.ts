/** What people enter is found in no log: neither the server's, at its most talkative, nor the database's; and in nobody else's error. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logOptions } from '../../server/src/core/log.ts';
import { createClient } from '../client.ts';
import { command, databaseProcess, forget, newDataDir, type Pilar, ROOT, startPilar } from '../process/pilar.ts';
import { documentsOf } from './inputs.ts';

const schema = buildSchema(readFileSync(join(ROOT, 'schema/schema.graphql'), 'utf8'));
const dataDir = newDataDir('pilar-canary-');
let server: Pilar;
let address: string;
let keys: string[];

/** Every one of them begins alike, so that one search finds them all. */
const MARK = `kenari${randomBytes(4).toString('hex')}`;
let planted = 0;
const canary = (kind = '') => `${MARK}${kind}${++planted}`;

async function newKey(): Promise<string> {
  const { stdout } = await command(dataDir, 'key', 'create', '--role', 'ADMINISTRATOR', '--name', 'canary');
  return stdout.trim().split('\n').at(-1) as string;
}

beforeAll(async () => {
  server = startPilar({ dataDir, env: { LOG_LEVEL: 'trace', PILAR_BI_QUERY_KEY: 'on' } });
  address = await server.address();
  keys = [await newKey(), await newKey()];
});
afterAll(async () => {
  await server?.end('SIGTERM');
  forget(dataDir);
});

const headers = (key: string | undefined) => ({ authorization: `Bearer ${key}` });
const logs = () => server.said() + readFileSync(join(dataDir, 'postgres.log'), 'utf8');
const found = (text: string) => text.split('\n').filter((line) => line.includes(MARK));

async function post(
  path: string,
  body: unknown,
  given: Record<string, string> = {},
): Promise<{ status: number; text: string; id: string | null }> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, ...given },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), id: response.headers.get('x-request-id') };
}

describe('what was entered', () => {
  it('through every mutation is told to nobody but the sender', async () => {
    const documents = documentsOf(schema, () => canary());
    expect(documents.length).toBeGreaterThan(30);
    const others: string[] = [];
    for (const { query, variables } of documents) {
      await createClient(address, headers(keys[0])).ask(query, variables);
      const own = documentsOf(schema, () => 'pengirim lain').find((other) => other.query === query);
      others.push(JSON.stringify(await createClient(address, headers(keys[1])).ask(query, own?.variables)));
    }
    expect(planted).toBeGreaterThan(100);
    expect(found(others.join('\n'))).toEqual([]);
    expect(found(logs())).toEqual([]);
  });

  it('that is right, and is stored, and clashes', async () => {
    const client = createClient(address, headers(keys[0]));
    const create = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
    const input = { code: canary().toUpperCase(), name: canary(), kind: 'COMPANY', level: 'REGENCY', area: '65.01' };
    await client.get(create, { input });
    await client.refused(create, { input });
    const person = { email: `${canary()}@contoh.test`, name: canary(), password: canary('sandi-rahasia'), role: 'PLANNER', area: '65.01' };
    await client.get('mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }', { input: person });
    await client.refused('mutation ($input: CreateUserInput!) { createUser(input: $input) { id } }', { input: person });
    for (const password of [person.password, canary('salah')]) {
      const { text } = await post('/api/auth/sign-in/email', { email: person.email, password });
      expect(text).not.toContain(password);
    }
    expect(found(logs())).toEqual([]);
  });

  it('in headers, addresses, documents and bodies that are wrong', async () => {
    const secret = canary('kunci');
    const answers = [
      await post(`/graphql?token=${canary()}`, { query: `{ ${canary()} }` }, { cookie: `pilar.session_token=${canary()}` }),
      await post('/graphql', { query: '{ __typename }' }, { authorization: `Bearer pk_${secret}_${secret}`, 'user-agent': canary() }),
      await post('/graphql', { query: `{ partners(where: { name: { eq: "${canary()}" } }) { nodes { id } } }` }, headers(keys[0])),
      await post(
        '/graphql',
        { query: `query ($a: Int!) { partners(first: $a) { nodes { id } } }`, variables: { a: canary() } },
        headers(keys[0]),
      ),
      await post('/graphql', `{"query": "${canary()}`, headers(keys[0])),
      await post(`/${canary()}`, {}),
      await post('/api/auth/sign-in/email', { email: canary(), password: canary() }),
      await post('/api/auth/change-password', { currentPassword: canary(), newPassword: canary() }),
    ];
    for (const { text, id } of answers) {
      expect(text).not.toContain(secret);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(found(logs())).toEqual([]);
  });

  it('in addresses of BI, and a key that is in one', async () => {
    const [key, secret] = [keys[1]!, keys[1]!.split('_')[2]!];
    const asked = [
      `/areas?$top=1&$filter=name eq '${canary()}'`,
      `/areas?$filter=${canary()} eq 1`,
      `/areas?$filter=name eq '${canary()}%00'`,
      `/areas?$filter=contains(name,'${canary()}') and ${canary()}(name)`,
      `/areas?$skiptoken=${canary()}`,
      `/areas?${canary()}=1`,
      `/areas('${canary()}')`,
      `/${canary()}`,
      // Read by the built server: what its bundler makes of it is seen here alone.
      `/areas('${canary()}%zz')`,
    ].map((path) => `${path}${path.includes('?') ? '&' : '?'}key=${key}`);
    const answers = await Promise.all([...asked, `/areas?key=pk_${canary()}`].map((path) => fetch(`${address}/bi/odata/v4${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400, 501, 400, 501, 404, 404, 400, 401]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    for (const text of texts.slice(1)) expect(JSON.parse(text)).toHaveProperty('error.code');
    expect(texts.join('\n')).not.toContain(secret);
    expect(found(logs())).toEqual([]);
    expect(logs()).not.toContain(secret);
  });

  it('is in no metric', async () => {
    const metrics = await (await fetch(`${address}/metrics`, { headers: headers(keys[0]) })).text();
    expect(metrics).toMatch(/^pilar_request_seconds_count\{door="other",status="404"\} [1-9]/m);
    expect(found(metrics)).toEqual([]);
  });

  it('while the database is away', async () => {
    process.kill(databaseProcess(dataDir) as number, 'SIGKILL');
    const input = { code: canary().toUpperCase(), name: canary(), kind: 'COMPANY', level: 'REGENCY', area: '65.01' };
    const query = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
    await Promise.all(Array.from({ length: 5 }, () => createClient(address, headers(keys[0])).ask(query, { input })));
    await expect.poll(async () => (await fetch(`${address}/health/ready`)).status, { timeout: 15_000 }).toBe(200);
    expect(found(logs())).toEqual([]);
  });
});

it('every line about a request carries its id, which the answer carries too', async () => {
  expect(existsSync(join(dataDir, 'postgres.log'))).toBe(true);
  const { id } = await post('/graphql', { query: '{ __typename }' });
  const lines = server
    .said()
    .split('\n')
    .filter((line) => line.includes('"answered"'))
    .map((line) => JSON.parse(line) as { requestId?: string; route: string });
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter(({ requestId }) => !requestId)).toEqual([]);
  await expect.poll(() => server.said()).toContain(id);
});

it('the log keeps fields by name, and of an error what is not a value', () => {
  const { formatters, serializers } = logOptions('info');
  expect(formatters.log({ requestId: '1', name: canary(), err: 1 })).toEqual({ requestId: '1', err: 1 });
  const error = Object.assign(new Error(`Key (code)=("${canary()}") is taken`), { code: '23505', detail: canary() });
  const kept = serializers.err(error) as Record<string, string>;
  expect(kept).toMatchObject({ type: 'Error', code: '23505', message: 'Key (code)=("…") is taken' });
  expect(JSON.stringify(kept)).not.toContain(MARK);
  expect(kept.stack).toMatch(/^ +at /);
  const strange = Object.assign(new Error('x'), { stack: '    at f (file://elsewhere/%2F.js:1:1)\n    at g (file:///etc/passwd:1:1)' });
  expect(logOptions('info').serializers.err(strange)).toMatchObject({ stack: strange.stack });
});
