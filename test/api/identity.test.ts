import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../server/src/identity/accounts.ts';
import { PARTNER } from '../persons.ts';
import { firstSignIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';

const CREATE_USER = `mutation ($input: CreateUserInput!) { createUser(input: $input) { id version email assignments { nodes { role { code } area { code } } } } }`;
const RETIRE_USER = `mutation ($id: ID!, $version: Int!) { retireUser(id: $id, version: $version, reason: "Pindah tugas") { retiredAt } }`;
const CREATE_KEY = `mutation ($input: CreateApiKeyInput!, $key: String) { createApiKey(input: $input, idempotencyKey: $key) { key apiKey { id keyId version expiresAt name } } }`;
const REVOKE_KEY = `mutation ($id: ID!, $version: Int!) { revokeApiKey(id: $id, version: $version, reason: "Bocor") { retiredAt } }`;
const VIEWER = '{ viewer { kind name email roles { code area sector partner } verbs } }';
const PASSWORD = 'kata sandi yang panjang';
const OWN = 'kata sandi milik sendiri';
/** Longer than an actor is remembered. */
const A_SECOND = 1000;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${here.address}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1', ...headers },
    body: JSON.stringify(body),
  });
}

let number = 0;
async function newUser(given: object = {}) {
  const email = `orang${++number}@bulungan.test`;
  const input = { email, name: `Orang ${number}`, password: PASSWORD, role: 'PLANNER', area: '65.01', ...given };
  return (await here.as('administrator').get(CREATE_USER, { input })).createUser;
}

/** As who has a password of their own by now. */
async function signIn(email: string): Promise<string> {
  const response = await post('sign-in/email', { email, password: OWN });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

describe('Users', () => {
  it('are made by an administrator, sign in, and act through the console', async () => {
    const { email, assignments } = await newUser();
    expect(assignments.nodes).toEqual([{ role: { code: 'PLANNER' }, area: { code: '65.01' } }]);
    const cookie = await firstSignIn(here, email, PASSWORD, OWN);
    const { viewer } = await here.with({ cookie }).get(VIEWER);
    expect(viewer).toMatchObject({ kind: 'USER', email, roles: [{ code: 'PLANNER', area: '65.01', sector: null, partner: null }] });
    const input = { code: `LEWAT_${number}`, name: 'Lewat konsol', kind: 'NGO', level: 'REGENCY', area: '65.01' };
    await here.with({ cookie }).get('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', { input });
    const { rows } = await here.owner.query("select door, actor_name from pilar.audit_entry where after->>'code' = $1", [input.code]);
    expect(rows).toEqual([{ door: 'CONSOLE', actor_name: `Orang ${number}` }]);
  });

  it('leave no trace of their password, not even a hash of the call', async () => {
    const create = CREATE_USER.replace('($input: CreateUserInput!)', '($input: CreateUserInput!, $key: String)').replace(
      '(input: $input)',
      '(input: $input, idempotencyKey: $key)',
    );
    const input = { email: 'sandi@bulungan.test', name: 'Sandi', password: PASSWORD, role: 'PLANNER', area: '65.01' };
    const made = await here.as('administrator').get(create, { input, key: 'sandi' });
    const again = await here.as('administrator').get(create, { input: { ...input, password: 'kata sandi yang lain' }, key: 'sandi' });
    expect(again).toEqual(made);
  });

  it('get a cookie that scripts and other sites cannot use', async () => {
    const { email } = await newUser();
    const [cookie] = (await post('sign-in/email', { email, password: PASSWORD })).headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const elsewhere = await post('sign-in/email', { email, password: PASSWORD }, { origin: 'https://evil.example' });
    expect(elsewhere.status).toBe(403);
  });

  it('are nobody within a second after signing out', async () => {
    const { email } = await newUser();
    const cookie = await firstSignIn(here, email, PASSWORD, OWN);
    await here.with({ cookie }).get(VIEWER);
    expect((await post('sign-out', {}, { cookie })).status).toBe(200);
    await wait(A_SECOND);
    expect((await here.with({ cookie }).ask(VIEWER)).status).toBe(401);
  });

  it('who change their password end their sessions elsewhere', async () => {
    const { email } = await newUser();
    await firstSignIn(here, email, PASSWORD, OWN);
    const [mine, elsewhere] = [await signIn(email), await signIn(email)] as const;
    await here.with({ cookie: elsewhere }).get(VIEWER);
    const body = { currentPassword: OWN, newPassword: 'kata sandi yang lain lagi', revokeOtherSessions: false };
    expect((await post('change-password', body, { cookie: mine })).status).toBe(200);
    await wait(A_SECOND);
    expect((await here.with({ cookie: elsewhere }).ask(VIEWER)).status).toBe(401);
  });

  it('who are retired lose session and password', async () => {
    const { id, email } = await newUser();
    const cookie = await firstSignIn(here, email, PASSWORD, OWN);
    await here.with({ cookie }).get(VIEWER);
    await here.as('administrator').get(RETIRE_USER, { id, version: 1 });
    await wait(A_SECOND);
    expect((await here.with({ cookie }).ask(VIEWER)).status).toBe(401);
    expect((await post('sign-in/email', { email, password: OWN })).status).toBe(401);
  });

  it('are made whole or not at all: an address that is taken leaves no account behind', async () => {
    const { email } = await newUser();
    const input = { email: email.toUpperCase(), name: 'Kembar', password: PASSWORD, role: 'PLANNER', area: '65.01' };
    const { code, fields } = await here.as('administrator').refused(CREATE_USER, { input });
    expect([code, fields[0]?.path]).toEqual(['CONFLICT', 'input.email']);
    const { rows } = await here.owner.query('select count(*)::int from auth."user" where lower(email) = $1', [email]);
    expect(rows[0].count).toBe(1);
  });

  it.each([
    ['a partner without its partner', { role: 'PARTNER' }, 'input.partner'],
    ['a sector officer without its sector', { role: 'SECTOR_OFFICER' }, 'input.sector'],
    ['a planner with a partner', { partner: PARTNER }, 'input.partner'],
    ['a role nobody knows', { role: 'RAJA' }, 'input.role'],
    ['a short password', { password: 'pendek' }, 'input.password'],
    ['half an address', { email: 'orang@' }, 'input.email'],
    ['no area', { area: null }, 'input.area'],
    ['an empty area', { area: '' }, 'input.area'],
  ])('%s is refused', async (_, given, path) => {
    const input = { email: 'baru@bulungan.test', name: 'Baru', password: PASSWORD, role: 'PLANNER', area: '65.01', ...given };
    const { code, fields, ...rest } = await here.as('administrator').refused(CREATE_USER, { input });
    expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
    expect(JSON.stringify({ fields, rest })).not.toMatch(/pendek|kata sandi yang/);
  });

  it('and keys are managed by administrators only', async () => {
    const input = { name: 'Kunci', role: 'ADMINISTRATOR' };
    expect((await here.as('planner').refused(CREATE_KEY, { input })).code).toBe('FORBIDDEN');
    expect((await here.as('planner').refused('{ users { nodes { email } } }')).code).toBe('FORBIDDEN');
  });
});

describe('The journal', () => {
  it('tells of users and keys only to who may read them', async () => {
    await newUser();
    const query = '{ auditEntries(where: { entity: { in: ["User", "ApiKey"] } }) { totalCount nodes { entity after } } }';
    expect((await here.as('administrator').get(query)).auditEntries.nodes.map(({ entity }: { entity: string }) => entity)).toContain(
      'User',
    );
    expect((await here.as('planner').get(query)).auditEntries).toEqual({ totalCount: 0, nodes: [] });
    const name = { code: 'JEJAK', name: 'Jejak', kind: 'NGO', level: 'REGENCY', area: '65.01' };
    await here.as('planner').get('mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }', { input: name });
    const { auditEntries } = await here.as('planner').get('{ auditEntries { nodes { entity } } }');
    expect(auditEntries.nodes).toContainEqual({ entity: 'Partner' });
  });
});

describe('The command line', () => {
  const deps = () => ({ pool: here.pool });
  const pathOf = (error: { extensions: { fields: { path: string }[] } }) => error.extensions.fields[0]?.path;

  it.each([
    ['area', { area: '' }],
    ['area', { area: undefined }],
    ['area', { area: '65.99' }],
    ['role', { role: '' }],
    ['role', { role: 'RAJA' }],
    ['name', { name: '' }],
    ['name', { name: 'a\u202eb\nc' }],
    ['expiresInDays', { expiresInDays: 99999 }],
  ])('is held to the bounds of the API: %s', async (path, given) => {
    const made = createKey(deps(), { name: 'Kunci', role: 'PLANNER', area: '65.01', ...given });
    expect(
      pathOf(
        await made.then(
          () => Promise.reject(new Error('It was made.')),
          (error) => error,
        ),
      ),
    ).toBe(path);
  });

  it('grants the whole country only to who means it, and to administrators', async () => {
    const areas = async (name: string) =>
      (
        await here.owner.query(
          'select g.area_ordinal from pilar.assignment g join pilar.api_key k on k.id = g.api_key_id where k.name = $1',
          [name],
        )
      ).rows;
    await createKey(deps(), { name: 'Nasional', role: 'PLANNER', area: 'NATIONAL' });
    await createKey(deps(), { name: 'Tuan', role: 'ADMINISTRATOR' });
    expect([await areas('Nasional'), await areas('Tuan')]).toEqual([[{ area_ordinal: null }], [{ area_ordinal: null }]]);
  });
});

describe('Keys', () => {
  const input = { name: 'Aplikasi mitra', role: 'PARTNER', area: '65.01', partner: PARTNER };
  const make = async (given: object = {}, key?: string) =>
    (await here.as('administrator').get(CREATE_KEY, { input: { ...input, ...given }, key })).createApiKey;
  const bearer = (key: string) => here.with({ authorization: `Bearer ${key}` });

  it('are shown once, kept as a hash, and remember their last use to the minute', async () => {
    const { key, apiKey } = await make({}, 'kunci-1');
    expect(key).toMatch(/^pk_[0-9a-f]{16}_[0-9a-f]{64}$/);
    expect(await make({}, 'kunci-1')).toEqual({ key: null, apiKey });
    const { viewer } = await bearer(key).get(VIEWER);
    expect(viewer).toMatchObject({
      kind: 'KEY',
      name: 'Aplikasi mitra',
      email: null,
      roles: [{ code: 'PARTNER', area: '65.01', partner: PARTNER }],
    });
    const secret = key.split('_')[2];
    for (const table of ['api_key', 'audit_entry', 'idempotency_key']) {
      const { rows } = await here.owner.query(`select count(*)::int from pilar.${table} t where t::text like $1`, [`%${secret}%`]);
      expect([table, rows[0].count]).toEqual([table, 0]);
    }
    const { apiKey: read } = await here.as('administrator').get('query ($id: ID!) { apiKey(id: $id) { lastUsedAt } }', { id: apiKey.id });
    expect(read.lastUsedAt).toMatch(/:00(\.0+)?Z$/);
  });

  it('end within a second of being revoked', async () => {
    const { key, apiKey } = await make();
    await bearer(key).get(VIEWER);
    await here.as('administrator').get(REVOKE_KEY, { id: apiKey.id, version: apiKey.version });
    await wait(A_SECOND);
    expect(await bearer(key).ask(VIEWER)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('end on their day', async () => {
    const { key, apiKey } = await make({ expiresInDays: 30 });
    expect(apiKey.expiresAt).toMatch(/Z$/);
    await bearer(key).get(VIEWER);
    await here.owner.query("update pilar.api_key set expires_at = '2026-11-20T03:59:00Z' where key_id = $1", [apiKey.keyId]);
    await wait(A_SECOND);
    expect((await bearer(key).ask(VIEWER)).status).toBe(401);
  });

  it('do not work when another secret, no key or nonsense is sent', async () => {
    const { key } = await make();
    const tried = [
      `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
      `pk_0000000000000000_${'0'.repeat(64)}`,
      'nonsense',
      key.toUpperCase(),
    ];
    for (const other of tried) expect((await bearer(other).ask('{ __typename }')).status).toBe(401);
    expect((await here.with({}).ask(VIEWER)).status).toBe(401);
    expect((await here.with({ cookie: 'pilar.session_token=made-up.signature' }).ask(VIEWER)).status).toBe(401);
  });
});
