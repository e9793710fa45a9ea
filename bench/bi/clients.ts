/** Eight BI clients, each with a key of its own: they ask for the heaviest there is, and for the next as soon as they have it. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openLogin } from '../../server/src/bi/logins.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { asOwner } from '../../server/src/database.ts';
import { DEFAULT_REGENCIES } from '../../server/src/exchange/areas.ts';
import { createKey } from '../../server/src/identity/accounts.ts';
import type { Database } from '../peers/database.ts';
import type { Running } from '../peers/processes.ts';

export interface Taken {
  /** Answers that came whole: pages, files, statements. */
  answers: number;
  bytes: number;
  /** Told to come back later, or cut off for want of time. */
  refused: number;
}

export const KINDS = ['OData', 'CSV', 'SQL'] as const;
export type Kind = (typeof KINDS)[number];
export type Takings = Record<Kind, Taken>;

export interface Clients {
  /** Keeps them at it, all or those of one kind, until they are told to stop. */
  run(only?: Kind): { stop(): Promise<Takings> };
  close(): Promise<void>;
}

/** Three that page, three that download, two at a prompt. */
const EIGHT: readonly Kind[] = ['OData', 'CSV', 'SQL', 'OData', 'CSV', 'SQL', 'OData', 'CSV'];
const LATER_MS = 500;

/** What dashboards ask: a join of all values, and figures of all areas. */
const STATEMENTS = [
  `select o.district_code, o.indicator_code, o.year, count(*), avg(o.value), sum(o.numerator), count(t.id)
   from observations o left join targets t on t.area_code = o.area_code and t.indicator_code = o.indicator_code and t.year = o.year
   group by rollup (1, 2, 3) order by 1, 2, 3`,
  'select indicator_code, area_level, period, sum(numerator), sum(denominator) from observations_by_area group by 1, 2, 3 order by 4 desc nulls last',
];

type Work = (taken: Taken, isOver: () => boolean) => Promise<void>;

export async function clientsOf({ url }: Database, { origin }: Running): Promise<Clients> {
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'keys' });
  const sessions: pg.Client[] = [];
  const works: { kind: Kind; work: Work }[] = [];
  for (const [place, kind] of EIGHT.entries()) {
    const key = await createKey({ pool }, { role: 'BI_READER', area: DEFAULT_REGENCIES[0], name: `BI ${place}` });
    if (kind !== 'SQL') works.push({ kind, work: kind === 'CSV' ? downloads(origin, key) : pages(origin, key) });
    else {
      const login = (await asOwner(url, (owner) => openLogin(owner, key.split('_')[1]!)))!;
      const address = Object.assign(new URL(url), { username: login.role, password: login.password });
      const session = new pg.Client({ connectionString: address.href });
      await session.connect();
      sessions.push(session);
      works.push({ kind, work: statements(session) });
    }
  }
  await pool.end();
  return {
    run: (only) => started(works.filter(({ kind }) => only === undefined || kind === only)),
    close: async () => void (await Promise.all(sessions.map((session) => session.end()))),
  };
}

function started(works: readonly { kind: Kind; work: Work }[]) {
  const takings = Object.fromEntries(KINDS.map((kind) => [kind, { answers: 0, bytes: 0, refused: 0 }])) as Takings;
  let isOver = false;
  const running = works.map(async ({ kind, work }) => {
    while (!isOver) await work(takings[kind], () => isOver);
  });
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(running);
      return takings;
    },
  };
}

/** The body as it comes, let go of at once; undefined where it was refused or broke off. */
async function taken(address: string, key: string, into: Taken, isOver: () => boolean): Promise<string | undefined> {
  const response = await fetch(address, { headers: { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' } });
  let tail = '';
  try {
    for await (const part of response.body!) {
      into.bytes += part.length;
      tail = (tail + Buffer.from(part).toString('latin1')).slice(-2000);
      if (isOver()) return undefined;
    }
  } catch {
    into.refused += 1;
    return undefined;
  }
  if (response.status === 200) {
    into.answers += 1;
    return tail;
  }
  into.refused += 1;
  await sleep(LATER_MS);
  return undefined;
}

const pages =
  (origin: string, key: string): Work =>
  async (into, isOver) => {
    for (let next: string | undefined = `${origin}/bi/odata/v4/observations`; next && !isOver(); ) {
      const tail: string | undefined = await taken(next, key, into, isOver);
      const link: string | undefined = tail && /"@odata.nextLink":"([^"]+)"/.exec(tail)?.[1];
      next = link && `${origin}${new URL(link).pathname}${new URL(link).search}`;
    }
  };

const downloads =
  (origin: string, key: string): Work =>
  async (into, isOver) => {
    for (const set of ['observations', 'observations_by_area'])
      if (!isOver()) await taken(`${origin}/bi/files/${set}.csv`, key, into, isOver);
  };

const statements = (session: pg.Client): Work => {
  let asked = 0;
  return async (into) => {
    // The login's own limit, a minute, or the watch cuts off what takes longer.
    const found = await session.query(STATEMENTS[asked++ % STATEMENTS.length]!).catch(() => undefined);
    into[found ? 'answers' : 'refused'] += 1;
    into.bytes += found?.rows.length ?? 0;
  };
};
