/** Asks a question: check, plan, one statement, table. */
import { answering, tableOf, withRemainders } from '../analysis/answer.js';
import { priced } from '../analysis/cost.js';
import { namedKeys, newStatement, noteKeys } from '../analysis/dimensions.js';
import { planOf } from '../analysis/plan.js';
import { questionOf, remainderOf } from '../analysis/question.js';
import { at, invalid, notFoundText, tooWide, unauthenticated } from '../core/errors.js';
import { inSnapshot, reading, readingMuch } from '../core/reading.js';
import { definitionsOf, definitionsSince } from '../indicator/registry.js';
import { addressOf } from './address.js';
import { originsOf, warningsOf } from './notes.js';
import { sentenceOf } from './sentence.js';
const MOST_COST = 6_000_000;
export async function analyse(context, input, isDry) {
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
        ...sentenceOf(answer.question, given.keys),
        columns: table.columns,
        rows: table.rows,
        warnings: warningsOf(answer, given, asking.definitions),
        origins,
        rowsRead: Number(given.read ?? 0) + Number(given.read_o ?? 0),
        freshness: origins.flatMap(({ releasedAt }) => releasedAt ?? []).sort()[0] ?? now,
    };
}
/** A remainder is a second question, in the same snapshot as the first. */
async function answered(context, { question, definitions }) {
    if (!question.input.top?.remainder) {
        const run = question.isWide ? readingMuch(context) : reading(context);
        const { answer, given } = await asked(context, run, question, definitions);
        return { answer, given, table: tableOf(answer) };
    }
    const both = async (run) => {
        const { answer, given } = await asked(context, run, question, definitions);
        const table = tableOf(answer);
        const rest = remainderOf(answer.question, table.rest);
        const found = await stated(run, rest, () => { });
        // What it lacks is told with what the answer lacks.
        const remainder = { ...answering(rest, found.given, found.branches), notes: answer.notes, whole: answer };
        const rows = withRemainders(answer, remainder, table);
        return { answer, given, table: { ...table, rows } };
    };
    return inSnapshot(context, both, question.isWide);
}
/** `rollups` is `never` where single values are asked for, which they don't have. */
export async function checked({ actor, clock, writer: { pool }, ...context }, input, rollups = context.rollups) {
    if (!actor)
        throw unauthenticated();
    const known = (definitions) => {
        const { question, cost } = priced(questionOf(input, actor, definitions, clock.today()), definitions, rollups);
        if (cost > MOST_COST)
            throw tooWide(cost, MOST_COST);
        return { question, definitions, cost };
    };
    const definitions = await definitionsOf(pool);
    try {
        return known(definitions);
    }
    catch (refused) {
        // What was refused by definitions that have changed since may be right by those of now.
        const changed = await definitionsSince(pool, definitions);
        if (!changed)
            throw refused;
        return known(changed);
    }
}
/**
 * Definitions that changed since they were read are read again, and the question is asked anew; also where stored sums that were to be read
 * alone are not right just now: then of the rows.
 */
export async function asked(context, run, question, definitions, also = () => { }) {
    const { given, branches } = await stated(run, question, also);
    const isOld = given.stamp !== definitions.stamp;
    if (!isOld && !given.is_changed)
        return { answer: answering(question, given, branches), given };
    if (isOld)
        await definitionsSince(context.writer.pool, definitions);
    const fresh = await checked(context, question.input, question.isWide ? 'always' : 'never');
    const again = await stated(run, fresh.question, also);
    return { answer: answering(fresh.question, again.given, again.branches), given: again.given };
}
async function stated(run, question, also) {
    const statement = statementOf(question);
    also(statement);
    const { sql, params, branches } = planOf(question, statement);
    const [given] = (await run(sql, params));
    checkKeys(given.keys);
    return { given, branches };
}
/** Of a question that is not to be run: the keys that its filters name. */
async function keysOf(context, question) {
    const statement = statementOf(question);
    const [given] = (await reading(context)(`SELECT ${namedKeys(statement)} AS keys, ${statement.bounds.low}, ${statement.bounds.high}`, statement.params));
    const keys = given.keys;
    checkKeys(keys);
    return keys;
}
function statementOf({ scope, filters, measures }) {
    const statement = newStatement(scope, filters);
    for (const filter of [...filters, ...measures.flatMap((measure) => measure.filters)])
        noteKeys(statement, filter, scope);
    return statement;
}
function checkKeys(keys) {
    const unknown = keys.filter(([, , name]) => name === null);
    if (unknown.length > 0)
        throw invalid(unknown.map(([path, key]) => at(`query.${path}`, notFoundText(key))));
}
//# sourceMappingURL=explore.service.js.map