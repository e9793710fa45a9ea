/**
 * `pnpm bench scale --url postgresql://owner@host/nation`: questions of a planner of the nation, with rollups and from rows, on databases
 * that grow from one regency to the country. The database at the address is filled by `pilar load demo --national`; smaller ones are made
 * beside it by the same code. Wants a quiet machine, and takes an hour the first time.
 */
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Database, databasesOf } from './databases.ts';
import { dirtied } from './dirty.ts';
import { absorbed, held } from './held.ts';
import { type Asked, ask, lastMonthOf } from './measure.ts';
import { plotOf } from './plot.ts';
import { QUESTIONS } from './questions.ts';
import { tablesOf, workerOf, writesOf } from './report.ts';
import { type Writes, write } from './writes.ts';

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: process.env.DATABASE_URL },
    /** Month the data are told from. */
    'as-of': { type: 'string', default: '2026-11' },
    /** How often each question is asked, by turns with rollups and without. */
    times: { type: 'string', default: '20' },
    /** Letters of the questions; left out: all. */
    questions: { type: 'string' },
    /** Villages of the databases. */
    sizes: { type: 'string', default: '81,8000,83762' },
    dirty: { type: 'string', default: '200' },
    /** Rounds of three seconds in which a regency and the nation are written to; 0: they are not. */
    writes: { type: 'string', default: '3' },
    /** Folder for the tables, the plot and the plans. */
    out: { type: 'string', default: 'scale' },
  },
});

const say = (line: string) => console.error(line);
if (!options.url) throw new Error('Say where the nation is: --url postgresql://owner:password@host:port/database');
mkdirSync(options.out, { recursive: true });

const WRITE_SECONDS = 3;
const sizes = options.sizes.split(',').map(Number);
const questions = QUESTIONS.filter(({ id }) => !options.questions || options.questions.includes(id));
const asked: Asked[] = [];
const written: Writes[] = [];
const worker: string[] = [];
for (const database of await databasesOf(options.url, sizes, options['as-of'], say)) {
  await held(database, () => measure(database));
}
const text = [tablesOf(questions, asked), ...worker, ...written.map(writesOf)].join('\n');
console.log(text);
writeFileSync(`${options.out}/scale.md`, text);
writeFileSync(`${options.out}/scale.svg`, plotOf(questions, asked));

async function measure(database: Database): Promise<void> {
  const isNation = database.villages > 10_000;
  const asking = { database, asOf: options['as-of'], times: Number(options.times), out: options.out, say };
  await absorbed(database);
  asked.push(...(await ask({ ...asking, questions, dirty: 0 })));
  if (isNation && options.dirty !== '0') {
    const some = questions.filter(({ isRolled }) => isRolled);
    const dirty = Number(options.dirty);
    asked.push(...(await dirtied(database.url, dirty, lastMonthOf(options['as-of']), () => ask({ ...asking, questions: some, dirty }))));
    worker.push(`Of ${dirty} dirty districts: ${workerOf(await absorbed(database))}\n`);
  }
  const isWritten = isNation || database.villages < 1000;
  if (isWritten && options.writes !== '0') written.push(await write({ ...asking, rounds: Number(options.writes), seconds: WRITE_SECONDS }));
}
