/** Why a cell shows what it shows: the question narrowed to the cell, and what stands behind its figure, in the same statement. */
import { GraphQLError } from 'graphql';
import { tableOf } from '../analysis/answer.ts';
import { ABSENT, cellOf } from '../analysis/cells.ts';
import { ALL, isTime, REST } from '../analysis/dimensions.ts';
import { constantOf, type Measure } from '../analysis/measures.ts';
import type { Question } from '../analysis/question.ts';
import type { DimensionName } from '../analysis/vocabulary.ts';
import type { Actor } from '../core/access/actor.ts';
import type { Context } from '../core/context.ts';
import { at, type FieldProblem, invalid } from '../core/errors.ts';
import { decodePeriod } from '../core/period.ts';
import { reading } from '../core/reading.ts';
import { periodsIn, windowOf } from '../core/window.ts';
import { behind, type InputRow, inputOf, NOTHING, type RecordRow, reads, recordOf } from './behind.ts';
import type { CellExplanation } from './explanation.result.ts';
import type { AnalysisInput, AnalysisPeriodInput } from './explore.input.ts';
import type { AnalysisWarning } from './explore.result.ts';
import { answerOf, asked, checked, ready } from './explore.service.ts';
import { formulaOf } from './formula.ts';
import { originsOf, warningOf, warningsOf } from './notes.ts';

export async function explain(context: Context, input: AnalysisInput, rowKey: string, columnKey: string): Promise<CellExplanation> {
  const { question: whole } = await checked(context, input);
  const spot = spotOf(whole, rowKey, columnKey);
  if (spot.steps.some((step) => !fits(spot.measure, step))) return nothingAt(spot.measure);
  try {
    return await explained(context, narrow(whole, spot));
  } catch (refused) {
    throw ofKeys(refused, input.filters?.length ?? 0, spot);
  }
}

async function explained(context: Context, input: AnalysisInput): Promise<CellExplanation> {
  // Values of villages are read by whoever may ask: small ones come from the release, which has no inputs.
  const mayReadOf = ({ fact }: Measure) => fact === 'OBSERVATION' || reads(context.actor as Actor, fact);
  const make = async () => {
    const found = await checked(context, input, 'never');
    // Village by village, however many they are.
    const asking = { ...found, question: { ...found.question, isWide: false } };
    const [measure] = asking.question.measures as [Measure];
    return ready(asking, (statement) => behind(asking.question, measure, mayReadOf(measure), statement));
  };
  const found = await asked(context, () => reading(context), await make(), make);
  const { question, definitions } = found;
  const { given } = found.said;
  const answer = answerOf(found);
  const measure = question.measures[0] as Measure;
  const mayRead = mayReadOf(measure);
  const [row] = tableOf(answer).rows;
  const cell = row!.cells[0]!;
  const inputs = ((given.inputs ?? []) as InputRow[]).map((one) => inputOf(measure, one));
  const withheld: AnalysisWarning[] = mayRead && !measure.isReleased ? [] : [WITHHELD];
  const { id, en } = formulaOf(measure, cell);
  return {
    cell,
    formula: id,
    formulaEn: en,
    origin: originsOf(question, given, definitions)[0] ?? null,
    inputs: inputs.filter(({ state }) => state === 'REPORTED'),
    missing: ((given.missing ?? []) as [string, string][]).map(([area, name]) => ({ ...NOTHING, area, name, state: 'MISSING' })),
    excluded: inputs.filter(({ state }) => state !== 'REPORTED'),
    records: ((given.records ?? []) as RecordRow[]).map((one) => recordOf(measure.fact, one)),
    warnings: [...warningsOf(answer, given, definitions), ...withheld],
  };
}

/** A cell at which its measure cannot have a figure. */
function nothingAt(measure: Measure): CellExplanation {
  const cell = cellOf(measure, ABSENT, undefined, null);
  const { id, en } = formulaOf(measure, cell);
  const warnings = [warningOf('DIMENSION_NOT_SHARED', measure.alias)];
  return { cell, formula: id, formulaEn: en, origin: null, inputs: [], missing: [], excluded: [], records: [], warnings };
}

const WITHHELD: AnalysisWarning = {
  code: 'INPUTS_WITHHELD',
  measure: null,
  message: 'Rincian di balik angka ini tidak untuk peran Anda.',
  messageEn: 'What stands behind this figure is not for your role.',
};

const REST_IS_MANY = {
  id: 'Sisa terdiri dari banyak baris. Tanyakan tanpa top, lalu telusuri barisnya.',
  en: 'The remainder is many rows together. Ask without top, and explain those rows.',
};

const wrongKeyAt = (path: string) =>
  invalid([at(path, { id: 'Bukan kunci dari jawaban pertanyaan ini.', en: 'Not a key of the answer to this question.' })]);

const wrongKey = (path: string): never => {
  throw wrongKeyAt(path);
};

interface Step {
  dimension: DimensionName;
  key: string;
  of: 'rowKey' | 'columnKey';
}

/** A cell by the keys of its row and column. */
interface Spot {
  measure: Measure;
  steps: readonly Step[];
}

function spotOf({ rows, columns, measures, whole }: Question, rowKey: string, columnKey: string): Spot {
  const keys = columnKey.split('|');
  const alias = keys.pop() as string;
  const measure = measures.find((one) => one.alias === alias) ?? wrongKey('columnKey');
  const steps = [...stepsIn(rows, rowKey, 'rowKey'), ...stepsIn(columns, keys.join('|'), 'columnKey')];
  for (const { dimension, key, of } of steps)
    if (isTime(dimension) && !periodsIn(whole, dimension).some((period) => period.key === key)) wrongKey(of);
  return { measure, steps };
}

function fits(measure: Measure, { dimension, key }: Step): boolean {
  const constant = constantOf(measure, dimension);
  return measure.dimensions.has(dimension) && (!constant || constant.key === key);
}

/** The same question about this one cell: its keys become filters, its time the period. */
function narrow({ input, whole }: Question, { measure, steps }: Spot): AnalysisInput {
  const times = steps.filter(({ dimension }) => isTime(dimension)).map(({ key }) => key);
  const shortest = times.sort((a, b) => b.length - a.length || (a < b ? 1 : -1))[0];
  const period = shortest === undefined ? input.period : clipped(shortest, whole);
  return {
    measures: [{ ...input.measures[measure.index]!, alias: measure.alias }],
    filters: [...(input.filters ?? []), ...placed(steps).map(({ dimension, key }) => ({ dimension, in: [key] }))],
    segments: input.segments,
    period: period && { ...period, baseline: input.period?.baseline },
    compare: input.compare,
    approval: input.approval,
    scope: input.scope && 'MY_AREA',
  };
}

const placed = (steps: readonly Step[]) => steps.filter(({ dimension }) => !isTime(dimension));

/** What is said against a filter that was made of a key is said against the key. */
function ofKeys(refused: unknown, given: number, { steps }: Spot): unknown {
  const fields = refused instanceof GraphQLError ? ((refused.extensions.fields ?? []) as FieldProblem[]) : [];
  const made = fields.map(({ path }) => placed(steps)[Number(/^query\.filters\.(\d+)/.exec(path)?.[1] ?? -1) - given]).find(Boolean);
  return made ? wrongKeyAt(made.of) : refused;
}

/** The period of a column that the window cuts off is that part of it. */
function clipped(key: string, { a, b }: Question['whole']): AnalysisPeriodInput {
  const month = (index: number) => decodePeriod(index * 4);
  const [from, to] = [month(a), month(b)];
  const window = windowOf(key);
  return { from: window.a < a ? from : month(window.a), to: window.b > b ? to : month(window.b) };
}

function stepsIn(dimensions: readonly DimensionName[], key: string, of: Step['of']): Step[] {
  const keys = dimensions.length === 0 ? [] : key.split('|');
  const whole = dimensions.length === 0 && key !== '' && key !== ALL;
  if (whole || keys.length !== dimensions.length) wrongKey(of);
  if (keys.includes(REST)) throw invalid([at(of, REST_IS_MANY)]);
  const steps = dimensions.map((dimension, index): Step => ({ dimension, key: keys[index] as string, of }));
  return steps.filter(({ key }) => key !== ALL);
}
