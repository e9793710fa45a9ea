/** The regency in a PostgreSQL of the bench's own, in a temporary folder, filled by the product's own code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock, TIME_ZONE } from '../../server/src/core/clock.ts';
import { startEmbedded } from '../../server/src/core/database/embedded.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { asOwner } from '../../server/src/database.ts';
import { DEFAULT_REGENCIES, loadAreas } from '../../server/src/exchange/areas.ts';
import { loadCatalogue } from '../../server/src/exchange/catalogue.ts';
import { loadDemo } from '../../server/src/exchange/demo/demo.ts';
import { entities } from '../../server/src/features.ts';
import { createKey } from '../../server/src/identity/accounts.ts';
import { migrateAuth } from '../../server/src/identity/auth.ts';
import { FUNCTIONS } from './functions.ts';

export interface Database {
  url: string;
  dataDir: string;
  /** Of PostgreSQL's own first process: all others are its children. */
  process: number;
  /** Of a planner of the regency. */
  key: string;
  stop(): Promise<void>;
}

type Say = (line: string) => void;

export async function startDatabase(say: Say): Promise<Database> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const embedded = await startEmbedded({ dataDir, log: say });
  const stop = async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const key = await fill(embedded.url, say);
    const process = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    return { url: embedded.url, dataDir, process, key, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function fill(url: string, say: Say): Promise<string> {
  await migrate(url, entities, migrateAuth);
  await asOwner(url, async (client) => {
    await loadCatalogue(client, () => {});
    await loadAreas(client, { regencies: DEFAULT_REGENCIES }, () => {});
    await loadDemo(client, { asOf: createClock(TIME_ZONE).today().slice(0, 7), log: say });
    await client.query(FUNCTIONS);
    await client.query(HELD_BACK);
    await client.query('vacuum analyze');
  });
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'key' });
  const key = await createKey({ pool }, { role: 'PLANNER', area: DEFAULT_REGENCIES[0], name: 'bench' });
  await pool.end();
  return key;
}

/** What a write leaves to be done later is not done while others are timed: the queue takes it, from whoever it comes, and keeps it. */
const HELD_BACK = `
  create function bench.hold_back() returns trigger language plpgsql as $$ begin new.run_at := 'infinity'; return new; end $$;
  create trigger held_back before insert on graphile_worker._private_jobs for each row execute function bench.hold_back();`;
