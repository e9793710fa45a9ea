/** Records up to 1,000 values at once: each row judged on its own, all good ones written by one statement. */
import { at, invalid } from '../core/errors.ts';
import { globalId } from '../core/global-id.ts';
import { decodePeriod } from '../core/period.ts';
import type { Tx } from '../core/write/write.ts';
import { rulesInUse } from '../validation/rules-in-use.ts';
import { factsOf } from './facts.ts';
import { type Good, judgeRow, type Refusal } from './judge.ts';
import { Observation } from './observation.entity.ts';
import type { ObservationRowInput } from './observation.input.ts';
import { type ObservationResult, type RecordObservationsAnswer, RowStatus } from './observation.result.ts';
import { refuseClosed } from './report-gate.ts';
import { checkRules, type Findings, type Warning } from './rule-check.ts';

const MOST_ROWS = 1000;

/** Kept as the answer of an idempotency key: what became of each row, and which value it is about. */
export type Outcome = Omit<ObservationResult, 'observation' | 'warnings'> & { key?: string; warnings?: Warning[] };

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

/**
 * A row without a version must be new or repeat what stands there; one with a version must name the present one. `old` is locked,
 * so that a twin in flight is waited for; a twin that inserted meanwhile is met by the conflict clause.
 */
const WRITE = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(
      index int, area int, period smallint, indicator int, source int, version smallint, numerator int, denominator int, figure int)
  ), old as (
    select g.index, o.numerator, o.denominator, o.figure, o.version
    from given g join pilar.observation o
      on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (g.area, g.period, g.indicator, g.source)
    order by o.area_ordinal, o.period, o.indicator_id, o.source_id
    for no key update of o
  ), fit as (
    select g.*, old.version as old_version,
      (old.numerator, old.denominator, old.figure) is not distinct from (g.numerator, g.denominator, g.figure) as is_same
    from given g left join old using (index)
    where g.version is not distinct from old.version or (g.version is null and old.version is not null)
  ), written as (
    insert into pilar.observation as o (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure, version)
    select area, period, indicator, source, numerator, denominator, figure, coalesce(version, 0) + 1
    from fit where version is not distinct from old_version and not (old_version is not null and is_same)
    order by area, period, indicator, source
    on conflict (area_ordinal, period, indicator_id, source_id) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, figure = excluded.figure,
        version = excluded.version, updated_at = now()
      where o.version = excluded.version - 1
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, o.version
  )
  select g.index, w.version as written, coalesce(fit.is_same and old.version is not null, false) as same,
    old.version, old.numerator, old.denominator, old.figure
  from given g left join old using (index) left join fit using (index) left join written w
    on (w.area_ordinal, w.period, w.indicator_id, w.source_id) = (g.area, g.period, g.indicator, g.source)`;

interface Met {
  index: number;
  written: number | null;
  same: boolean;
  version: number | null;
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}

async function writeRows(tx: Tx, good: readonly Good[]): Promise<Outcome[]> {
  if (good.length === 0) return [];
  const met = (await tx.run(WRITE, [JSON.stringify(good)])) as unknown as Met[];
  const byIndex = new Map(met.map((row) => [row.index, row]));
  return good.map((row) => outcomeOf(tx, row, byIndex.get(row.index) as Met));
}

function outcomeOf(tx: Tx, row: Good, { written, same, ...before }: Met): Outcome {
  const { index } = row;
  const key = keyOf(row);
  if (written === null && same) return { index, status: RowStatus.UNCHANGED, fields: [], key };
  if (written === null) {
    const text = { id: 'Nilai ini sudah diubah orang lain.', en: 'Someone else has changed this value.' };
    return { index, status: RowStatus.REFUSED, code: 'CONFLICT', fields: [at('version', text)], key };
  }
  const isNew = before.version === null;
  tx.changes.push({
    type: 'Observation',
    key,
    area: row.area,
    before: isNew ? undefined : noted(row, before),
    after: noted(row, { ...row, version: written }),
  });
  return { index, status: isNew ? RowStatus.CREATED : RowStatus.UPDATED, fields: [], key };
}

const noted = (
  { indicator, period, source }: Good,
  { numerator, denominator, figure, version }: Omit<Met, 'index' | 'written' | 'same'>,
) => ({
  indicator: globalId('Indicator', indicator),
  period: decodePeriod(period),
  source: globalId('Source', source),
  numerator,
  denominator,
  figure,
  version,
});

const keyOf = ({ area, period, indicator, source }: Good): string => [area, period, indicator, source].join('.');

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
