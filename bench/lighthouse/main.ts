/**
 * `pnpm bench lighthouse`: what Lighthouse says of the console on a desk, signed in as the demonstration's planner: the median of several
 * runs of each page. Its scores of speed hold on a quiet machine only.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freePort } from '../../server/src/core/database/cluster.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { createDemoAccounts } from '../../server/src/identity/first-start.ts';
import { openBrowser } from '../../test/e2e/browser.ts';
import { type Database, startDatabase } from '../peers/database.ts';
import { end, startTarget } from '../peers/processes.ts';
import { look } from './look.ts';
import { report } from './report.ts';

const PAGES = '/,/villages,/reports,/explore,/dashboards/regent';

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: PAGES },
    runs: { type: 'string', default: '5' },
    /** Markdown file for the table. */
    out: { type: 'string' },
  },
});

async function plannerOf({ url }: Database) {
  const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'accounts' });
  const accounts = await createDemoAccounts(pool).finally(() => pool.end());
  return accounts.find(({ role }) => role === 'PLANNER')!;
}

/** The cookie of a session. */
async function signIn(origin: string, { email, password }: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const say = (line: string) => console.error(line);
const endings: (() => Promise<unknown>)[] = [];
try {
  const database = await startDatabase(say);
  endings.push(database.stop);
  const planner = await plannerOf(database);
  const server = await startTarget('pilar', database);
  endings.push(() => end(server));
  const port = await freePort();
  const { close } = await openBrowser([`--remote-debugging-port=${port}`]);
  endings.push(close);
  const cookie = await signIn(server.origin, planner);
  const rows = [];
  for (const page of options.pages.split(',')) {
    say(`Looking at ${page} …`);
    rows.push(await look(page, { origin: server.origin, cookie, port, runs: Number(options.runs) }));
  }
  const table = report(rows);
  console.log(table);
  if (options.out) writeFileSync(options.out, table);
} finally {
  for (const ending of endings.reverse()) await ending().catch((error) => say(String(error)));
}
