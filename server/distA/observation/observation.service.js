/** Records up to 1,000 values at once: each row judged on its own, all good ones written by one statement. */
import { at, invalid } from '../core/errors.js';
import { factsOf } from './facts.js';
import { judgeRow } from './judge.js';
import { Observation } from './observation.entity.js';
import { RowStatus } from './observation.result.js';
import { occasionsOf } from './occasions.js';
import { refuseClosed } from './report-gate.js';
import { checkRules, placesAsked } from './rule-check.js';
import { overlaid, storedAt } from './stored.js';
import { keyOf, outcomeOf, writeRows } from './write-rows.js';
const MOST_ROWS = 1000;
export async function recordObservations(tx, rows, { allOrNothing, dryRun }) {
    if (rows.length === 0 || rows.length > MOST_ROWS) {
        throw invalid([at('rows', { id: `1 sampai ${MOST_ROWS} baris.`, en: `1 to ${MOST_ROWS} rows.` })]);
    }
    if (dryRun)
        await tx.run('savepoint untouched', []);
    const outcomes = await outcomesOf(tx, rows, allOrNothing);
    if (dryRun)
        tx.changes.length = 0;
    return outcomes;
}
async function outcomesOf(tx, rows, allOrNothing) {
    const facts = await factsOf(tx, rows);
    const judged = onlyOnce(rows.map((row, index) => judgeRow(tx, facts, row, index)));
    const possible = judged.filter(isGood);
    const occasions = occasionsOf(tx, facts, possible);
    const values = await storedAt(tx, [...possible, ...occasions.flatMap(placesAsked)]);
    const open = await refuseClosed(tx, facts, judged, values);
    const good = open.filter(isGood);
    const refused = open.filter((row) => 'code' in row).map(refusalOf);
    if (allOrNothing && refused.length > 0)
        return inOrder([...refused, ...good.map(skipped)]);
    const check = (left, after, changed) => checkRules(left.length === possible.length ? occasions : occasionsOf(tx, facts, left), after, left, changed);
    const outcomes = settled(good, values, check, allOrNothing);
    const written = changedIn(outcomes);
    await writeRows(tx, good.filter(({ index }) => written.has(index)), values);
    return inOrder([...refused, ...outcomes]);
}
const isGood = (row) => 'area' in row;
/** A value named twice in one batch has no one meaning: the later rows are refused. */
function onlyOnce(rows) {
    const first = new Map();
    return rows.map((row) => {
        if ('code' in row)
            return row;
        const earlier = first.get(keyOf(row));
        if (earlier === undefined)
            first.set(keyOf(row), row.index);
        if (earlier === undefined)
            return row;
        const text = { id: `Nilai yang sama dengan baris ${earlier}.`, en: `The same value as row ${earlier}.` };
        return { index: row.index, code: 'BAD_USER_INPUT', fields: [at('area', text)] };
    });
}
/**
 * Rules see what will stand, so a batch is judged as a whole and beside what stands there already. What they refuse is left out
 * and the rest judged without it, until nothing more is refused.
 */
function settled(good, values, check, allOrNothing) {
    const refused = [];
    for (let rest = good;;) {
        const outcomes = rest.map((row) => outcomeOf(row, values));
        const changed = changedIn(outcomes);
        const { refusals, warnings } = check(standing(rest, outcomes), overlaid(values, writtenOf(rest, changed)), changed);
        for (const [index, fields] of refusals)
            refused.push({ index, status: RowStatus.REFUSED, code: 'BAD_USER_INPUT', fields });
        const isWhole = refused.length === 0 && !outcomes.some(({ status }) => status === RowStatus.REFUSED);
        if (allOrNothing ? isWhole : refusals.size === 0) {
            return [...refused, ...outcomes.map((outcome) => ({ ...outcome, warnings: warnings.get(outcome.index) }))];
        }
        if (allOrNothing)
            return noneOf(outcomes, refused);
        rest = rest.filter(({ index }) => !refusals.has(index));
    }
}
const writtenOf = (rows, changed) => rows.filter(({ index }) => changed.has(index)).map((row) => ({ ...row, version: (row.version ?? 0) + 1 }));
function noneOf(outcomes, refused) {
    const byIndex = new Map(refused.map((outcome) => [outcome.index, outcome]));
    return outcomes.map((outcome) => byIndex.get(outcome.index) ?? (outcome.status === RowStatus.REFUSED ? outcome : skipped(outcome)));
}
function standing(rows, outcomes) {
    const refused = new Set(outcomes.filter(({ status }) => status === RowStatus.REFUSED).map(({ index }) => index));
    return rows.filter(({ index }) => !refused.has(index));
}
const changedIn = (outcomes) => new Set(outcomes.filter(({ status }) => status === RowStatus.CREATED || status === RowStatus.UPDATED).map(({ index }) => index));
const refusalOf = ({ index, code, fields }) => ({ index, status: RowStatus.REFUSED, code, fields });
const skipped = ({ index }) => ({ index, status: RowStatus.SKIPPED, fields: [] });
const inOrder = (outcomes) => outcomes.sort((a, b) => a.index - b.index);
/** The values are read back in the transaction that wrote them, as the caller may see them; then a dry run takes them back. */
export async function shown(tx, outcomes, { dryRun }) {
    const keys = outcomes.flatMap(({ key }) => key ?? []);
    const rows = keys.length > 0 ? await tx.show(Observation, keys, ['results', 'observation']) : [];
    if (dryRun)
        await tx.run('rollback to savepoint untouched', []);
    const byKey = new Map(keys.map((key, index) => [key, rows[index]]));
    const results = outcomes.map(({ key, warnings = [], ...result }) => ({ ...result, warnings, observation: key ? byKey.get(key) : null }));
    return { results };
}
//# sourceMappingURL=observation.service.js.map