/** Roles given to users and keys that are there already, taken back, and what else an administrator does with accounts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PARTNER } from '../persons.ts';
import { firstSignIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';

const HANDED_OVER = 'kata sandi yang panjang';
const OWN = 'kata sandi milik sendiri';
/** Longer than an actor is remembered. */
const A_SECOND = 1000;
const USER = 'id version name email retiredAt assignments(where: { retiredAt: { isNull: true } }) { nodes { id version role { code } } }';
const CREATE_USER = `mutation ($input: CreateUserInput!) { row: createUser(input: $input) { ${USER} } }`;
const CREATE_KEY = 'mutation ($input: CreateApiKeyInput!) { made: createApiKey(input: $input) { key apiKey { id version } } }';
const ASSIGN = `mutation ($input: AssignRoleInput!) { row: assignRole(input: $input) {
  id version retiredAt user { email } apiKey { name } role { code } area { code } sector { code } partner { code } } }`;
const END = 'mutation ($id: ID!, $version: Int!) { row: endAssignment(id: $id, version: $version, reason: "Selesai") { retiredReason } }';
const RETIRE = `mutation ($id: ID!, $version: Int!) { row: retireUser(id: $id, version: $version, reason: "Pindah") { ${USER} } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!) { row: restoreUser(id: $id, version: $version, reason: "Kembali") { ${USER} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateUserInput!) { row: updateUser(id: $id, version: $version, input: $input) { ${USER} } }`;
const RESET = `mutation ($id: ID!, $version: Int!, $key: String) {
  made: resetPassword(id: $id, version: $version, idempotencyKey: $key) { password user { id version } } }`;
const VIEWER = '{ viewer { name roles { code area sector partner } } }';

let here: World;
/** Administers the first regency only. */
let regional: ReturnType<World['with']>;
beforeAll(async () => {
  here = await world();
  const { key } = await newKey({ role: 'ADMINISTRATOR' });
  regional = here.with({ authorization: `Bearer ${key}` });
});
afterAll(() => here?.close());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const administrator = () => here.as('administrator');

let number = 0;
async function newUser(given: object = {}) {
  const input = { email: `tugas${++number}@bulungan.test`, name: `Orang ${number}`, password: HANDED_OVER, role: 'PLANNER', area: '65.01' };
  return (await administrator().get(CREATE_USER, { input: { ...input, ...given } })).row;
}
async function newKey(given: object = {}) {
  const input = { name: `Kunci ${++number}`, role: 'VIEWER', area: '65.01', ...given };
  return (await administrator().get(CREATE_KEY, { input })).made;
}
const assign = async (input: object) => (await administrator().get(ASSIGN, { input })).row;

function post(path: string, body: object, cookie?: string): Promise<Response> {
  return fetch(`${here.address}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1', ...(cookie && { cookie }) },
    body: JSON.stringify(body),
  });
}
const signIn = (email: string, password: string) => post('sign-in/email', { email, password });

function cookieIn(response: Response): string {
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
const firstSession = async (email: string, handedOver = HANDED_OVER) =>
  here.with({ cookie: await firstSignIn(here, email, handedOver, OWN) });

describe('A role more', () => {
  it('works for a session within a second, and so does its end', async () => {
    const { id, email } = await newUser();
    const session = await firstSession(email);
    const codes = async () => (await session.get(VIEWER)).viewer.roles.map(({ code }: { code: string }) => code);
    expect(await codes()).toEqual(['PLANNER']);
    const given = await assign({ user: id, role: 'SECTOR_OFFICER', area: '65.02', sector: 'KESEHATAN' });
    expect(given).toMatchObject({ user: { email }, apiKey: null, role: { code: 'SECTOR_OFFICER' }, area: { code: '65.02' } });
    await wait(A_SECOND);
    expect(await codes()).toEqual(['PLANNER', 'SECTOR_OFFICER']);
    const ended = await administrator().get(END, { id: given.id, version: given.version });
    expect(ended.row.retiredReason).toBe('Selesai');
    await wait(A_SECOND);
    expect(await codes()).toEqual(['PLANNER']);
  });

  it('works for a key, which may then read what it could not, and no longer once it ends', async () => {
    const { key, apiKey } = await newKey();
    const bearer = here.with({ authorization: `Bearer ${key}` });
    const persons = async () => (await bearer.ask('{ persons { totalCount } }')).errors[0]?.extensions.code ?? 'OK';
    expect(await persons()).toBe('FORBIDDEN');
    const given = await assign({ apiKey: apiKey.id, role: 'PLANNER', area: '65.01' });
    await wait(A_SECOND);
    expect(await persons()).toBe('OK');
    await administrator().get(END, { id: given.id, version: given.version });
    await wait(A_SECOND);
    expect(await persons()).toBe('FORBIDDEN');
  });

  it('is held once in an area, and again once it was taken back', async () => {
    const { id } = await newUser();
    const input = { user: id, role: 'PLANNER', area: '65.01' };
    const { code, fields } = await administrator().refused(ASSIGN, { input });
    expect([code, fields[0]?.path]).toEqual(['CONFLICT', 'input.role']);
    const first = await assign({ ...input, area: '65.02' });
    await administrator().get(END, { id: first.id, version: first.version });
    expect((await assign({ ...input, area: '65.02' })).id).not.toBe(first.id);
  });

  it('stands in the history of its holder, for who may read users', async () => {
    const { id } = await newUser();
    const given = await assign({ user: id, role: 'PARTNER', area: '65.01', partner: PARTNER });
    await administrator().get(END, { id: given.id, version: given.version });
    const query = 'query ($id: ID!) { user(id: $id) { history { nodes { verb before after } } } }';
    const { user } = await administrator().get(query, { id });
    const none = { role: null, area: null, sector: null, partner: null };
    const held = { role: 'PARTNER', area: '65.01', sector: null, partner: PARTNER };
    expect(user.history.nodes.slice(0, 2)).toEqual([
      { verb: 'user.manage', before: held, after: none },
      { verb: 'user.manage', before: none, after: held },
    ]);
    const about = '{ auditEntries(where: { entity: { eq: "Assignment" } }) { totalCount } }';
    expect((await administrator().get(about)).auditEntries.totalCount).toBeGreaterThan(0);
    expect((await here.as('planner').get(about)).auditEntries.totalCount).toBe(0);
  });

  it.each([
    ['nobody', {}, 'input.user'],
    ['a user and a key', { user: 'user_1', apiKey: 'apiKey_1' }, 'input.user'],
    ['a role that needs a sector', { user: 'mine', role: 'SECTOR_OFFICER' }, 'input.sector'],
    ['a role nobody knows', { user: 'mine', role: 'RAJA' }, 'input.role'],
    ['no area', { user: 'mine', area: null }, 'input.area'],
  ])('is refused for %s', async (_, given: { user?: string }, path) => {
    const user = given.user === 'mine' ? (await newUser()).id : given.user;
    const { code, fields } = await administrator().refused(ASSIGN, { input: { role: 'VIEWER', area: '65.01', ...given, user } });
    expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', path]);
  });

  it('is refused for who is retired', async () => {
    const { id, version } = await newUser();
    await administrator().get(RETIRE, { id, version });
    expect((await administrator().refused(ASSIGN, { input: { user: id, role: 'VIEWER', area: '65.01' } })).code).toBe('CONFLICT');
  });
});

describe('Who administers one area', () => {
  it('gives roles within it to those who act within it', async () => {
    const { id, assignments } = await newUser();
    const { row } = await regional.get(ASSIGN, { input: { user: id, role: 'VIEWER', area: '65.01.05' } });
    expect(row.area.code).toBe('65.01.05');
    for (const [area, code] of [
      ['65.02', 'NOT_FOUND'],
      ['NATIONAL', 'BAD_USER_INPUT'],
    ])
      expect((await regional.refused(ASSIGN, { input: { user: id, role: 'PLANNER', area } })).code).toBe(code);
    await regional.get(END, { id: row.id, version: row.version });
    const [own] = assignments.nodes;
    await regional.get(END, { id: own.id, version: own.version });
    const again = await regional.get(ASSIGN, { input: { user: id, role: 'VIEWER', area: '65.01' } });
    expect(again.row.role.code).toBe('VIEWER');
  });

  it('finds nobody who acts elsewhere', async () => {
    const other = await newUser({ area: '65.02' });
    const [held] = other.assignments.nodes;
    const refusals = [
      await regional.refused(ASSIGN, { input: { user: other.id, role: 'VIEWER', area: '65.01' } }),
      await regional.refused(END, { id: held.id, version: held.version }),
      await regional.refused(RESET, { id: other.id, version: other.version }),
      await regional.refused(UPDATE, { id: other.id, version: other.version, input: { name: 'Lain' } }),
      await regional.refused(RETIRE, { id: other.id, version: other.version }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(Array(5).fill('NOT_FOUND'));
  });
});

describe('The last administrator of the whole country', () => {
  it('cannot be ended, by itself, by a key or by two at once; another one can', async () => {
    const there = await world();
    const boss = there.as('administrator');
    const make = async (email: string) => {
      const input = { email, name: 'Tuan', password: HANDED_OVER, role: 'ADMINISTRATOR', area: 'NATIONAL' };
      return (await boss.get(CREATE_USER, { input })).row;
    };
    const nationals = `select g.id from pilar.assignment g join pilar.role r on r.id = g.role_id and r.code = 'ADMINISTRATOR'
      join pilar."user" u on u.id = g.user_id where g.area_ordinal is null and g.retired_at is null and u.retired_at is null`;
    await there.owner.query(`update pilar.assignment set retired_at = now() where id in (${nationals})`);
    const [one, two] = [await make('satu@bulungan.test'), await make('dua@bulungan.test')];
    const end = ({ assignments }: typeof one) => boss.ask(END, { id: assignments.nodes[0].id, version: 1 });
    const answers = await Promise.all([end(one), end(two)]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'OK');
    expect(codes.sort()).toEqual(['CONFLICT', 'OK']);
    expect((await there.owner.query(nationals)).rows).toHaveLength(1);
    const rest = (await there.owner.query(nationals)).rows[0].id;
    const last = [one, two].find(({ assignments }) => assignments.nodes[0].id === `assignment_${rest}`)!;
    const refused = await boss.refused(RETIRE, { id: last.id, version: last.version });
    expect([refused.code, refused.messageEn]).toEqual(['CONFLICT', expect.stringMatching(/^This is the last administrator/)]);
    await there.close();
  });
});

describe('An account', () => {
  // More sign-ins than one address has in a minute.
  beforeEach(() => here.owner.query('delete from auth."rateLimit"'));

  it('gets a new password, shown once; sessions and the old one end', async () => {
    const { id, version, email } = await newUser();
    const session = await firstSession(email);
    await session.get(VIEWER);
    const { made } = await administrator().get(RESET, { id, version, key: 'sandi-baru' });
    expect(made.password).toMatch(/^[a-z2-9]{20}$/);
    await wait(A_SECOND);
    expect((await session.ask(VIEWER)).status).toBe(401);
    expect((await signIn(email, OWN)).status).toBe(401);
    expect((await signIn(email, made.password)).status).toBe(200);
    expect((await administrator().get(RESET, { id, version, key: 'sandi-baru' })).made).toEqual({ password: null, user: made.user });
    for (const table of ['audit_entry', 'idempotency_key']) {
      const { rows } = await here.owner.query(`select count(*)::int from pilar.${table} t where t::text like $1`, [`%${made.password}%`]);
      expect([table, rows[0].count]).toEqual([table, 0]);
    }
    expect(await administrator().refused(RESET, { id, version })).toMatchObject({ code: 'CONFLICT', current: made.user });
  });

  it.each(['reset', 'first'])('is opened by a %s password that was handed over only to change it', async (kind) => {
    const { id, version, email } = await newUser();
    const password = kind === 'first' ? HANDED_OVER : (await administrator().get(RESET, { id, version })).made.password;
    const response = await signIn(email, password);
    const handedOver = cookieIn(response);
    expect((await response.json()).user.mustChangePassword).toBe(true);
    expect((await here.with({ cookie: handedOver }).ask(VIEWER)).status).toBe(401);
    const change = (newPassword: string) => post('change-password', { currentPassword: password, newPassword }, handedOver);
    expect((await change(password)).status).toBe(400);
    expect((await change('pendek')).status).toBe(400);
    expect((await here.with({ cookie: handedOver }).ask(VIEWER)).status).toBe(401);
    const cookie = cookieIn(await change(OWN));
    expect((await here.with({ cookie }).get(VIEWER)).viewer.roles).toHaveLength(1);
    expect((await (await signIn(email, OWN)).json()).user.mustChangePassword).toBe(false);
  });

  it('comes back with its roles, and signs in once it has a new password', async () => {
    const { id, version, email } = await newUser();
    const gone = (await administrator().get(RETIRE, { id, version })).row;
    expect((await administrator().refused(RESET, { id, version: gone.version })).code).toBe('CONFLICT');
    const back = (await administrator().get(RESTORE, { id, version: gone.version })).row;
    expect(back).toMatchObject({ retiredAt: null, assignments: { nodes: [{ role: { code: 'PLANNER' } }] } });
    expect((await signIn(email, HANDED_OVER)).status).toBe(401);
    const { made } = await administrator().get(RESET, { id, version: back.version });
    const { viewer } = await (await firstSession(email, made.password)).get(VIEWER);
    expect(viewer.roles).toMatchObject([{ code: 'PLANNER', area: '65.01' }]);
    expect((await administrator().refused(RESTORE, { id, version: made.user.version })).code).toBe('CONFLICT');
  });

  it('gets another name, which it acts under from then on', async () => {
    const { id, version, email } = await newUser();
    const { row } = await administrator().get(UPDATE, { id, version, input: { name: 'Nama Baru' } });
    expect(row).toMatchObject({ name: 'Nama Baru', version: version + 1 });
    const { viewer } = await (await firstSession(email)).get(VIEWER);
    expect(viewer.name).toBe('Nama Baru');
    const { code } = await administrator().refused(UPDATE, { id, version, input: { name: 'Terlambat' } });
    expect(code).toBe('CONFLICT');
  });
});
