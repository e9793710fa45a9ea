/**
 * `pnpm bench pages`: every page of the console, visited from within by the demonstration's planner and administrator: how long its answers
 * take, when it is all there, and how far it moves meanwhile. Its times hold on a quiet machine only.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createClient } from '../../test/client.ts';
import { openBrowser } from '../../test/e2e/browser.ts';
import { everyPage, VISITORS } from '../../test/e2e/every-page.ts';
import { type Installed, install } from '../installed.ts';
import { report } from './report.ts';
import { type Visit, visit } from './visit.ts';

const { values: options } = parseArgs({
  options: {
    /** Rounds that count; one goes before, for code and files that are loaded once. */
    rounds: { type: 'string', default: '3' },
    width: { type: 'string', default: '1280' },
    /** Markdown file for the table. */
    out: { type: 'string' },
  },
});

const WATCH = fileURLToPath(new URL('watch.js', import.meta.url));

async function pathsOf({ database, origin, emailOf, signIn }: Installed) {
  const cookies = { planner: await signIn('PLANNER'), administrator: await signIn('ADMINISTRATOR') };
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  try {
    const as = (person: keyof typeof cookies) => createClient(origin, { cookie: cookies[person], origin });
    return await everyPage({ as, owner }, emailOf('PLANNER'));
  } finally {
    await owner.end();
  }
}

const say = (line: string) => console.error(line);
const endings: (() => Promise<unknown>)[] = [];
try {
  const installed = await install(say, endings);
  const paths = await pathsOf(installed);
  const { browser, close } = await openBrowser();
  endings.push(close);
  const visits = new Map<string, Visit[]>();
  for (const visitor of VISITORS) {
    const context = await browser.newContext({
      viewport: { width: Number(options.width), height: 800 },
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
    });
    const [name, value] = (await installed.signIn(visitor)).split('=', 2) as [string, string];
    await context.addCookies([{ name, value, url: installed.origin }]);
    await context.addInitScript({ path: WATCH });
    const page = await context.newPage();
    for (let round = 0; round <= Number(options.rounds); round += 1) {
      say(`${visitor}: round ${round} …`);
      // Anew each time: what a page has read it would not ask again.
      await page.goto(`${installed.origin}/nowhere`);
      for (const path of paths[visitor]) {
        const seen = await visit(page, path);
        if (round > 0) visits.set(path, [...(visits.get(path) ?? []), seen]);
      }
    }
    await context.close();
  }
  const table = report(visits);
  console.log(table);
  if (options.out) writeFileSync(options.out, table);
} finally {
  for (const ending of endings.reverse()) await ending().catch((error) => say(String(error)));
}
