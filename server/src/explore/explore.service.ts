/** Asks a question: check, plan, one statement, table. */
import { LRUCache } from 'lru-cache';
import { answering, tableOf, withRemainders } from '../analysis/answer.ts';
import { MOST_COST, priced } from '../analysis/cost.ts';
import { type NamedKey, namedKeys, newStatement, noteKeys, type Statement } from '../analysis/dimensions.ts';
import type { Answering } from '../analysis/made.ts';
import { waysToFit } from '../analysis/narrower.ts';
import { type Plan, planOf } from '../analysis/plan.ts';
import { type Question, questionOf, remainderOf } from '../analysis/question.ts';
import { rightsOf } from '../core/access/actor.ts';
import type { Context, Run } from '../core/context.ts';
import { tooWide, unauthenticated, unavailable } from '../core/errors.ts';
import { inSnapshot, reading, readingMuch } from '../core/reading.ts';
import type { Way } from '../core/rollups.ts';
import { type Definitions, definitionsAfter, definitionsOf, definitionsSince } from '../indicator/registry.ts';
import { addressOf } from './address.ts';
import type { AnalysisInput } from './explore.input.ts';
import type { Analysis } from './explore.result.ts';
import { checkKeys, forget, type Given, type Said, saidTo, toldBy } from './said.ts';
import { sentenceOf } from './sentence.ts';
import { type Told, toldOf } from './told.ts';

/** `isTold`: the answer also says where its values come from. */
export async function analyse(context: Context, input: AnalysisInput, isDry: boolean, isTold: boolean): Promise<Analysis> {
  const asking = await known(context, input, isTold);
  if (!isDry) return analysed(context, input, isTold, asking);
  const { cost, address, question } = asking;
  const said = sentenceOf(question, await keysOf(context, question));
  const freshness = context.clock.now().toISOString();
  return { cost, hash: address, ...said, columns: [], rows: [], warnings: [], origins: [], rowsRead: 0, freshness };
}

/** The answer to a question that was asked before; undefined where it was not. */
export async function again(context: Context, input: AnalysisInput, isTold: boolean): Promise<Analysis | undefined> {
  const asking = await askedBefore(context, keyOf(context, input, isTold));
  return asking && analysed(context, input, isTold, asking);
}

async function analysed(context: Context, input: AnalysisInput, isTold: boolean, asking: Known): Promise<Analysis> {
  const { cost, address } = asking;
  const now = context.clock.now().toISOString();
  const told = await answered(context, asking, (way) => known(context, input, isTold, way));
  return Object.assign(Object.create(told) as Told, { cost, hash: address, freshness: told.releasedAt ?? now });
}

const isMuch = ({ isWide, rolled }: Question) => isWide || rolled?.otherwise === 'kept' || rolled?.otherwise === 'corrected';

/** A remainder is a second question, in the same snapshot as the first. */
async function answered(context: Context, asking: Ready, make: Make): Promise<Told> {
  const { question } = asking;
  if (!question.input.top?.remainder) {
    const found = await asked(context, (one) => (isMuch(one) ? readingMuch(context) : reading(context)), asking, make);
    return toldBy(found.plan, found.said, () => {
      const answer = answerOf(found);
      return toldOf(answer, found.said.given, found.definitions, tableOf(answer));
    });
  }
  const both = async (run: Run) => {
    const found = await asked(context, () => run, asking, make);
    const answer = answerOf(found);
    const table = tableOf(answer);
    const rest = ready({ ...asking, question: remainderOf(answer.question, table.rest) });
    // What it lacks is told with what the answer lacks.
    const remainder = { ...answerOf({ ...rest, said: await saidTo(run, rest.plan) }), notes: answer.notes, whole: answer };
    const whole = { ...table, rows: withRemainders(answer, remainder, table) };
    return toldOf(answer, found.said.given, found.definitions, whole);
  };
  return inSnapshot(context, both, question.isWide);
}

/** With what the database said to it. */
export interface Found extends Ready {
  said: Said;
}

export const answerOf = ({ question, plan, said: { given } }: Found): Answering => answering(question, given, plan.branches);

export interface Checked {
  question: Question;
  definitions: Definitions;
  cost: number;
}

/** With its statement. */
export interface Ready extends Checked {
  plan: Plan;
}

/** `also` adds to the statement. */
export function ready(checked: Checked, also: (statement: Statement) => void = () => {}): Ready {
  const statement = statementOf(checked.question);
  also(statement);
  return { ...checked, plan: planOf(checked.question, statement) };
}

/** `way` is `never` where single values are asked for, which they don't have. */
export async function checked(
  { actor, clock, writer: { pool }, ...context }: Context,
  input: AnalysisInput,
  way: Way = context.rollups,
): Promise<Checked> {
  if (!actor) throw unauthenticated();
  const by = (definitions: Definitions): Checked => {
    const whole = questionOf(input, actor, definitions, clock.today());
    const price = (question: Question) => priced(question, definitions, way);
    const { question, cost } = price(whole);
    if (cost > MOST_COST)
      throw tooWide(
        cost,
        MOST_COST,
        waysToFit(whole, definitions, (narrower) => price(narrower).cost, MOST_COST),
      );
    return { question, definitions, cost };
  };
  const definitions = await definitionsOf(pool);
  try {
    return by(definitions);
  } catch (refused) {
    // What was refused by definitions that have changed since may be right by those of now.
    const changed = await definitionsSince(pool, definitions);
    if (!changed) throw refused;
    return by(changed);
  }
}

interface Known extends Ready {
  address: string;
}

/** In characters. */
const MAX_WEIGHT = 8_000_000;
const questions = new LRUCache<string, Known>({ max: 1000, maxSize: MAX_WEIGHT, dispose: ({ plan }) => forget(plan) });

/** What was asked before on this day, by whoever has the same rights, is neither checked nor planned anew. */
async function known(context: Context, input: AnalysisInput, isTold: boolean, way: Way = context.rollups): Promise<Known> {
  const key = keyOf(context, input, isTold, way);
  const found = await askedBefore(context, key);
  if (found) return found;
  const { question, ...made } = await checked(context, input, way);
  const asking = { ...ready({ ...made, question: { ...question, isTold } }), address: addressOf(input) };
  questions.set(key, asking, { size: 2 * (key.length + asking.plan.sql.length) });
  return asking;
}

function keyOf({ actor, clock, ...context }: Context, input: AnalysisInput, isTold: boolean, way: Way = context.rollups): string {
  if (!actor) throw unauthenticated();
  return JSON.stringify([way, isTold, clock.today(), rightsOf(actor), input]);
}

async function askedBefore({ writer: { pool } }: Context, key: string): Promise<Known | undefined> {
  const found = questions.get(key);
  return found && found.definitions === (await definitionsOf(pool)) ? found : undefined;
}

type Make = (way: Way) => Promise<Ready>;

/** Whoever meets definitions that change again and again is told to come again. */
const MOST_ANEW = 2;

/**
 * Definitions that changed since they were read are read again, and the question is asked anew; also where stored sums that were to be read
 * alone are not right just now: then with what marks have kept, with rows beside, or of rows only.
 */
export async function asked({ writer, rollups }: Context, runOf: (question: Question) => Run, asking: Ready, make: Make): Promise<Found> {
  let now = asking;
  for (let anew = 0; anew <= MOST_ANEW; ) {
    const { question, definitions, plan } = now;
    const said = await saidTo(runOf(question), plan);
    const isOld = said.given.stamp !== definitions.stamp;
    if (!isOld && !said.given.is_changed) return { ...now, said };
    if (isOld) await definitionsSince(writer.pool, definitions);
    // A village has begun or ended since they were read.
    else if (said.given.has_bounded) await definitionsAfter(writer.pool, definitions);
    if (isOld) anew += 1;
    now = await make(isOld ? rollups : (question.rolled?.otherwise ?? (question.isWide ? 'corrected' : 'never')));
  }
  throw unavailable();
}

/** Of a question that is not to be run: the keys that its filters name. */
async function keysOf(context: Context, question: Question): Promise<NamedKey[]> {
  const statement = statementOf(question);
  const [given] = (await reading(context)(
    `SELECT ${namedKeys(statement)} AS keys, ${statement.bounds.low}, ${statement.bounds.high}`,
    statement.params,
  )) as [Given];
  const keys = given.keys as NamedKey[];
  checkKeys(keys);
  return keys;
}

function statementOf({ scope, filters, measures }: Question): Statement {
  const statement = newStatement(scope, filters);
  for (const filter of [...filters, ...measures.flatMap((measure) => measure.filters)]) noteKeys(statement, filter, scope);
  return statement;
}
