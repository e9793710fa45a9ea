/** Many write at once, villages move, the worker is killed, and readers look at moments of all that. */
import pg from 'pg';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { type Random, random } from '../reader/random.ts';
import { askKept } from './ask.ts';
import { compare } from './compare.ts';
import { drawValues, drawWindow } from './draw.ts';
import type { Ground } from './ground.ts';
import { takeSnapshot } from './snapshot.ts';
import { type Variant, workOnce } from './worker.ts';
import { changeDefinition, changeKind, deleteValues, endVillage, moveVillage, writeValues } from './writing.ts';

export interface StormOptions {
  seed: number;
  operations: number;
  variant?: Variant;
  /** Of a hundred operations so many move or end a village, change its kind or change a definition. */
  changes?: number;
  /** Each writes one or two values: what is wrong is not put right at once by the next. */
  isSparse?: boolean;
  /** So many are asked of each moment that a reader looks at, as people ask them. Few meet marks that have all kept something: of long storms. */
  questions?: number;
  /** Ends as soon as something is wrong: of variants that are. */
  untilWrong?: boolean;
}

export interface Weather {
  operations: number;
  values: number;
  rolledBack: number;
  moves: number;
  kinds: number;
  ends: number;
  definitions: number;
  deletions: number;
  refused: number;
  kills: number;
  rounds: number;
  marks: number;
  reads: number;
  cells: number;
  /** Questions that were answered by what marks have kept, and by sums alone. */
  kept: number;
  alone: number;
  wrong: string[];
  /** Rollups that a rebuilding found to be others, after all marks were taken. */
  differing: number;
}

const WRITERS = 6;
const READERS = 2;

export async function storm(ground: Ground, options: StormOptions): Promise<Weather> {
  const weather: Weather = { ...CALM, wrong: [] };
  const pool = openPool(ground.url, { role: APP_ROLE, max: 4, name: 'storm worker' });
  const clients = await Promise.all(Array.from({ length: WRITERS + READERS + 1 }, () => connect(ground.url)));
  const state = { weather, options, ground, pool, isOver: false };
  const draw = (who: number) => random(options.seed * 100 + who);
  try {
    const others = [work(state), ...(options.variant === 'no lock' ? [work(state), work(state)] : [kill(state, clients.pop()!, draw(99))])];
    others.push(...clients.slice(WRITERS).map((client, who) => read(state, client, draw(50 + who))));
    const writers = Promise.all(clients.slice(0, WRITERS).map((client, who) => writeOn(state, client, draw(who))));
    await Promise.all([writers.finally(() => (state.isOver = true)), ...others]);
    while ((await workOnce(pool, options.variant ?? 'right')) > 0);
    const { province, regency, district } = await rebuild(ground.owner, () => {});
    weather.differing = province + regency + district;
    return weather;
  } finally {
    state.isOver = true;
    await Promise.all([pool.end(), ...clients.map((client) => client.end())]);
  }
}

const CALM = {
  ...{ operations: 0, values: 0, rolledBack: 0, moves: 0, kinds: 0, ends: 0, definitions: 0, deletions: 0, refused: 0 },
  ...{ kills: 0, rounds: 0, marks: 0, reads: 0, cells: 0, kept: 0, alone: 0, differing: 0 },
};

interface State {
  weather: Weather;
  options: StormOptions;
  ground: Ground;
  pool: pg.Pool;
  isOver: boolean;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** What two that write at once may do to one another; the server tells its caller or tries again. */
const REFUSED = new Set(['40P01', '23503', '23505']);

async function writeOn(state: State, client: pg.Client, chance: Random): Promise<void> {
  const { weather, options } = state;
  while (weather.operations < options.operations && !(options.untilWrong && weather.wrong.length > 0)) {
    weather.operations++;
    try {
      await operate(state, client, chance);
    } catch (error) {
      await client.query('rollback');
      if (!REFUSED.has((error as pg.DatabaseError).code ?? '')) throw error;
      weather.refused++;
    }
  }
}

/** Before, within and after the months in which values are written. */
const ENDS = [null, null, '2025-12-31', '2026-05-31', '2026-10-15'];

async function operate({ weather, options: { changes = 3, isSparse }, ground }: State, client: pg.Client, chance: Random): Promise<void> {
  const village = chance.pick(ground.villages);
  if (chance.below(100) < changes) {
    const kind = chance.below(10);
    if (kind < 6) return count(weather, 'moves', moveVillage(client, village, chance.pick(ground.districts)));
    if (kind < 8) return count(weather, 'kinds', changeKind(client, village, chance.pick(['DESA', 'KELURAHAN'])));
    if (kind < 9) return count(weather, 'ends', endVillage(client, village, chance.pick(ENDS)));
    return count(weather, 'definitions', changeDefinition(client, chance.pick(['JUMLAH', 'RASIO', 'DESA_SAJA'])));
  }
  const values = drawValues(ground, chance, isSparse ? [1, 2] : undefined);
  if (chance.chance(0.02)) return count(weather, 'deletions', deleteValues(client, village, values[0]!.period));
  await client.query('begin');
  await writeValues(client, values);
  // Others begin and end meanwhile.
  await client.query('select pg_sleep($1)', [chance.below(8) / 1000]);
  const isTakenBack = chance.chance(0.08);
  await client.query(isTakenBack ? 'rollback' : 'commit');
  if (isTakenBack) weather.rolledBack++;
  else weather.values += values.length;
}

async function count(
  weather: Weather,
  what: 'moves' | 'kinds' | 'ends' | 'definitions' | 'deletions',
  work: Promise<unknown>,
): Promise<void> {
  await work;
  weather[what]++;
}

async function work(state: State): Promise<void> {
  const { weather, options, pool } = state;
  while (!state.isOver) {
    const marks = await workOnce(pool, options.variant ?? 'right').catch((error: pg.DatabaseError) => {
      // It was killed, and that was said or not, or met another worker.
      if (!['57P01', 'ECONNRESET', '40P01', undefined].includes(error.code)) throw error;
      return 0;
    });
    weather.rounds++;
    weather.marks += marks;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const KILL =
  "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'pilar storm worker' and state = 'active'";

async function kill(state: State, client: pg.Client, chance: Random): Promise<void> {
  while (!state.isOver) {
    await new Promise((resolve) => setTimeout(resolve, 50 + chance.below(300)));
    state.weather.kills += (await client.query(KILL)).rows.length;
  }
  await client.end();
}

async function read(state: State, client: pg.Client, chance: Random): Promise<void> {
  const { weather, options } = state;
  const believing = options.variant === 'believes the last mark' ? 'the last' : 'the first';
  while (!state.isOver) {
    const snapshot = await takeSnapshot(client);
    weather.reads++;
    weather.wrong.push(...snapshot.miscounted);
    for (let each = 0; each < 3; each++) {
      const { cells, wrong } = compare(snapshot, drawWindow(chance), believing);
      weather.cells += cells;
      weather.wrong.push(...wrong);
    }
    if (options.questions) {
      const { kept, alone, wrong } = await askKept(client, chance, options.questions);
      weather.kept += kept;
      weather.alone += alone;
      weather.wrong.push(...wrong);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
