/** Records up to 1,000 values at once: each row judged on its own, all good ones written by one statement. */
import { at, invalid } from '../core/errors.ts';
import { together } from '../core/write/transaction.ts';
import type { Tx } from '../core/write/write.ts';
import { type Facts, factsBefore, factsOf } from './facts.ts';
import { type Good, judgeRows, type Refusal } from './judge.ts';
import { Observation } from './observation.entity.ts';
import type { ObservationRowInput } from './observation.input.ts';
import { type RecordObservationsAnswer, RowStatus } from './observation.result.ts';
import { type Occasion, occasionsOf } from './occasions.ts';
import { type Outcome, Outcomes, outcomesIn } from './outcomes.ts';
import { refuseClosed } from './report-gate.ts';
import { checkRules, type Findings } from './rule-check.ts';
import { overlaid, type Place, type Standing, storedAt, type Values } from './stored.ts';
import { outcomeOf, writeRows } from './write-rows.ts';

const MOST_ROWS = 1000;

export interface Recording {
  allOrNothing: boolean;
  /** Answers as if it wrote. */
  dryRun: boolean;
}

/** Rows as they are judged each by itself, the occasions of rules in them, and what stands where they or the rules look. */
export interface Looked {
  facts: Facts;
  judged: readonly (Good | Refusal)[];
  occasions: readonly Occasion[];
  values: Values;
}

/**
 * By the facts of the last batch, which are asked for again in the same packet: where they are others by now, all is looked at anew. They
 * seldom are, and so the database is waited for once and not twice.
 */
export async function lookAt(tx: Tx, rows: readonly ObservationRowInput[]): Promise<Looked> {
  if (rows.length === 0 || rows.length > MOST_ROWS) {
    throw invalid([at('rows', { id: `1 sampai ${MOST_ROWS} baris.`, en: `1 to ${MOST_ROWS} rows.` })]);
  }
  const before = factsBefore(tx, rows);
  if (!before) return lookedAt(tx, await factsOf(tx, rows), rows);
  const [facts, looked] = await together(factsOf(tx, rows, before), lookedAt(tx, before, rows));
  return facts === before ? looked : lookedAt(tx, facts, rows);
}

async function lookedAt(tx: Tx, facts: Facts, rows: readonly ObservationRowInput[]): Promise<Looked> {
  const judged = onlyOnce(judgeRows(tx, facts, rows));
  const possible = judged.filter(isGood);
  const occasions = occasionsOf(tx, facts, possible);
  return { facts, judged, occasions, values: await storedAt(tx, [...possible, ...occasions.flatMap(placesAsked)]) };
}

export async function recordObservations(tx: Tx, looked: Looked, { allOrNothing, dryRun }: Recording): Promise<Outcomes> {
  if (dryRun) await tx.run('savepoint untouched', []);
  const outcomes = await outcomesOf(tx, looked, allOrNothing);
  if (dryRun) tx.changes.length = 0;
  return new Outcomes(outcomes);
}

async function outcomesOf(tx: Tx, { facts, judged, occasions, values }: Looked, allOrNothing: boolean): Promise<Outcome[]> {
  const open = await refuseClosed(tx, facts, judged, values);
  const good = open.filter(isGood);
  const refused = open.filter((row): row is Refusal => 'code' in row).map(refusalOf);
  if (allOrNothing && refused.length > 0) return inOrder([...refused, ...good.map(skipped)]);
  const possible = judged.filter(isGood).length;
  const check: Check = (left, after, changed) =>
    checkRules(left.length === possible ? occasions : occasionsOf(tx, facts, left), after, left, changed);
  const outcomes = settled(good, values, check, allOrNothing);
  const written = changedIn(outcomes);
  writeRows(tx, writtenOf(good, written), values);
  return inOrder([...refused, ...outcomes]);
}

const placesAsked = ({ area, asked }: Occasion): Place[] => asked.looksAt.map(({ period, indicator }) => ({ area, period, indicator }));

const isGood = (row: Good | Refusal): row is Good => 'area' in row;

/** A value named twice in one batch has no one meaning: the later rows are refused. */
function onlyOnce(rows: (Good | Refusal)[]): (Good | Refusal)[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if ('code' in row) return row;
    const earlier = first.get(row.key);
    if (earlier === undefined) first.set(row.key, row.index);
    if (earlier === undefined) return row;
    const text = { id: `Nilai yang sama dengan baris ${earlier}.`, en: `The same value as row ${earlier}.` };
    return { index: row.index, code: 'BAD_USER_INPUT' as const, fields: [at('area', text)] };
  });
}

type Check = (rows: readonly Good[], values: Values<Standing>, changed: ReadonlySet<number>) => Findings;

/**
 * Rules see what will stand, so a batch is judged as a whole and beside what stands there already. What they refuse is left out
 * and the rest judged without it, until nothing more is refused.
 */
function settled(good: readonly Good[], values: Values, check: Check, allOrNothing: boolean): Outcome[] {
  const refused: Outcome[] = [];
  for (let rest = good; ; ) {
    const outcomes = rest.map((row) => outcomeOf(row, values));
    const changed = changedIn(outcomes);
    const { refusals, warnings } = check(standing(rest, outcomes), overlaid(values, writtenOf(rest, changed)), changed);
    for (const [index, fields] of refusals) refused.push({ index, status: RowStatus.REFUSED, code: 'BAD_USER_INPUT', fields });
    const isWhole = refused.length === 0 && !outcomes.some(({ status }) => status === RowStatus.REFUSED);
    if (allOrNothing ? isWhole : refusals.size === 0) {
      return [...refused, ...warned(outcomes, warnings)];
    }
    if (allOrNothing) return noneOf(outcomes, refused);
    rest = rest.filter(({ index }) => !refusals.has(index));
  }
}

const writtenOf = (rows: readonly Good[], changed: ReadonlySet<number>): Good[] => rows.filter(({ index }) => changed.has(index));

const warned = (outcomes: readonly Outcome[], warnings: Findings['warnings']): readonly Outcome[] =>
  warnings.size === 0 ? outcomes : outcomes.map((outcome) => ({ ...outcome, warnings: warnings.get(outcome.index) }));

function noneOf(outcomes: readonly Outcome[], refused: readonly Outcome[]): Outcome[] {
  const byIndex = new Map(refused.map((outcome) => [outcome.index, outcome]));
  return outcomes.map((outcome) => byIndex.get(outcome.index) ?? (outcome.status === RowStatus.REFUSED ? outcome : skipped(outcome)));
}

function standing(rows: readonly Good[], outcomes: readonly Outcome[]): readonly Good[] {
  const refused = indexesOf(outcomes, ({ status }) => status === RowStatus.REFUSED);
  return refused.size === 0 ? rows : rows.filter(({ index }) => !refused.has(index));
}

const changedIn = (outcomes: readonly Outcome[]): Set<number> =>
  indexesOf(outcomes, ({ status }) => status === RowStatus.CREATED || status === RowStatus.UPDATED);

function indexesOf(outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): Set<number> {
  const indexes = new Set<number>();
  for (const outcome of outcomes) if (is(outcome)) indexes.add(outcome.index);
  return indexes;
}

const refusalOf = ({ index, code, fields }: Refusal): Outcome => ({ index, status: RowStatus.REFUSED, code, fields });
const skipped = ({ index }: { index: number }): Outcome => ({ index, status: RowStatus.SKIPPED });
const inOrder = (outcomes: Outcome[]): Outcome[] => outcomes.sort((a, b) => a.index - b.index);

/** The values are read back in the transaction that wrote them, as the caller may see them; then a dry run takes them back. */
export async function shown(tx: Tx, answer: Parameters<typeof outcomesIn>[0], { dryRun }: Recording): Promise<RecordObservationsAnswer> {
  const outcomes = outcomesIn(answer);
  const keys = outcomes.filter(({ key }) => key).map(({ key, parts }) => parts ?? key!);
  const read = dryRun ? tx.show : tx.answer;
  const rows = keys.length > 0 ? await read(Observation, keys, ['results', 'observation']) : [];
  if (dryRun) await tx.run('rollback to savepoint untouched', []);
  let place = 0;
  const results = outcomes.map(({ index, status, code, fields = NONE, warnings = NONE, key }) => {
    return { index, status, code, fields, warnings, observation: key ? rows[place++] : null };
  });
  return { results };
}

const NONE: never[] = [];
