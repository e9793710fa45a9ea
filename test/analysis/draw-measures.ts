/** Draws what is asked for: indicators, and counts, sums, averages and distinct counts of records. */
import type { Aggregation, FactName, FieldName } from '../../server/src/analysis/vocabulary.ts';
import type { AnalysisMeasureInput } from '../../server/src/explore/explore.input.ts';
import type { Random } from '../reader/random.ts';
import { OWN } from './plant-indicators.ts';

type Aggregate = readonly [fact: FactName, agg: Aggregation, of?: FieldName];

const counts = (fact: FactName, ...fields: FieldName[]): Aggregate[] => [
  [fact, 'COUNT'],
  ...fields.flatMap((field): Aggregate[] => [
    [fact, 'COUNT', field],
    [fact, 'AVERAGE', field],
  ]),
];
const numbers = (fact: FactName, ...fields: FieldName[]): Aggregate[] =>
  fields.flatMap((field): Aggregate[] => [
    [fact, 'SUM', field],
    [fact, 'AVERAGE', field],
  ]);
const distinct = (fact: FactName, ...fields: FieldName[]): Aggregate[] => fields.map((field): Aggregate => [fact, 'DISTINCT', field]);

/** Only for who may see small cells, amounts and attendance. */
const GUARDED: readonly Aggregate[] = [
  ...numbers('INTERVENTION', 'ATTENDANCE', 'ATTENDANCE_MALE', 'ATTENDANCE_FEMALE'),
  ...numbers('CONTRIBUTION', 'AMOUNT', 'AMOUNT'),
];
const OPEN: readonly Aggregate[] = [
  ...[...counts('INTERVENTION'), ...counts('INTERVENTION'), ...distinct('INTERVENTION', 'VILLAGE', 'SECTOR', 'PARTNER')],
  ...[...counts('CONTRIBUTION'), ...distinct('CONTRIBUTION', 'VILLAGE', 'SECTOR', 'PARTNER')],
  ...[...counts('REPORT', 'RECEIVED', 'ON_TIME', 'VERIFIED'), ...distinct('REPORT', 'VILLAGE')],
  ...[...counts('MEMBER', 'TRAINED', 'EXPIRING'), ...distinct('MEMBER', 'VILLAGE')],
  ...counts('VILLAGE', 'FORMED', 'DECREED', 'EXPIRING', 'VACANT'),
  ...[...counts('CLASSIFICATION'), ...distinct('CLASSIFICATION', 'VILLAGE')],
  ...(['INPUT_INDEX', 'PROCESS_INDEX', 'OUTPUT_INDEX'] as const).map((field): Aggregate => ['CLASSIFICATION', 'AVERAGE', field]),
  ['TARGET', 'COUNT'],
];

const SENSITIVE = OWN.filter(({ isSensitive }) => isSensitive);
const ALIASES = ['satu', 'dua', 'm_3'];

export function drawMeasures(chance: Random, isRestricted: boolean): AnalysisMeasureInput[] {
  const drawn = Array.from({ length: chance.pick([1, 1, 2, 2, 3]) }, () => drawMeasure(chance, isRestricted));
  const taken = new Set<string>();
  return drawn.map((measure, index) => {
    const mayGo = measure.indicator === undefined || !taken.has(measure.indicator!);
    taken.add(measure.indicator ?? '');
    return mayGo && chance.chance(0.5) ? measure : { ...measure, alias: ALIASES[index] };
  });
}

function drawMeasure(chance: Random, isRestricted: boolean): AnalysisMeasureInput {
  if (chance.chance(isRestricted ? 0.25 : 0.45)) {
    const [fact, agg, of] = chance.pick(isRestricted ? OPEN : [...OPEN, ...GUARDED]);
    return { fact, agg, of };
  }
  const own = chance.pick(isRestricted && chance.chance(0.7) ? SENSITIVE : OWN);
  const source = chance.chance(0.15) ? { source: chance.pick(own.sources) } : {};
  const isPlain = chance.chance(0.75);
  const show = isPlain ? {} : { show: chance.pick(['NUMERATOR', 'DENOMINATOR', 'TARGET', 'DISTANCE', 'COVERAGE'] as const) };
  return { indicator: own.code, ...source, ...show };
}
