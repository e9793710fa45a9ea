/** Draws what who may not read small cells can ask of figures: a question, and why a cell of its answer shows what it shows. */
import type { DimensionName } from '../../server/src/analysis/vocabulary.ts';
import type { AnalysisInput, AnalysisMeasureInput, AnalysisPeriodInput } from '../../server/src/explore/explore.input.ts';
import type { Answered } from '../analysis/difference.ts';
import type { Draft } from '../analysis/draw-filters.ts';
import { monthOf } from '../analysis/ground.ts';
import { drawQuestion } from '../analysis/questions.ts';
import { isTime } from '../analysis/reference/question.ts';
import { periodKey } from '../analysis/reference/time.ts';
import type { Random } from '../reader/random.ts';
import { RELEASED, SENSITIVE } from './two-worlds.ts';

/** Half of them stay on the lattice: there something is shown that could tell. The other half is anything with a sensitive measure. */
export function drawRestricted(draft: Draft): AnalysisInput {
  if (draft.chance.chance(0.5)) return drawOnLattice(draft);
  for (;;) {
    const query = drawQuestion(draft, true);
    if (query.measures.some(({ indicator }) => SENSITIVE.includes(indicator ?? ''))) return query;
  }
}

const ROWS: readonly DimensionName[][] = [
  ...[['DISTRICT'], ['VILLAGE'], ['VILLAGE'], ['DISTRICT', 'VILLAGE'], ['REGENCY', 'DISTRICT'], ['MONTH'], ['VILLAGE', 'MONTH']],
  ...[['DISTRICT', 'QUARTER'], ['YEAR', 'DISTRICT'], ['SEMESTER'], []],
] as DimensionName[][];
const COLUMNS = [[], [], ['MONTH'], ['QUARTER'], ['SEMESTER'], ['YEAR'], ['SOURCE'], ['DISTRICT']] as DimensionName[][];
const BOUNDS = ['0', '1', '2', '4', '10', '50'];

function drawOnLattice(draft: Draft): AnalysisInput {
  const { chance } = draft;
  const rows = chance.pick(ROWS);
  const fitting = COLUMNS.filter((columns) => !columns.some((one) => rows.includes(one) || (isTime(one) && rows.some(isTime))));
  const columns = chance.pick(fitting);
  const measures: AnalysisMeasureInput[] = chance.some(RELEASED, chance.pick([1, 1, 2])).map((indicator) => {
    const show = chance.pick([undefined, undefined, 'NUMERATOR', 'DENOMINATOR', 'DISTANCE', 'COVERAGE'] as const);
    return { indicator, show };
  });
  if (chance.chance(0.2)) measures.push({ fact: 'INTERVENTION', agg: 'COUNT' });
  const period = drawPeriod(draft, [...rows, ...columns].some(isTime));
  return {
    ...{ measures, rows, columns, period },
    compare: chance.pick([undefined, 'PREVIOUS_YEAR', 'TARGET', period.latest ? undefined : 'PREVIOUS_PERIOD'] as const),
    filters: chance.chance(0.3)
      ? [{ dimension: 'DISTRICT', in: chance.some(['65.01.01', '65.01.02', '65.01.05'], chance.pick([1, 2])) }]
      : [],
    totals: chance.some(['ROW', 'COLUMN', 'GRAND'] as const, chance.pick([0, 1, 3])),
    ...(rows.length > 0 ? drawJudged(chance, measures[0]!.indicator as string, rows.some(isTime)) : {}),
  };
}

function drawPeriod({ chance, data }: Draft, hasTime: boolean): AnalysisPeriodInput {
  const now = monthOf(data.today);
  if (hasTime) return chance.pick([{ from: '2025', to: '2026' }, { last: 1 + chance.below(14) }, { last: 4, grain: 'QUARTER' }] as const);
  if (chance.chance(0.15)) return { latest: true };
  const one = periodKey(now - 1 - chance.below(24), chance.pick(['MONTH', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const));
  return { from: one, to: one };
}

function drawJudged(chance: Random, measure: string, hasTime: boolean): Partial<AnalysisInput> {
  const direction = chance.pick(['ASC', 'DESC'] as const);
  return {
    having: chance.chance(0.3) ? [{ measure, [chance.pick(['gt', 'gte', 'lt', 'lte', 'eq'])]: chance.pick(BOUNDS) }] : undefined,
    orderBy: chance.chance(0.4) ? [{ measure, direction }] : undefined,
    top: chance.chance(0.3) ? { n: 1 + chance.below(4), measure, direction, remainder: !hasTime && chance.chance(0.6) } : undefined,
  };
}

interface DrawnCell {
  row: string;
  column: string;
  /** Aliases of the sensitive measures. */
  sensitive: ReadonlySet<string>;
}

/** A cell of a sensitive measure, totals too. */
export function drawCell(chance: Random, { measures }: AnalysisInput, { rows, columns }: Answered): DrawnCell | undefined {
  const aliases = measures.flatMap(({ alias, indicator }) => (SENSITIVE.includes(indicator ?? '') ? [alias ?? (indicator as string)] : []));
  const sensitive = new Set(aliases);
  const openRows = rows.filter(({ key }) => !key.includes('REST'));
  const openColumns = columns.filter(({ measure }) => sensitive.has(measure));
  if (openRows.length === 0 || openColumns.length === 0) return undefined;
  return { row: chance.pick(openRows).key, column: chance.pick(openColumns).key, sensitive };
}
