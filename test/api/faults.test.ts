/** The database goes away in the middle of writes: nothing half, nothing leaked, and it works again by itself. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const CREATE = `mutation ($input: CreatePartnerInput!, $key: String) { createPartner(input: $input, idempotencyKey: $key) { id code } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const cut = () =>
  here.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'pilar api'",
  );

/** How many of the server's connections wait for a table that is held. */
async function waiting(): Promise<number> {
  // Within a transaction the first look is kept.
  await here.owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await here.owner.query(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'pilar api' and wait_event_type = 'Lock'`,
  );
  return rows[0].count;
}

const input = (number: number) => ({ code: `PUTUS_${number}`, name: `Putus ${number}`, kind: 'NGO', level: 'REGENCY', area: '65.01' });

/** As a client with poor signal does: the same key until there is an answer. */
async function untilAnswered(number: number): Promise<{ id: string; tries: string[] }> {
  const tries: string[] = [];
  for (;;) {
    const { data, errors } = await here.as('planner').ask(CREATE, { input: input(number), key: `putus-${number}` });
    if (data?.createPartner) return { id: data.createPartner.id, tries };
    tries.push(errors[0]?.extensions.code ?? 'NOTHING');
  }
}

it('a list whose connection is cut while it is read is refused, and the answer says when to ask again', async () => {
  await here.owner.query('begin; lock table pilar.pillar in access exclusive mode');
  const asked = here.as('planner').ask('{ pillars(first: 1) { nodes { id } } }');
  await expect.poll(waiting).toBe(1);
  await cut();
  await here.owner.query('rollback');
  const { status, errors } = await asked;
  expect([status, errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
});

it('connections cut 30 times while 100 partners are written: each is there once with its journal, and errors are coded', async () => {
  const writing = Promise.all(Array.from({ length: 100 }, (_, number) => untilAnswered(number)));
  for (let times = 0; times < 30; times++) {
    await cut();
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const written = await writing;
  const codes = new Set(written.flatMap(({ tries }) => tries));
  expect([...codes].filter((code) => code !== 'SERVICE_UNAVAILABLE')).toEqual([]);
  expect(codes.size).toBe(1);
  const { rows } = await here.owner.query(
    `select count(*)::int as partners, count(distinct code)::int as codes,
       (select count(*)::int from pilar.audit_entry where entity = 'Partner' and after->>'code' like 'PUTUS%') as entries
     from pilar.partner where code like 'PUTUS%'`,
  );
  expect(rows[0]).toEqual({ partners: 100, codes: 100, entries: 100 });
});

it('no connection of the pool is lost by it', async () => {
  const all = await Promise.all(Array.from({ length: 16 }, (_, number) => untilAnswered(1000 + number)));
  expect(all.flatMap(({ tries }) => tries)).toEqual([]);
  expect([here.pool.waitingCount, here.pool.idleCount]).toEqual([0, here.pool.totalCount]);
});
