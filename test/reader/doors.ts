/** Two servers on one planted database, one per executor, and the reference over the same rows. */
import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { inject } from 'vitest';
import { createApp } from '../../server/src/app.ts';
import { openBiPool } from '../../server/src/bi/reading.ts';
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { createNews } from '../../server/src/core/live/news.ts';
import { AUTH_SEARCH_PATH, createAuth } from '../../server/src/identity/auth.ts';
import { type Answer, createClient } from '../client.ts';
import { copyTemplate, onDatabase } from '../template.ts';
import { sightOf } from './access.ts';
import { type Actor, bearerOf, EVERYONE } from './actors.ts';
import { loadData } from './data.ts';
import type { World } from './fields.ts';
import { plant } from './plant.ts';
import { referenceSchema } from './reference.ts';
import { NOW, TODAY } from './seeds.ts';

type Executor = 'through' | 'plain';

export interface Doors {
  schema: GraphQLSchema;
  /** Of the database, as its owner. */
  url: string;
  /** Of one of the servers. */
  address: string;
  worldOf(actor: Actor): World;
  ask(executor: Executor, actor: Actor, source: string, variables: Record<string, unknown>): Promise<Answer & { statements: number }>;
  close(): Promise<void>;
}

const SEED = 20_260_316;
const SECRET = 'a-secret-of-the-tests-and-only-theirs';
const BASE_URL = 'http://127.0.0.1';

export async function openDoors(name: string): Promise<Doors> {
  const { url: server } = inject('templates');
  const database = `reader_${name}`;
  const url = await copyTemplate(server, database, false);
  await onDatabase(url, (owner) => plant(owner, SEED));
  const data = await loadData(url);
  const worlds = new Map(EVERYONE.map((actor, index) => [actor, { data, sight: sightOf(data, index + 1), today: TODAY }]));
  const through = await openDoor(url, 'through');
  const plain = await openDoor(url, 'plain');
  const doors = { through, plain };
  return {
    schema: referenceSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')),
    url,
    address: through.address,
    worldOf: (actor) => worlds.get(actor)!,
    ask: (executor, ...question) => doors[executor].ask(...question),
    close: async () => {
      await Promise.all([through.close(), plain.close()]);
      await onDatabase(server, (owner) => owner.query(`drop database ${database}`));
    },
  };
}

async function openDoor(url: string, executor: Executor) {
  const pool = openPool(url, { role: APP_ROLE, max: 3, name: executor });
  const biPool = openBiPool(url, 1);
  const authPool = openPool(url, { role: APP_ROLE, max: 1, name: 'auth', options: AUTH_SEARCH_PATH });
  let statements = 0;
  const app = await createApp({
    news: createNews(url, SECRET),
    pool,
    biPool,
    filePool: biPool,
    readPool: biPool,
    clock: createClock(TIME_ZONE, NOW),
    auth: createAuth({ pool: authPool, secret: SECRET, baseUrl: BASE_URL }),
    baseUrl: BASE_URL,
    executor,
    rateLimit: 1_000_000_000,
    logLevel: 'fatal',
    observe: () => {
      statements += 1;
    },
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    ask: async (actor: Actor, source: string, variables: Record<string, unknown>) => {
      const before = statements;
      const answer = await createClient(address, { authorization: bearerOf(actor) }).ask(source, variables);
      return { ...answer, statements: statements - before };
    },
    close: async () => {
      await app.close();
      await Promise.all([pool.end(), biPool.end(), authPool.end()]);
    },
  };
}
