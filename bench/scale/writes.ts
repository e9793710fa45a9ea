/**
 * Village-months recorded over the API at sixteen connections, by turns by the server and by one that leaves no marks.
 * Afterwards the marks are absorbed, and the worker's time is told beside.
 */
import { readFileSync } from 'node:fs';
import { asOwner } from '../../server/src/database.ts';
import { groundOf } from '../peers/ground.ts';
import { load, percentile } from '../peers/load.ts';
import { databaseTime, timeOf } from '../peers/processes.ts';
import { type Ground, RECORD } from '../peers/queries.ts';
import { CONNECTIONS, recording } from '../peers/recording.ts';
import type { Database } from './databases.ts';
import { type Absorbed, absorbed } from './held.ts';
import { type Server, startServer } from './servers.ts';

export const SERVERS = ['marks', 'no marks'] as const;

export interface Written {
  server: (typeof SERVERS)[number];
  villages: number;
  perSecond: number;
  /** Microseconds of processor per village-month. */
  serverUs: number;
  databaseUs: number;
  p50: number;
  p99: number;
}

export interface Writes extends Absorbed {
  rounds: readonly Written[];
}

interface Writing {
  database: Database;
  asOf: string;
  rounds: number;
  seconds: number;
  say(line: string): void;
}

/** How often each village has been recorded by an earlier run. */
const VERSIONS = `
  select v.code, max(o.version)::int as version from pilar.observation o join pilar.village v on v.ordinal = o.area_ordinal
  where o.period = $1 and o.source_id = (select id from pilar.source where code = 'IMPORT') group by 1`;

export async function write(writing: Writing): Promise<Writes> {
  const { database, asOf, rounds } = writing;
  const servers: Server[] = [];
  try {
    for (const name of SERVERS)
      servers.push(await startServer(database.url, 'auto', name === 'marks' ? [] : ['--import', import.meta.resolve('./unmarked.ts')]));
    const next = await nextOf(database, asOf);
    const found: Written[] = [];
    for (let round = 0; round <= rounds; round++) {
      const order = round % 2 === 0 ? [0, 1] : [1, 0];
      for (const index of order) {
        for (const [other, { process: child }] of servers.entries()) child.kill(other === index ? 'SIGCONT' : 'SIGSTOP');
        const one = await timed(writing, servers[index] as Server, index, next);
        // The first is for warming up.
        if (round > 0) found.push(one);
      }
    }
    return { rounds: found, ...(await absorbed(database)) };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Monthly ones; what is recorded of a quarter or year would change the answers to the questions. */
const ROWS = 30;

type Next = Parameters<typeof load>[0]['next'];

/** Values of the month that has just begun, in which the country has none. */
async function nextOf({ url }: Database, asOf: string): Promise<Next> {
  const ground: Ground = await groundOf({ url });
  const [year, month] = asOf.split('-').map(Number) as [number, number];
  const { rows } = await asOwner(url, (client) => client.query(VERSIONS, [((year - 2000) * 12 + month - 1) * 4]));
  const versions = new Map<string, number>(rows.map(({ code, version }) => [code, version]));
  const monthly = ground.indicators.filter(({ frequency }) => frequency === 'MONTHLY');
  const draw = recording({ ...ground, indicators: monthly }, { rows: ROWS, periods: { MONTHLY: asOf }, versions });
  return (connection) => ({ path: '/graphql', body: JSON.stringify({ query: RECORD, variables: draw(connection).pilar }) });
}

async function timed({ database, seconds, say }: Writing, server: Server, index: number, next: Next): Promise<Written> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${database.keys.nation}` };
  const process = await postmasterOf(database.url);
  const before = { server: timeOf(server.pid), database: databaseTime({ process }) };
  const {
    requests,
    seconds: taken,
    times,
  } = await load({ origin: server.origin, headers, connections: CONNECTIONS, seconds, next, check });
  const one = {
    ...{ server: SERVERS[index] as Written['server'], villages: database.villages, perSecond: requests / taken },
    serverUs: (timeOf(server.pid) - before.server) / requests,
    databaseUs: (databaseTime({ process }) - before.database) / requests,
    ...{ p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
  };
  say(
    `${database.villages} ${one.server.padEnd(8)} ${one.perSecond.toFixed(0)} village-months/s, ${one.serverUs.toFixed(0)} + ${one.databaseUs.toFixed(0)} us`,
  );
  return one;
}

function check(text: string): void {
  const { data, errors } = JSON.parse(text) as { data?: { recordObservations: { results: { status: string }[] } }; errors?: unknown };
  const wrong = data?.recordObservations.results.find(({ status }) => status !== 'CREATED' && status !== 'UPDATED');
  if (errors || wrong) throw new Error(`A village-month was not recorded: ${text.slice(0, 800)}`);
}

/** PostgreSQL's first process: it must run on this machine. */
const postmasterOf = (url: string): Promise<number> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${rows[0].pid}/status`, 'utf8'))?.[1]);
  });
