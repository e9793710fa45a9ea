/** `pnpm bench peers`: Pilar beside PostGraphile 5 and beside the limit, on one regency. Answers must be equal before anything is timed. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startDatabase } from './database.ts';
import { checkEqual } from './equal.ts';
import { groundOf } from './ground.ts';
import { measure } from './measure.ts';
import { end, type Running, startTarget } from './processes.ts';
import { profileOf } from './profile.ts';
import { questionsOf, TARGETS } from './queries.ts';
import { report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    questions: { type: 'string', default: 'abcdef' },
    /** Markdown file for the tables. */
    out: { type: 'string' },
    /** Instead of the comparison: where the time of Pilar's server goes. */
    profile: { type: 'boolean', default: false },
  },
});

const say = (line: string) => console.error(line);
const endings: (() => Promise<void>)[] = [];
try {
  const database = await startDatabase(say);
  endings.push(database.stop);
  const ground = await groundOf(database);
  const questions = questionsOf(ground).filter(({ id }) => options.questions.includes(id));
  const running: Running[] = [];
  for (const target of options.profile ? (['pilar'] as const) : TARGETS) {
    const started = await startTarget(target, database, options.profile);
    endings.push(() => end(started));
    running.push(started);
  }
  for (const question of questions) await checkEqual(question, running, database);
  say('All targets give equal answers.');
  const [rounds, seconds] = [Number(options.rounds), Number(options.seconds)];
  const text = options.profile
    ? await profileOf(running[0] as Running, questions, seconds)
    : report(questions, await measure(database, running, questions, { rounds, seconds, say }));
  console.log(text);
  if (options.out) writeFileSync(options.out, text);
} finally {
  for (const ending of endings.reverse()) await ending().catch((error) => say(String(error)));
}
