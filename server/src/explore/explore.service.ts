/** Asks a question: check, plan, one statement, table. */
import { createHash } from 'node:crypto';
import { type Answering, answering, type Table, tableOf, withRemainders } from '../analysis/answer.ts';
import { boundsOf, newStatement, noteUnknown, type Statement } from '../analysis/dimensions.ts';
import { planOf } from '../analysis/plan.ts';
import { type Question, questionOf, remainderOf } from '../analysis/question.ts';
import type { Context, Run } from '../core/context.ts';
import { at, invalid, notFoundText, tooCostly, unauthenticated } from '../core/errors.ts';
import { runOn, transaction } from '../core/write/transaction.ts';
import { type Definitions, definitionsOf, forgetDefinitions, villagesWithin } from '../indicator/registry.ts';
import type { AnalysisInput } from './explore.input.ts';
import type { Analysis } from './explore.result.ts';
import { originsOf, sentenceOf, warningsOf } from './sentence.ts';

const MOST_CELLS = 50_000;
const MOST_COST = 20_000_000;

export async function analyse(context: Context, input: AnalysisInput, isDry: boolean): Promise<Analysis> {
  const { question, definitions, cost } = await checked(context, input);
  const head = { cost, hash: hashOf(input), ...sentenceOf(question, definitions) };
  if (isDry)
    return { ...head, columns: [], rows: [], warnings: [], origins: [], rowsRead: 0, freshness: context.clock.now().toISOString() };
  const { answer, given, table } = await answered(context, question, definitions);
  bounded(table);
  return {
    ...head,
    columns: table.columns,
    rows: table.rows,
    warnings: warningsOf(answer, given, definitions),
    origins: originsOf(question, given, definitions),
    rowsRead: Number(given.read ?? 0),
    freshness: context.clock.now().toISOString(),
  };
}

/** A remainder is a second question, in the same snapshot as the first. */
async function answered(context: Context, question: Question, definitions: Definitions) {
  const { pool } = context.writer;
  if (!question.input.top?.remainder) {
    const { answer, given } = await asked(context, runOn(pool), question, definitions);
    return { answer, given, table: tableOf(answer) };
  }
  return transaction(pool, async (run) => {
    await run(SNAPSHOT, []);
    const { answer, given } = await asked(context, run, question, definitions);
    const table = tableOf(answer);
    const rest = remainderOf(answer.question, table.kept);
    const found = await stated(run, rest, () => {});
    const rows = withRemainders(answer, answering(rest, found.given, found.branches), table);
    return { answer, given, table: { ...table, rows } };
  });
}

const SNAPSHOT = 'set transaction isolation level repeatable read read only';

interface Checked {
  question: Question;
  definitions: Definitions;
  cost: number;
}

export async function checked({ actor, clock, writer }: Context, input: AnalysisInput): Promise<Checked> {
  if (!actor) throw unauthenticated();
  const definitions = await definitionsOf(writer.pool);
  const question = questionOf(input, actor, definitions, clock.today());
  const cost = costOf(question, definitions);
  if (cost > MOST_COST) throw tooCostly(cost, MOST_COST);
  return { question, definitions, cost };
}

/** Values that may have to be read: villages of the question x months of its buckets x measures. */
function costOf({ scope, filters, buckets, measures }: Question, definitions: Definitions): number {
  const { low, high } = boundsOf(scope, filters);
  const months = buckets.reduce((sum, { a, b }) => sum + Math.min(b - a + 1, 120), 0);
  return villagesWithin(definitions, low, high) * months * measures.length;
}

export type Given = Record<string, unknown>;

/** Definitions that changed since they were read are read again, and the question is asked anew. */
export async function asked(
  context: Context,
  run: Run,
  question: Question,
  definitions: Definitions,
  also: (statement: Statement) => void = () => {},
): Promise<{ answer: Answering; given: Given }> {
  const { given, branches } = await stated(run, question, also);
  if (given.stamp !== definitions.stamp) {
    forgetDefinitions(context.writer.pool);
    const fresh = await checked(context, question.input);
    const again = await stated(run, fresh.question, also);
    return { answer: answering(fresh.question, again.given, again.branches), given: again.given };
  }
  return { answer: answering(question, given, branches), given };
}

async function stated(run: Run, question: Question, also: (statement: Statement) => void) {
  const statement = newStatement(question.scope, question.filters);
  for (const filter of [...question.filters, ...question.measures.flatMap(({ filters }) => filters)])
    noteUnknown(statement, filter, question.scope);
  also(statement);
  const { sql, params, branches } = planOf(question, statement);
  const [given] = (await run(sql, params)) as [Given];
  const unknown = given.unknown as [string, string][];
  if (unknown.length > 0) throw invalid(unknown.map(([path, key]) => at(`query.${path}`, notFoundText(key))));
  return { given, branches };
}

function bounded({ rows, columns }: Table): void {
  const cells = rows.length * columns.length;
  if (cells > MOST_CELLS) {
    const text = {
      id: `Jawaban ini ${cells} sel; batasnya ${MOST_CELLS}. Kurangi baris atau kolom, saring tempat, atau pakai top.`,
      en: `The answer has ${cells} cells; the limit is ${MOST_CELLS}. Use fewer rows or columns, filter places, or ask for the top.`,
    };
    throw invalid([at('query', text)]);
  }
}

/** The same for the same question, whoever asks: keys in order, what is left out left out. */
function hashOf(input: AnalysisInput): string {
  const tidy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tidy);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([, part]) => part != null && !(Array.isArray(part) && part.length === 0));
    return Object.fromEntries(entries.map(([key, part]) => [key, tidy(part)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
  };
  return createHash('sha256')
    .update(JSON.stringify(tidy(input)))
    .digest('hex');
}
