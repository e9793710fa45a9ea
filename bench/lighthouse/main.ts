/**
 * `pnpm bench lighthouse`: what Lighthouse says of the console on a desk, signed in as the demonstration's planner: the median of several
 * runs of each page. Its scores of speed hold on a quiet machine only.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freePort } from '../../server/src/core/database/cluster.ts';
import { openBrowser } from '../../test/e2e/browser.ts';
import { install } from '../installed.ts';
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

const say = (line: string) => console.error(line);
const endings: (() => Promise<unknown>)[] = [];
try {
  const { origin, signIn } = await install(say, endings);
  const port = await freePort();
  const { close } = await openBrowser([`--remote-debugging-port=${port}`]);
  endings.push(close);
  const cookie = await signIn('PLANNER');
  const rows = [];
  for (const page of options.pages.split(',')) {
    say(`Looking at ${page} …`);
    rows.push(await look(page, { origin, cookie, port, runs: Number(options.runs) }));
  }
  const table = report(rows);
  console.log(table);
  if (options.out) writeFileSync(options.out, table);
} finally {
  for (const ending of endings.reverse()) await ending().catch((error) => say(String(error)));
}
