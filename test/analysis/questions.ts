/** Draws questions: measures of several facts, axes, filters, periods, comparisons, totals; only such as may be asked. */
import type { DimensionName, SegmentName } from '../../server/src/analysis/vocabulary.ts';
import type { AnalysisInput, AnalysisMeasureInput } from '../../server/src/explore/explore.input.ts';
import type { PersonName } from '../persons.ts';
import { type Draft, drawFilters, drawKind, factOf } from './draw-filters.ts';
import { drawMeasures } from './draw-measures.ts';
import { drawWhen } from './draw-period.ts';
import { DIMENSIONS_OF, isTime } from './reference/question.ts';

export interface Person {
  name: PersonName;
  areas: readonly string[];
  /** Sees neither sensitive indicators as they are nor amounts and attendance. */
  isRestricted: boolean;
}

const person = (name: PersonName, areas: readonly string[], isRestricted = false): Person => ({ name, areas, isRestricted });

export const PEOPLE: readonly Person[] = [
  person('administrator', []),
  person('planner', ['65.01']),
  person('administrator', []),
  person('neighbour', ['65.02']),
  person('sectorOfficer', ['65.01']),
  person('districtOfficer', ['65.01.05']),
  person('villageOperator', ['65.01.05.2004']),
  person('viewer', ['65.01'], true),
  person('biReader', ['65.01'], true),
];

/** How many keys a dimension has, about. */
const SIZE: Partial<Record<DimensionName, number>> = { VILLAGE: 20, DISTRICT: 5, MONTH: 12, INDICATOR: 14, CLASS: 5, PROVINCE: 1 };
const TIME: readonly DimensionName[] = ['MONTH', 'MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];
const LARGEST = 700;

/** Of what is released there are figures by these alone, in calendar periods: half of the restricted questions stay with them. */
const LATTICE: readonly DimensionName[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'SOURCE', 'INDICATOR', 'SECTOR'];

/** Rollups know areas above villages alone. */
const AREAS: readonly DimensionName[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'SOURCE', 'INDICATOR', 'SECTOR', 'PILLAR', 'MINISTRY'];
const ANY_TIME: readonly DimensionName[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];

export function drawQuestion(draft: Draft, isRestricted: boolean, isOfAreas = false): AnalysisInput {
  const { chance, data } = draft;
  const measures = drawMeasures(chance, isRestricted);
  const isOnLattice = isRestricted && chance.chance(0.5);
  const isFit = (dimension: DimensionName) =>
    (!isOnLattice || LATTICE.includes(dimension)) && (!isOfAreas || AREAS.includes(dimension) || ANY_TIME.includes(dimension));
  const [rows, columns] = drawAxes(draft, measures, isFit);
  const axes = [...rows, ...columns];
  const hasSource = axes.includes('SOURCE');
  for (const measure of measures) {
    if (hasSource) measure.source = undefined;
    if (chance.chance(0.3)) measure.filters = some(drawFilters(draft, [measure], 2, hasSource).filter(({ dimension }) => isFit(dimension)));
  }
  return {
    measures,
    rows: rows.length > 0 || chance.chance(0.5) ? rows : undefined,
    columns: some(columns),
    filters: some([
      ...(chance.chance(0.5) ? drawFilters(draft, measures, 2, hasSource).filter(({ dimension }) => isFit(dimension)) : []),
      // Sums of areas are asked of some kinds of villages too.
      ...(isOfAreas && !isOnLattice && chance.chance(0.25) ? drawKind(draft, measures) : []),
    ]),
    segments: isOnLattice || isOfAreas ? undefined : some(drawSegments(draft, measures)),
    ...drawWhen(chance, data.today, axes.some(isTime), isOnLattice),
    totals: some(chance.some(['ROW', 'COLUMN', 'GRAND'] as const, chance.pick([0, 0, 1, 2, 3]))),
    approval: !(isOnLattice || isOfAreas) && chance.chance(0.2) ? chance.pick(['ALL', 'SUBMITTED', 'VERIFIED'] as const) : undefined,
    scope: drawScope(draft, axes.length),
    ...drawRows(draft, measures, rows),
  };
}

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** Targets stand at areas, segments are of villages. */
function drawSegments({ chance }: Draft, measures: readonly AnalysisMeasureInput[]): SegmentName[] {
  if (!chance.chance(0.12) || measures.some(({ fact }) => fact === 'TARGET')) return [];
  return chance.some(['PRIORITY_LIST', 'WEAK_SIGNAL', 'NO_DECREE'], chance.pick([1, 1, 2]));
}

function drawScope({ chance, asker }: Draft, dimensions: number): AnalysisInput['scope'] {
  if (!chance.chance(0.15)) return undefined;
  const isVillage = asker.areas.some((code) => code.length > 8);
  return isVillage || dimensions > 1 ? 'MY_AREA' : chance.pick(['MY_AREA', 'MY_CHILDREN'] as const);
}

function drawAxes(
  { chance }: Draft,
  measures: readonly AnalysisMeasureInput[],
  isFit: (dimension: DimensionName) => boolean,
): [rows: DimensionName[], columns: DimensionName[]] {
  const isPublished = measures.some(({ indicator, source }) => indicator === 'UJI_TERBIT' || source === 'PUBLISHED');
  const all = measures
    .flatMap((measure) => DIMENSIONS_OF[factOf(measure)])
    .filter((one) => isFit(one) && !(isPublished && one === 'SOURCE'));
  const places = all.filter((one) => ['REGENCY', 'DISTRICT', 'DISTRICT', 'VILLAGE'].includes(one));
  const counts = [chance.pick([0, 1, 1, 1, 2, 2, 3]), chance.pick([0, 0, 1, 1, 2])];
  const taken: DimensionName[] = [];
  let size = measures.length;
  /** Of the other axis: a month on columns has no place in the quarters of most rows. */
  let timed: DimensionName[] = [];
  const draw = (): DimensionName[] => {
    const from = chance.below(10);
    const one = chance.pick(from < 3 ? TIME : from < 6 ? places : all);
    const grown = size * (SIZE[one] ?? 4);
    if (taken.includes(one) || grown > LARGEST || (isTime(one) && timed.length > 0)) return [];
    size = grown;
    taken.push(one);
    return [one];
  };
  const axes = counts.map((count) => {
    const axis = Array.from({ length: count }, draw).flat();
    timed = axis.filter(isTime);
    return axis;
  });
  return [axes[0]!, axes[1]!];
}

const BOUNDS = ['0', '1', '2.5', '20', '50', '300'];

/** What is judged by rows. */
function drawRows({ chance }: Draft, measures: readonly AnalysisMeasureInput[], rows: readonly DimensionName[]): Partial<AnalysisInput> {
  const aliases = measures.map(({ alias, indicator }, index) => alias ?? indicator ?? `m${index + 1}`);
  if (rows.length === 0) return {};
  const direction = () => chance.pick(['ASC', 'DESC'] as const);
  const bound = () => ({ measure: chance.pick(aliases), [chance.pick(['gt', 'gte', 'lt', 'lte', 'eq'])]: chance.pick(BOUNDS) });
  const byLabel = rows.every((one) => ['DISTRICT', 'VILLAGE', 'REGENCY'].includes(one)) && chance.chance(0.4);
  const order = () => (byLabel ? { label: true, direction: direction() } : { measure: chance.pick(aliases), direction: direction() });
  const top = {
    n: 1 + chance.below(4),
    measure: chance.pick(aliases),
    direction: direction(),
    remainder: !rows.some(isTime) && chance.chance(0.6),
  };
  return {
    having: chance.chance(0.2) ? [bound()] : undefined,
    orderBy: chance.chance(0.3) ? [order()] : undefined,
    top: chance.chance(0.2) ? top : undefined,
  };
}
