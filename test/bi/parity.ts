/** The same questions at all doors by everyone: what is answered otherwise is named. */
import { sets } from '../../server/src/bi/sets.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { plantWorld } from '../analysis/worlds.ts';
import { random } from '../reader/random.ts';
import { releaseAt } from '../release/release-at.ts';
import { NOW } from '../template.ts';
import { type World, world } from '../world.ts';
import { HOLDINGS, type Reading, readingsOf } from './parity-actors.ts';
import { type Door, openAllDoors, type Rows } from './parity-doors.ts';
import { drawQuestion, type Question, type Values, wholeOf, wordsOf } from './parity-questions.ts';

export interface Told {
  questions: number;
  /** By door; of a question each reader has one. */
  answers: Record<string, number>;
  rows: number;
  values: number;
  /** Answers without a row. */
  empty: number;
}

export interface Parity {
  here: World;
  told: Told;
  /** What was answered otherwise than by SQL. */
  found: string[];
  /** To everyone; what was answered otherwise. */
  put(question: Question): Promise<string[]>;
  /** So many, from the one of this number on. */
  ask(count: number, from?: number): Promise<void>;
  close(): Promise<void>;
}

/** With values of every rule, most of a release, some hidden in it, and some written since. */
export async function openParity(seed: number, holdings = HOLDINGS): Promise<Parity> {
  const here = await world({ rollups: 'never', rateLimit: 1_000_000_000 });
  await plantWorld(here.owner, seed, NOW.slice(0, 10));
  await releaseAt(here);
  await here.owner.query('update pilar.observation set numerator = numerator + 1 where period % 7 = 0 and numerator < denominator');
  await rebuild(here.owner, () => {});
  const readings = await readingsOf(here, holdings);
  const doors = await openAllDoors(here, readings);
  const told: Told = { questions: 0, answers: {}, rows: 0, values: 0, empty: 0 };
  const found: string[] = [];
  const values = await valuesOf(doors[0]!, readings[0]!);

  async function compare(question: Question, reading: Reading): Promise<string[]> {
    const faults: string[] = [];
    let wanted: Rows | undefined;
    for (const { name, ask: asked } of doors) {
      const answer = await asked(reading, question);
      if (!answer) continue;
      told.answers[name] = (told.answers[name] ?? 0) + 1;
      told.rows += answer.length;
      told.values += answer.length * question.columns.length;
      wanted ??= answer;
      const fault = difference(wanted, answer, question);
      if (fault) faults.push(`${name}, ${reading.name}: ${fault}; ${wordsOf(question)}`);
    }
    if (wanted!.length === 0) told.empty += 1;
    return faults;
  }

  async function put(question: Question): Promise<string[]> {
    const faults: string[] = [];
    const left = readings.values();
    const asker = async () => {
      for (const reading of left) faults.push(...(await compare(question, reading)));
    };
    await Promise.all([asker(), asker(), asker()]);
    return faults;
  }

  async function ask(count: number, from = 0): Promise<void> {
    for (let number = from; number < from + count; number++) {
      told.questions += 1;
      found.push(...(await put(drawQuestion(random(seed * 100_000 + number), values))));
    }
  }

  const close = async () => {
    for (const door of doors) await door.close();
    await here.close();
  };
  return { here, told, found, put, ask, close };
}

export async function valuesOf(door: Door, everybody: Reading): Promise<Values> {
  const all = new Map<Question['set'], ReadonlyMap<Question['columns'][number], readonly string[]>>();
  for (const set of sets) {
    const rows = (await door.ask(everybody, wholeOf(set)))!;
    const present = set.columns.map((column, place) => {
      const values = new Set(rows.map((row) => row[place]).filter((value) => value !== null && value !== undefined));
      return [column, [...values]] as const;
    });
    all.set(set, new Map(present));
  }
  return all;
}

function difference(wanted: Rows, found: Rows, { columns }: Question): string | undefined {
  if (wanted.length !== found.length) return `${found.length} rows instead of ${wanted.length}`;
  for (const [place, row] of wanted.entries()) {
    const column = row.findIndex((value, index) => value !== found[place]![index]);
    if (column >= 0) return `row ${place}, ${columns[column]!.name}: ${found[place]![column]} instead of ${row[column]}`;
  }
  return undefined;
}
