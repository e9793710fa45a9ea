/** Asks a question: check, plan, one statement, table. */
import { type Answering, answering, tableOf, withRemainders } from '../analysis/answer.ts';
import { priced } from '../analysis/cost.ts';
import { type NamedKey, namedKeys, newStatement, noteKeys, type Statement } from '../analysis/dimensions.ts';
import { planOf } from '../analysis/plan.ts';
import { type Question, questionOf, remainderOf } from '../analysis/question.ts';
import type { Context, Run } from '../core/context.ts';
import { at, invalid, notFoundText, tooWide, unauthenticated } from '../core/errors.ts';
import { inSnapshot, reading, readingMuch } from '../core/reading.ts';
import { type Definitions, definitionsOf, definitionsSince } from '../indicator/registry.ts';
import { addressOf } from './address.ts';
import type { AnalysisInput } from './explore.input.ts';
import type { Analysis } from './explore.result.ts';
import { originsOf, warningsOf } from './notes.ts';
import { sentenceOf } from './sentence.ts';

const MOST_COST = 6_000_000;

export async function analyse(context: Context, input: AnalysisInput, isDry: boolean): Promise<Analysis> {
  const asking = await checked(context, input);
  const hash = addressOf(input);
  const now = context.clock.now().toISOString();
  if (isDry) {
    const keys = await keysOf(context, asking.question);
    const said = sentenceOf(asking.question, keys);
    return { cost: asking.cost, hash, ...said, columns: [], rows: [], warnings: [], origins: [], rowsRead: 0, freshness: now };
  }
  const { answer, given, table } = await answered(context, asking);
  const origins = originsOf(answer.question, given, asking.definitions);
  return {
    cost: asking.cost,
    hash,
    ...sentenceOf(answer.question, given.keys as NamedKey[]),
    columns: table.columns,
    rows: table.rows,
    warnings: warningsOf(answer, given, asking.definitions),
    origins,
    rowsRead: Number(given.read ?? 0) + Number(given.read_o ?? 0),
    freshness: origins.flatMap(({ releasedAt }) => releasedAt ?? []).sort()[0] ?? now,
  };
}

/** A remainder is a second question, in the same snapshot as the first. */
async function answered(context: Context, { question, definitions }: Checked) {
  if (!question.input.top?.remainder) {
    const run = question.isWide ? readingMuch(context) : reading(context);
    const { answer, given } = await asked(context, run, question, definitions);
    return { answer, given, table: tableOf(answer) };
  }
  const both = async (run: Run) => {
    const { answer, given } = await asked(context, run, question, definitions);
    const table = tableOf(answer);
    const rest = remainderOf(answer.question, table.rest);
    const found = await stated(run, rest, () => {});
    // What it lacks is told with what the answer lacks.
    const remainder = { ...answering(rest, found.given, found.branches), notes: answer.notes, whole: answer };
    const rows = withRemainders(answer, remainder, table);
    return { answer, given, table: { ...table, rows } };
  };
  return inSnapshot(context, both, question.isWide);
}

export interface Checked {
  question: Question;
  definitions: Definitions;
  cost: number;
}

/** `rollups` is `never` where single values are asked for, which they don't have. */
export async function checked(
  { actor, clock, writer: { pool }, ...context }: Context,
  input: AnalysisInput,
  rollups = context.rollups,
): Promise<Checked> {
  if (!actor) throw unauthenticated();
  const known = (definitions: Definitions): Checked => {
    const { question, cost } = priced(questionOf(input, actor, definitions, clock.today()), definitions, rollups);
    if (cost > MOST_COST) throw tooWide(cost, MOST_COST);
    return { question, definitions, cost };
  };
  const definitions = await definitionsOf(pool);
  try {
    return known(definitions);
  } catch (refused) {
    // What was refused by definitions that have changed since may be right by those of now.
    const changed = await definitionsSince(pool, definitions);
    if (!changed) throw refused;
    return known(changed);
  }
}

export type Given = Record<string, unknown>;

/**
 * Definitions that changed since they were read are read again, and the question is asked anew; also where stored sums that were to be read
 * alone are not right just now: then of the rows.
 */
export async function asked(
  context: Context,
  run: Run,
  question: Question,
  definitions: Definitions,
  also: (statement: Statement) => void = () => {},
): Promise<{ answer: Answering; given: Given }> {
  const { given, branches } = await stated(run, question, also);
  const isOld = given.stamp !== definitions.stamp;
  if (!isOld && !given.is_changed) return { answer: answering(question, given, branches), given };
  if (isOld) await definitionsSince(context.writer.pool, definitions);
  const fresh = await checked(context, question.input, question.isWide ? 'always' : 'never');
  const again = await stated(run, fresh.question, also);
  return { answer: answering(fresh.question, again.given, again.branches), given: again.given };
}

async function stated(run: Run, question: Question, also: (statement: Statement) => void) {
  const statement = statementOf(question);
  also(statement);
  const { sql, params, branches } = planOf(question, statement);
  const [given] = (await run(sql, params)) as [Given];
  checkKeys(given.keys as NamedKey[]);
  return { given, branches };
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

function checkKeys(keys: readonly NamedKey[]): void {
  const unknown = keys.filter(([, , name]) => name === null);
  if (unknown.length > 0) throw invalid(unknown.map(([path, key]) => at(`query.${path}`, notFoundText(key))));
}
