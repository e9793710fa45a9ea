/** Why a cell shows what it shows: the question narrowed to the cell, and what stands behind its figure, in the same statement. */
import { tableOf } from '../analysis/answer.ts';
import { ALL, isTime, REST } from '../analysis/dimensions.ts';
import type { Measure } from '../analysis/measures.ts';
import type { Question } from '../analysis/question.ts';
import type { DimensionName } from '../analysis/vocabulary.ts';
import type { Actor } from '../core/access/actor.ts';
import type { Context } from '../core/context.ts';
import { at, invalid } from '../core/errors.ts';
import { decodePeriod } from '../core/period.ts';
import { windowOf } from '../core/window.ts';
import { runOn } from '../core/write/transaction.ts';
import { behind, type InputRow, inputOf, NOTHING, type RecordRow, reads, recordOf } from './behind.ts';
import type { CellExplanation } from './explanation.result.ts';
import type { AnalysisFilterInput, AnalysisInput, AnalysisPeriodInput } from './explore.input.ts';
import type { AnalysisWarning } from './explore.result.ts';
import { asked, checked } from './explore.service.ts';
import { formulaOf } from './formula.ts';
import { originsOf, warningsOf } from './sentence.ts';

export async function explain(context: Context, input: AnalysisInput, rowKey: string, columnKey: string): Promise<CellExplanation> {
  const whole = await checked(context, input);
  const narrowed = narrow(whole.question, rowKey, columnKey);
  const { question, definitions } = await checked(context, narrowed);
  const measure = question.measures[0] as Measure;
  const mayRead = measure.indicator !== undefined || reads(context.actor as Actor, measure.fact);
  const { answer, given } = await asked(context, runOn(context.writer.pool), question, definitions, (statement) =>
    behind(question, measure, mayRead, statement),
  );
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

const WITHHELD: AnalysisWarning = {
  code: 'INPUTS_WITHHELD',
  measure: null,
  message: 'Rincian di balik angka ini tidak untuk peran Anda.',
  messageEn: 'What stands behind this figure is not for your role.',
};

const wrongKey = (path: string): never => {
  throw invalid([at(path, { id: 'Bukan kunci dari jawaban pertanyaan ini.', en: 'Not a key of the answer to this question.' })]);
};

/** The same question about this one cell: its keys become filters, its time the period. */
function narrow({ input, rows, columns, measures, whole }: Question, rowKey: string, columnKey: string): AnalysisInput {
  const steps = columnKey.split('|');
  const alias = steps.pop() as string;
  const measure = measures.find((one) => one.alias === alias) ?? wrongKey('columnKey');
  const keyed = [...stepsIn(rows, rowKey, 'rowKey'), ...stepsIn(columns, steps.join('|'), 'columnKey')];
  const filters: AnalysisFilterInput[] = keyed
    .filter(([dimension]) => !isTime(dimension))
    .map(([dimension, key]) => ({ dimension, in: [key] }));
  const times = keyed.filter(([dimension]) => isTime(dimension)).map(([, key]) => key);
  const shortest = times.sort((a, b) => b.length - a.length || (a < b ? 1 : -1))[0];
  const period = shortest === undefined ? input.period : clipped(shortest, whole);
  const given = input.measures[measure.index]!;
  return {
    measures: [{ ...given, alias }],
    filters: [...(input.filters ?? []), ...filters],
    segments: input.segments,
    period: period && { ...period, baseline: input.period?.baseline },
    compare: input.compare,
    approval: input.approval,
    scope: input.scope && 'MY_AREA',
  };
}

/** The period of a column that the window cuts off is that part of it. */
function clipped(key: string, { a, b }: Question['whole']): AnalysisPeriodInput {
  const month = (index: number) => decodePeriod(index * 4);
  const [from, to] = [month(a), month(b)];
  const window = windowOf(key);
  return { from: window.a < a ? from : month(window.a), to: window.b > b ? to : month(window.b) };
}

function stepsIn(dimensions: readonly DimensionName[], key: string, path: string): [DimensionName, string][] {
  const keys = dimensions.length === 0 ? [] : key.split('|');
  if (keys.length !== dimensions.length || keys.includes(REST)) wrongKey(path);
  return dimensions.map((dimension, index): [DimensionName, string] => [dimension, keys[index] as string]).filter(([, one]) => one !== ALL);
}
