/** What holds for every write: idempotency, one winner, the journal in the same transaction. Shown on partners. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../server/src/identity/accounts.ts';
import { type World, world } from '../world.ts';

const CREATE = `mutation ($input: CreatePartnerInput!, $key: String) { createPartner(input: $input, idempotencyKey: $key) { id name version } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdatePartnerInput!) { updatePartner(id: $id, version: $version, input: $input) { id name version } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

let number = 0;
const newPartner = (name = 'Yayasan Sehat') => ({ code: `TULIS_${++number}`, name, kind: 'NGO', level: 'REGENCY', area: '65.01' });
const count = async (sql: string, values: unknown[] = []) => Number((await here.owner.query(sql, values)).rows[0].count);

it('the same key with the same input gives the same answer and writes once', async () => {
  const input = newPartner();
  const first = await here.as('planner').get(CREATE, { input, key: 'satu' });
  const { level, ...rest } = input;
  const second = await here.as('planner').get(CREATE, { input: { level, ...rest }, key: 'satu' });
  expect(second).toEqual(first);
  expect(await count('select count(*) from pilar.partner where code = $1', [input.code])).toBe(1);
  expect(await count("select count(*) from pilar.audit_entry where entity = 'Partner' and after->>'code' = $1", [input.code])).toBe(1);
});

it('twins in flight get the same answer', async () => {
  const input = newPartner();
  const answers = await Promise.all(Array.from({ length: 6 }, () => here.as('planner').get(CREATE, { input, key: 'kembar' })));
  expect(new Set(answers.map(({ createPartner }) => createPartner.id)).size).toBe(1);
  expect(await count('select count(*) from pilar.partner where code = $1', [input.code])).toBe(1);
});

it('the same key with other input is refused', async () => {
  await here.as('planner').get(CREATE, { input: newPartner(), key: 'dua' });
  const { status, data, errors } = await here.as('planner').ask(CREATE, { input: newPartner(), key: 'dua' });
  expect([status, data, errors[0]?.extensions.code]).toEqual([200, null, 'IDEMPOTENCY_MISMATCH']);
});

it('a key answers with the record as it stands now', async () => {
  const input = newPartner('Dulu');
  const { createPartner } = await here.as('planner').get(CREATE, { input, key: 'kini' });
  await here.as('planner').get(UPDATE, { id: createPartner.id, version: 1, input: { name: 'Kini' } });
  const again = await here.as('planner').get(CREATE, { input, key: 'kini' });
  expect(again.createPartner).toEqual({ ...createPartner, name: 'Kini', version: 2 });
});

it('a key answers nothing any more once its actor has lost the right', async () => {
  const input = newPartner();
  const key = await createKey({ pool: here.pool }, { name: 'Pindah', role: 'PLANNER', area: '65.01' });
  const moved = here.with({ authorization: `Bearer ${key}` });
  await moved.get(CREATE, { input, key: 'pindah' });
  await here.owner.query(
    `update pilar.assignment set area_ordinal = (select ordinal from pilar.area where code = '65.02')
     where api_key_id = (select id from pilar.api_key where name = 'Pindah')`,
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { code, fields } = await moved.refused(CREATE, { input, key: 'pindah' });
  expect([code, fields[0]?.path]).toEqual(['NOT_FOUND', 'idempotencyKey']);
});

it('keys of different actors never meet', async () => {
  const one = await here.as('planner').get(CREATE, { input: newPartner(), key: 'tiga' });
  const other = await here.as('administrator').get(CREATE, { input: newPartner(), key: 'tiga' });
  expect(other.createPartner.id).not.toBe(one.createPartner.id);
});

it('a key whose write was refused is free again', async () => {
  const input = newPartner();
  expect((await here.as('planner').refused(CREATE, { input: { ...input, kind: 'TIDAK_ADA' }, key: 'empat' })).code).toBe('NOT_FOUND');
  expect((await here.as('planner').get(CREATE, { input, key: 'empat' })).createPartner.version).toBe(1);
});

it('after 24 hours a key means nothing any more', async () => {
  await here.as('planner').get(CREATE, { input: newPartner(), key: 'lama' });
  await here.owner.query("update pilar.idempotency_key set created_at = now() - interval '24 hours 1 minute' where key = 'lama'");
  const { createPartner } = await here.as('planner').get(CREATE, { input: newPartner('Yang baru'), key: 'lama' });
  expect(createPartner.name).toBe('Yang baru');
});

it('a key with blanks is refused', async () => {
  const { code, fields } = await here.as('planner').refused(CREATE, { input: newPartner(), key: 'dengan spasi' });
  expect([code, fields[0]?.path]).toEqual(['BAD_USER_INPUT', 'idempotencyKey']);
});

it('of eight who change the same version at once one wins and seven are told', async () => {
  const { createPartner } = await here.as('planner').get(CREATE, { input: newPartner() });
  const tries = Array.from({ length: 8 }, (_, index) =>
    here.as('planner').ask(UPDATE, { id: createPartner.id, version: 1, input: { name: `Nomor ${index}` } }),
  );
  const answers = await Promise.all(tries);
  const winners = answers.filter(({ errors }) => errors.length === 0);
  const codes = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code));
  expect([winners.length, codes]).toEqual([1, Array(7).fill('CONFLICT')]);
  const { rows } = await here.owner.query('select name, version from pilar.partner where id = $1', [createPartner.id.split('_')[1]]);
  expect(rows).toEqual([{ name: winners[0]?.data.updatePartner.name, version: 2 }]);
});

it('the journal says who, through which door, by which verb, what before and after', async () => {
  const { createPartner } = await here.as('planner').get(CREATE, { input: newPartner('Sebelum') });
  await here.as('planner').get(UPDATE, { id: createPartner.id, version: 1, input: { name: 'Sesudah' } });
  const { auditEntries } = await here.as('administrator').get(
    `query ($id: String!) { auditEntries(where: { entityId: { eq: $id } }, orderBy: [{ at: ASC }]) {
       nodes { verb door actorName entity before after requestId apiKey { name } area { code } } } }`,
    { id: createPartner.id },
  );
  const [made, changed] = auditEntries.nodes;
  expect(made).toMatchObject({
    verb: 'partner.create',
    door: 'GRAPHQL',
    actorName: 'planner',
    entity: 'Partner',
    before: null,
    area: { code: '65.01' },
  });
  expect(changed).toMatchObject({
    verb: 'partner.update',
    apiKey: { name: 'planner' },
    before: { name: 'Sebelum', version: 1, id: createPartner.id, area: '65.01', kind: 'NGO', sector: null },
    after: { name: 'Sesudah', version: 2 },
  });
  expect(changed.after.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(changed.requestId).toBeTruthy();
});

it('a write whose journal cannot be written does not happen', async () => {
  const input = newPartner();
  await here.owner.query("alter table pilar.audit_entry add constraint no_more check (verb <> 'partner.create') not valid");
  const { errors } = await here.as('planner').ask(CREATE, { input });
  await here.owner.query('alter table pilar.audit_entry drop constraint no_more');
  expect(errors).toHaveLength(1);
  expect(await count('select count(*) from pilar.partner where code = $1', [input.code])).toBe(0);
});

it.each([
  'update pilar.audit_entry set actor_name = $1',
  'delete from pilar.audit_entry where actor_name = $1',
  'truncate pilar.audit_entry',
])('the server cannot unwrite the journal: %s', async (sql) => {
  await expect(here.pool.query(sql, sql.includes('$1') ? ['x'] : [])).rejects.toMatchObject({ code: '42501' });
});

it('nobody writes without an actor', async () => {
  const { status, errors } = await here.with({}).ask(CREATE, { input: newPartner() });
  expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

it('one document reads back what its variables say, at each call', async () => {
  const document = `
    mutation ($input: CreatePartnerInput!, $named: Boolean!, $order: SortDirection!, $more: Boolean!) {
      createPartner(input: $input) { ...It name @include(if: $named) }
    }
    fragment It on Partner { area { level @include(if: $more) children(first: 1, orderBy: [{ code: $order }]) { nodes { code } } } }`;
  const first = await here.as('planner').get('{ area(code: "65.01") { children(first: 100) { nodes { code } } } }');
  const codes = first.area.children.nodes.map(({ code }: { code: string }) => code).sort();
  const expected = (given: { named: boolean; order: string; more: boolean }) => ({
    area: { ...(given.more && { level: 'REGENCY' }), children: { nodes: [{ code: codes.at(given.order === 'ASC' ? 0 : -1) }] } },
    ...(given.named && { name: 'Yayasan Sehat' }),
  });
  for (const named of [true, false])
    for (const order of ['ASC', 'DESC'])
      for (const more of [true, false]) {
        const given = { named, order, more };
        expect((await here.as('planner').get(document, { input: newPartner(), ...given })).createPartner).toEqual(expected(given));
      }
});
