/** A question with its blanks filled in, and what a filter lets through. */
import type {
  Aggregation,
  Approval,
  DimensionName,
  FactName,
  FieldName,
  Place,
  SegmentName,
  Show,
  Total,
} from '../../../server/src/analysis/vocabulary.ts';
import type { AnalysisFilterInput, AnalysisInput } from '../../../server/src/explore/explore.input.ts';
import type { AreaRow, Data, IndicatorRow, VillageRow } from './data.ts';
import { TIMES, type Window, windowOf } from './time.ts';
import { areaOf, isInSegment, NONE, stands, VILLAGE_DIMENSIONS, villageKeys } from './village.ts';

/** Who asks. */
export interface Asker {
  /** Areas of the grants; none: the whole country. */
  areas: readonly string[];
  /** Sees sensitive indicators as they were released. */
  isRestricted: boolean;
}

export interface Measure {
  alias: string;
  fact: FactName;
  agg: Aggregation;
  of: FieldName | null;
  show: Show;
  /** Of all editions that go together, the newest first. */
  editions: readonly IndicatorRow[];
  source: string | null;
  /** Figures are read from the release. */
  isReleased: boolean;
  /** Published figures, but none of a village. */
  isAboveVillages: boolean;
  /** Its own filters and those of the question. */
  filters: readonly AnalysisFilterInput[];
}

export interface Question {
  data: Data;
  input: AnalysisInput;
  measures: readonly Measure[];
  rows: readonly DimensionName[];
  columns: readonly DimensionName[];
  filters: readonly AnalysisFilterInput[];
  segments: readonly SegmentName[];
  totals: readonly Total[];
  approval: Approval;
  window: Window;
  /** Villages of the scope, standing or not, in order of code. */
  villages: readonly VillageRow[];
  /** Areas of the scope; empty for the whole country. */
  scope: readonly AreaRow[];
}

export const PLACES: readonly Place[] = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

const RECORDS: readonly DimensionName[] = ['PILLAR', 'PROGRAMME', 'SECTOR', 'MINISTRY', 'PARTNER', 'PARTNER_KIND', 'SECTION'];
const OF_INTERVENTIONS: readonly DimensionName[] = [...RECORDS, 'TARGET_GROUP', 'INDICATOR'];

/** Dimensions of each fact, but for time, which all have. */
export const DIMENSIONS_OF: Record<FactName, readonly DimensionName[]> = {
  OBSERVATION: [...VILLAGE_DIMENSIONS, 'PILLAR', 'SECTOR', 'MINISTRY', 'INDICATOR', 'SOURCE'],
  INTERVENTION: [...VILLAGE_DIMENSIONS, ...OF_INTERVENTIONS],
  CONTRIBUTION: [...VILLAGE_DIMENSIONS, ...OF_INTERVENTIONS, 'FUNDING_SOURCE'],
  REPORT: [...VILLAGE_DIMENSIONS, 'REPORT_STATE'],
  MEMBER: [...VILLAGE_DIMENSIONS, 'POKJA_ROLE', 'SECTION', 'TRAINED'],
  VILLAGE: VILLAGE_DIMENSIONS,
  CLASSIFICATION: VILLAGE_DIMENSIONS,
  TARGET: [...PLACES, 'PILLAR', 'SECTOR', 'MINISTRY', 'INDICATOR'],
};

export const isTime = (dimension: DimensionName): boolean => (TIMES as readonly string[]).includes(dimension);
export const isPlace = (dimension: DimensionName): boolean => (PLACES as readonly string[]).includes(dimension);
export const isOfVillage = (dimension: DimensionName): boolean => VILLAGE_DIMENSIONS.includes(dimension);
export const has = (fact: FactName, dimension: DimensionName): boolean => isTime(dimension) || DIMENSIONS_OF[fact].includes(dimension);

/** Does something with these keys count? What has none lies in no range. */
export function passes({ in: wanted, notIn, from, to }: AnalysisFilterInput, keys: readonly string[]): boolean {
  if (wanted) return keys.some((key) => wanted.includes(key));
  if (notIn) return !keys.some((key) => notIn.includes(key));
  return keys.some((key) => key !== NONE && (from ?? key) <= key && key <= (to ?? key));
}

const isSameMeasure = (x: IndicatorRow, y: IndicatorRow): boolean =>
  x.kind === y.kind && x.space_rule === y.space_rule && x.time_rule === y.time_rule && x.factor === y.factor && x.decimals === y.decimals;

function editionsOf(data: Data, code: string): IndicatorRow[] {
  const all = data.indicator.filter((row) => row.code === code).toSorted((x, y) => y.edition - x.edition);
  return all.filter((row) => isSameMeasure(row, all[0]!));
}

function scopeOf(data: Data, { areas }: Asker): AreaRow[] {
  return areas.map((code) => data.area.find((area) => area.code === code)!);
}

/** The scope's areas of the highest level are split by the level below. */
function childrenOf(scope: readonly AreaRow[]): DimensionName | undefined {
  const levels = scope.map(({ level }) => PLACES.indexOf(level as Place));
  return levels.length === 0 ? 'PROVINCE' : PLACES[Math.min(...levels) + 1];
}

function rowsOf(input: AnalysisInput, scope: readonly AreaRow[]): DimensionName[] {
  const rows = [...(input.rows ?? [])];
  if (input.scope !== 'MY_CHILDREN') return rows;
  const child = childrenOf(scope);
  return !child || [...rows, ...(input.columns ?? [])].includes(child) ? rows : [child, ...rows];
}

export function resolve(data: Data, input: AnalysisInput, asker: Asker): Question {
  const scope = scopeOf(data, asker);
  const filters = input.filters ?? [];
  const measures = input.measures.map((given, index): Measure => {
    const editions = given.indicator ? editionsOf(data, given.indicator) : [];
    const isGuarded = asker.isRestricted && data.indicator.some((row) => row.code === given.indicator && row.is_sensitive);
    return {
      alias: given.alias ?? given.indicator ?? `m${index + 1}`,
      fact: given.fact ?? 'OBSERVATION',
      agg: given.agg ?? 'COUNT',
      of: given.of ?? null,
      show: given.show ?? 'VALUE',
      editions,
      source: given.source ?? null,
      isReleased: isGuarded && given.source !== 'PUBLISHED',
      isAboveVillages: isGuarded && given.source === 'PUBLISHED',
      filters: [...filters, ...(given.filters ?? [])],
    };
  });
  const isIn = ({ ordinal }: VillageRow) => scope.length === 0 || scope.some((area) => area.ordinal <= ordinal && ordinal <= area.last);
  return {
    data,
    input,
    measures,
    rows: rowsOf(input, scope),
    columns: input.columns ?? [],
    filters,
    segments: input.segments ?? [],
    totals: input.totals ?? [],
    approval: input.approval ?? 'ALL',
    window: windowOf(input, data.today),
    villages: data.village.filter(isIn).toSorted((x, y) => (x.code < y.code ? -1 : 1)),
    scope,
  };
}

/** Is the village in the segments, and do its dimensions pass the filters? */
export function isAdmitted(
  { data, segments }: Question,
  filters: readonly AnalysisFilterInput[],
  village: VillageRow,
  day: string,
): boolean {
  return (
    segments.every((segment) => isInSegment(data, village, segment, day)) &&
    filters.every((filter) => !isOfVillage(filter.dimension) || passes(filter, villageKeys(data, village, filter.dimension, day)))
  );
}

/** Villages that stand on the day and that the filters admit. */
export const standing = (question: Question, filters: readonly AnalysisFilterInput[], day: string): VillageRow[] =>
  question.villages.filter((village) => stands(question.data, village, day) && isAdmitted(question, filters, village, day));

/** Codes of the areas a place is made of, from the province down to its own level. */
export function pathOf(data: Data, area: AreaRow): Partial<Record<Place, string>> {
  const above = area.parent_ordinal === null ? {} : pathOf(data, areaOf(data, area.parent_ordinal));
  return { ...above, [area.level]: area.code };
}
