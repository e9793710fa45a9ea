/** The ORM's own transactions through the wire, as a program of its own: with the patch of its query builder, or with what it replaces. */
import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { openProxy, type Proxy } from './proxy.ts';

const [url = '', ...only] = process.argv.slice(2);
const POOL = 6;
const WAIT_MS = 12_000;

const cut = (text: string, when: 'before it arrives' | 'before its answer') => async (proxy: Proxy) => {
  proxy.cut({ text, when, times: POOL });
  await sleep(1000);
};

const FAULTS: Record<string, (proxy: Proxy) => Promise<void>> = {
  'cut at BEGIN': cut('begin', 'before it arrives'),
  'cut at a statement': cut('insert into toy', 'before its answer'),
  'cut at COMMIT': cut('commit', 'before it arrives'),
  'cut at ROLLBACK': cut('rollback', 'before it arrives'),
  'all connections cut': async (proxy) => {
    await sleep(50);
    proxy.cutAll();
  },
  hanging: async (proxy) => {
    proxy.hang();
    await sleep(14_000);
  },
  refused: async (proxy) => {
    proxy.refuse();
    await sleep(3000);
  },
  '300 ms slower': async (proxy) => {
    proxy.delay(300);
    await sleep(2000);
  },
};

async function within<T>(ms: number, work: Promise<T>): Promise<'done' | 'error' | 'no answer'> {
  const done = work.then(
    () => 'done' as const,
    () => 'error' as const,
  );
  return Promise.race([done, sleep(ms, 'no answer' as const)]);
}

const transaction = (orm: MikroORM, sql: string, fails = false) =>
  orm.em.fork().transactional(async (em) => {
    await em.getConnection().execute(sql, [], 'run', em.getTransactionContext());
    if (fails) throw new Error('asked for');
  });

async function row(name: string, inflict: (proxy: Proxy) => Promise<void>) {
  const proxy = await openProxy(url);
  const orm = await MikroORM.init({
    clientUrl: proxy.url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: POOL },
    driverOptions: { connectionTimeoutMillis: 4000, query_timeout: 6000 },
    debug: false,
    logger: () => {},
  });
  await transaction(orm, 'insert into toy default values');
  const trouble = inflict(proxy);
  const answers = Promise.all(
    Array.from({ length: 4 * POOL }, (_, number) =>
      within(WAIT_MS, transaction(orm, 'insert into toy select from pg_sleep(0.02)', number % 2 === 1)),
    ),
  );
  await trouble;
  proxy.heal();
  const unanswered = (await answers).filter((answer) => answer === 'no answer').length;
  const started = performance.now();
  const works = await worksAgain(orm);
  const recovery = Math.round(performance.now() - started) / 1000;
  const slots = await usable(orm);
  void orm.close(true);
  await proxy.close();
  return { fault: name, unanswered, 'works again': works, recovery, slots: `${slots} of ${POOL}` };
}

/** The first may still meet a connection that was cut a moment ago. */
async function worksAgain(orm: MikroORM): Promise<string> {
  const end = performance.now() + 10_000;
  let answer: string;
  do answer = await within(10_000, transaction(orm, 'insert into toy default values'));
  while (answer !== 'done' && performance.now() < end);
  return answer;
}

/** How many transactions of the pool run at once. */
async function usable(orm: MikroORM): Promise<number> {
  const all = Array.from({ length: POOL }, () => within(5000, transaction(orm, 'select pg_sleep(1.5)')));
  await sleep(1000);
  const { rows } = await owner.query(
    "select count(*)::int as count from pg_stat_activity where query like '%pg_sleep(1.5)%' and state = 'active'",
  );
  await Promise.all(all);
  return rows[0].count - 1;
}

const owner = new pg.Client({ connectionString: url });
await owner.connect();
await owner.query('create table if not exists toy (id int generated always as identity)');
for (const [name, inflict] of Object.entries(FAULTS)) {
  if (only.length === 0 || only.includes(name)) console.log(JSON.stringify(await row(name, inflict)));
}
process.exit(0);
