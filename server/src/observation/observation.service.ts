/** Records up to 1,000 values at once: each row judged on its own, all good ones written by one statement. */
import { at, invalid } from '../core/errors.ts';
import type { Tx } from '../core/write/write.ts';
import { rulesInUse } from '../validation/rules-in-use.ts';
import { factsOf } from './facts.ts';
import { type Good, judgeRow, type Refusal } from './judge.ts';
import { Observation } from './observation.entity.ts';
import type { ObservationRowInput } from './observation.input.ts';
import { type RecordObservationsAnswer, RowStatus } from './observation.result.ts';
import { refuseClosed } from './report-gate.ts';
import { checkRules, type Findings } from './rule-check.ts';
import { keyOf, type Outcome, writeRows } from './write-rows.ts';

const MOST_ROWS = 1000;

export interface Recording {
  allOrNothing: boolean;
  /** Answers as if it wrote. */
  dryRun: boolean;
}

export async function recordObservations(
  tx: Tx,
  rows: readonly ObservationRowInput[],
  { allOrNothing, dryRun }: Recording,
): Promise<Outcome[]> {
  if (rows.length === 0 || rows.length > MOST_ROWS) {
    throw invalid([at('rows', { id: `1 sampai ${MOST_ROWS} baris.`, en: `1 to ${MOST_ROWS} rows.` })]);
  }
  if (dryRun) await tx.run('savepoint untouched', []);
  const outcomes = await outcomesOf(tx, rows, allOrNothing);
  if (dryRun) tx.changes.length = 0;
  return outcomes;
}

async function outcomesOf(tx: Tx, rows: readonly ObservationRowInput[], allOrNothing: boolean): Promise<Outcome[]> {
  const rules = await rulesInUse(tx);
  const facts = await factsOf(
    tx,
    rows,
    rules.flatMap(({ references }) => references.map(({ code }) => code)),
  );
  const judged = await refuseClosed(tx, onlyOnce(rows.map((row, index) => judgeRow(tx, facts, row, index))));
  const good = judged.filter((row): row is Good => 'area' in row);
  const refused = judged.filter((row): row is Refusal => 'code' in row).map(refusalOf);
  if (allOrNothing && refused.length > 0) return inOrder([...refused, ...good.map(skipped)]);
  const outcomes = await writeChecked(tx, good, (written, changed) => checkRules(tx, rules, facts, written, changed), allOrNothing);
  return inOrder([...refused, ...outcomes]);
}

/** A value named twice in one batch has no one meaning: the later rows are refused. */
function onlyOnce(rows: (Good | Refusal)[]): (Good | Refusal)[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if ('code' in row) return row;
    const earlier = first.get(keyOf(row));
    if (earlier === undefined) first.set(keyOf(row), row.index);
    if (earlier === undefined) return row;
    const text = { id: `Nilai yang sama dengan baris ${earlier}.`, en: `The same value as row ${earlier}.` };
    return { index: row.index, code: 'BAD_USER_INPUT' as const, fields: [at('area', text)] };
  });
}

type Check = (rows: readonly Good[], changed: ReadonlySet<number>) => Promise<Findings>;

/**
 * Rules see what is written, so a batch is judged as a whole and beside what stands there already. What they refuse is taken
 * back and the rest written again and judged without it, until nothing more is refused.
 */
async function writeChecked(tx: Tx, good: readonly Good[], check: Check, allOrNothing: boolean): Promise<Outcome[]> {
  const refused: Outcome[] = [];
  for (let rest = good; ; ) {
    await tx.run('savepoint rows', []);
    const outcomes = await writeRows(tx, rest);
    const { refusals, warnings } = await check(standing(rest, outcomes), changedIn(outcomes));
    for (const [index, fields] of refusals) refused.push({ index, status: RowStatus.REFUSED, code: 'BAD_USER_INPUT', fields });
    const isWhole = refused.length === 0 && !outcomes.some(({ status }) => status === RowStatus.REFUSED);
    if (allOrNothing ? isWhole : refusals.size === 0) {
      return [...refused, ...outcomes.map((outcome) => ({ ...outcome, warnings: warnings.get(outcome.index) }))];
    }
    await tx.run('rollback to savepoint rows', []);
    tx.changes.length = 0;
    if (allOrNothing) return noneOf(outcomes, refused);
    rest = rest.filter(({ index }) => !refusals.has(index));
  }
}

function noneOf(outcomes: readonly Outcome[], refused: readonly Outcome[]): Outcome[] {
  const byIndex = new Map(refused.map((outcome) => [outcome.index, outcome]));
  return outcomes.map((outcome) => byIndex.get(outcome.index) ?? (outcome.status === RowStatus.REFUSED ? outcome : skipped(outcome)));
}

function standing(rows: readonly Good[], outcomes: readonly Outcome[]): Good[] {
  const refused = new Set(outcomes.filter(({ status }) => status === RowStatus.REFUSED).map(({ index }) => index));
  return rows.filter(({ index }) => !refused.has(index));
}

const changedIn = (outcomes: readonly Outcome[]): Set<number> =>
  new Set(outcomes.filter(({ status }) => status === RowStatus.CREATED || status === RowStatus.UPDATED).map(({ index }) => index));

const refusalOf = ({ index, code, fields }: Refusal): Outcome => ({ index, status: RowStatus.REFUSED, code, fields });
const skipped = ({ index }: { index: number }): Outcome => ({ index, status: RowStatus.SKIPPED, fields: [] });
const inOrder = (outcomes: Outcome[]): Outcome[] => outcomes.sort((a, b) => a.index - b.index);

/** The values are read back in the transaction that wrote them, as the caller may see them; then a dry run takes them back. */
export async function shown(tx: Tx, outcomes: Outcome[], { dryRun }: Recording): Promise<RecordObservationsAnswer> {
  const keys = outcomes.flatMap(({ key }) => key ?? []);
  const rows = keys.length > 0 ? await tx.show(Observation, keys, ['results', 'observation']) : [];
  if (dryRun) await tx.run('rollback to savepoint untouched', []);
  const byKey = new Map(keys.map((key, index) => [key, rows[index]]));
  const results = outcomes.map(({ key, warnings = [], ...result }) => ({ ...result, warnings, observation: key ? byKey.get(key) : null }));
  return { results };
}
