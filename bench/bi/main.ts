/**
 * `pnpm bench bi`: how long people wait at the API with and without eight BI clients that take all they can get: pages of OData, whole sets as
 * CSV, and SQL logins. Rounds of both take turns, on one regency and on the same with more values.
 */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startDatabase } from '../peers/database.ts';
import { groundOf } from '../peers/ground.ts';
import { end, startTarget } from '../peers/processes.ts';
import { questionsOf } from '../peers/queries.ts';
import { clientsOf, KINDS } from './clients.ts';
import { grow } from './grow.ts';
import { measure } from './measure.ts';
import { report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '20' },
    /** Values of indicators there are to be, size after size. */
    sizes: { type: 'string', default: '0,1000000' },
    /** Of the clients those of one kind alone: OData, CSV or SQL. */
    only: { type: 'string' },
    /** Markdown file for the tables. */
    out: { type: 'string' },
  },
});

const say = (line: string) => console.error(line);
const only = KINDS.find((kind) => kind === options.only);
if (options.only && !only) throw new Error(`--only is one of ${KINDS.join(', ')}.`);
const [rounds, seconds] = [Number(options.rounds), Number(options.seconds)];
const endings: (() => Promise<unknown>)[] = [];
try {
  const database = await startDatabase(say);
  endings.push(database.stop);
  const questions = questionsOf(await groundOf(database));
  const server = await startTarget('pilar', database);
  endings.push(() => end(server));
  const clients = await clientsOf(database, server);
  endings.push(clients.close);
  const tables: string[] = [];
  for (const size of options.sizes.split(',').map(Number)) {
    const values = await grow(database, size, say);
    tables.push(report(values, await measure({ database, server, questions, clients, rounds, seconds, only, say })));
  }
  console.log(tables.join('\n'));
  if (options.out) writeFileSync(options.out, tables.join('\n'));
} finally {
  for (const ending of endings.reverse()) await ending().catch((error) => say(String(error)));
}
