/** Why a cell shows what it shows: the question narrowed to the cell, and what stands behind its figure, in the same statement. */
import { GraphQLError } from 'graphql';
import { tableOf } from '../analysis/answer.js';
import { ABSENT, cellOf } from '../analysis/cells.js';
import { ALL, isTime, REST } from '../analysis/dimensions.js';
import { constantOf } from '../analysis/measures.js';
import { at, invalid } from '../core/errors.js';
import { decodePeriod } from '../core/period.js';
import { reading } from '../core/reading.js';
import { periodsIn, windowOf } from '../core/window.js';
import { behind, inputOf, NOTHING, reads, recordOf } from './behind.js';
import { asked, checked } from './explore.service.js';
import { formulaOf } from './formula.js';
import { originsOf, warningOf, warningsOf } from './notes.js';
export async function explain(context, input, rowKey, columnKey) {
    const { question: whole } = await checked(context, input);
    const spot = spotOf(whole, rowKey, columnKey);
    if (spot.steps.some((step) => !fits(spot.measure, step)))
        return nothingAt(spot.measure);
    try {
        return await explained(context, await checked(context, narrow(whole, spot), 'never'));
    }
    catch (refused) {
        throw ofKeys(refused, input.filters?.length ?? 0, spot);
    }
}
async function explained(context, { question, definitions }) {
    const measure = question.measures[0];
    // Values of villages are read by whoever may ask: small ones come from the release, which has no inputs.
    const mayRead = measure.fact === 'OBSERVATION' || reads(context.actor, measure.fact);
    const { answer, given } = await asked(context, reading(context), question, definitions, (statement) => behind(question, measure, mayRead, statement));
    const [row] = tableOf(answer).rows;
    const cell = row.cells[0];
    const inputs = (given.inputs ?? []).map((one) => inputOf(measure, one));
    const withheld = mayRead && !measure.isReleased ? [] : [WITHHELD];
    const { id, en } = formulaOf(measure, cell);
    return {
        cell,
        formula: id,
        formulaEn: en,
        origin: originsOf(question, given, definitions)[0] ?? null,
        inputs: inputs.filter(({ state }) => state === 'REPORTED'),
        missing: (given.missing ?? []).map(([area, name]) => ({ ...NOTHING, area, name, state: 'MISSING' })),
        excluded: inputs.filter(({ state }) => state !== 'REPORTED'),
        records: (given.records ?? []).map((one) => recordOf(measure.fact, one)),
        warnings: [...warningsOf(answer, given, definitions), ...withheld],
    };
}
/** A cell at which its measure cannot have a figure. */
function nothingAt(measure) {
    const cell = cellOf(measure, ABSENT, undefined, null);
    const { id, en } = formulaOf(measure, cell);
    const warnings = [warningOf('DIMENSION_NOT_SHARED', measure.alias)];
    return { cell, formula: id, formulaEn: en, origin: null, inputs: [], missing: [], excluded: [], records: [], warnings };
}
const WITHHELD = {
    code: 'INPUTS_WITHHELD',
    measure: null,
    message: 'Rincian di balik angka ini tidak untuk peran Anda.',
    messageEn: 'What stands behind this figure is not for your role.',
};
const REST_IS_MANY = {
    id: 'Sisa terdiri dari banyak baris. Tanyakan tanpa top, lalu telusuri barisnya.',
    en: 'The remainder is many rows together. Ask without top, and explain those rows.',
};
const wrongKeyAt = (path) => invalid([at(path, { id: 'Bukan kunci dari jawaban pertanyaan ini.', en: 'Not a key of the answer to this question.' })]);
const wrongKey = (path) => {
    throw wrongKeyAt(path);
};
function spotOf({ rows, columns, measures, whole }, rowKey, columnKey) {
    const keys = columnKey.split('|');
    const alias = keys.pop();
    const measure = measures.find((one) => one.alias === alias) ?? wrongKey('columnKey');
    const steps = [...stepsIn(rows, rowKey, 'rowKey'), ...stepsIn(columns, keys.join('|'), 'columnKey')];
    for (const { dimension, key, of } of steps)
        if (isTime(dimension) && !periodsIn(whole, dimension).some((period) => period.key === key))
            wrongKey(of);
    return { measure, steps };
}
function fits(measure, { dimension, key }) {
    const constant = constantOf(measure, dimension);
    return measure.dimensions.has(dimension) && (!constant || constant.key === key);
}
/** The same question about this one cell: its keys become filters, its time the period. */
function narrow({ input, whole }, { measure, steps }) {
    const times = steps.filter(({ dimension }) => isTime(dimension)).map(({ key }) => key);
    const shortest = times.sort((a, b) => b.length - a.length || (a < b ? 1 : -1))[0];
    const period = shortest === undefined ? input.period : clipped(shortest, whole);
    return {
        measures: [{ ...input.measures[measure.index], alias: measure.alias }],
        filters: [...(input.filters ?? []), ...placed(steps).map(({ dimension, key }) => ({ dimension, in: [key] }))],
        segments: input.segments,
        period: period && { ...period, baseline: input.period?.baseline },
        compare: input.compare,
        approval: input.approval,
        scope: input.scope && 'MY_AREA',
    };
}
const placed = (steps) => steps.filter(({ dimension }) => !isTime(dimension));
/** What is said against a filter that was made of a key is said against the key. */
function ofKeys(refused, given, { steps }) {
    const fields = refused instanceof GraphQLError ? (refused.extensions.fields ?? []) : [];
    const made = fields.map(({ path }) => placed(steps)[Number(/^query\.filters\.(\d+)/.exec(path)?.[1] ?? -1) - given]).find(Boolean);
    return made ? wrongKeyAt(made.of) : refused;
}
/** The period of a column that the window cuts off is that part of it. */
function clipped(key, { a, b }) {
    const month = (index) => decodePeriod(index * 4);
    const [from, to] = [month(a), month(b)];
    const window = windowOf(key);
    return { from: window.a < a ? from : month(window.a), to: window.b > b ? to : month(window.b) };
}
function stepsIn(dimensions, key, of) {
    const keys = dimensions.length === 0 ? [] : key.split('|');
    const whole = dimensions.length === 0 && key !== '' && key !== ALL;
    if (whole || keys.length !== dimensions.length)
        wrongKey(of);
    if (keys.includes(REST))
        throw invalid([at(of, REST_IS_MANY)]);
    const steps = dimensions.map((dimension, index) => ({ dimension, key: keys[index], of }));
    return steps.filter(({ key }) => key !== ALL);
}
//# sourceMappingURL=explain.js.map