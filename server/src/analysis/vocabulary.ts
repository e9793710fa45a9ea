/** The words of questions and answers, as the planner knows them: doors say them in their own way. */
import type { PeriodChoice } from '../core/period-choice.ts';
import type { Direction } from '../indicator/indicator.enums.ts';

export const FACT_NAMES = [
  'OBSERVATION',
  'TARGET',
  'CLASSIFICATION',
  'REPORT',
  'INTERVENTION',
  'CONTRIBUTION',
  'MEMBER',
  'VILLAGE',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export const AGGREGATIONS = ['COUNT', 'SUM', 'AVERAGE', 'DISTINCT'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

const NUMBERS = ['AMOUNT', 'ATTENDANCE', 'ATTENDANCE_MALE', 'ATTENDANCE_FEMALE', 'INPUT_INDEX', 'PROCESS_INDEX', 'OUTPUT_INDEX'] as const;
const FLAGS = ['RECEIVED', 'ON_TIME', 'VERIFIED', 'TRAINED', 'EXPIRING', 'FORMED', 'DECREED', 'VACANT'] as const;
export const FIELDS = [...NUMBERS, ...FLAGS, 'VILLAGE', 'PARTNER', 'SECTOR'] as const;
export type FieldName = (typeof FIELDS)[number];

export const SHOWS = ['VALUE', 'NUMERATOR', 'DENOMINATOR', 'TARGET', 'DISTANCE', 'COVERAGE'] as const;
export type Show = (typeof SHOWS)[number];

export const PLACES = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;
export type Place = (typeof PLACES)[number];
export const TIMES = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const;
export type Time = (typeof TIMES)[number];
const OF_VILLAGES = ['VILLAGE_KIND', 'FORMED', 'CLASS', 'VILLAGE_SET'] as const;
const OF_WORK = ['PILLAR', 'PROGRAMME', 'SECTOR', 'MINISTRY', 'INDICATOR', 'SOURCE', 'PARTNER', 'PARTNER_KIND', 'SECTION'] as const;
const OTHERS = ['FUNDING_SOURCE', 'TARGET_GROUP', 'REPORT_STATE', 'POKJA_ROLE', 'TRAINED'] as const;
export const DIMENSIONS = [...PLACES, ...TIMES, ...OF_VILLAGES, ...OF_WORK, ...OTHERS] as const;
export type DimensionName = (typeof DIMENSIONS)[number];

export const SEGMENT_NAMES = ['PRIORITY_LIST', 'WEAK_SIGNAL', 'NO_DECREE'] as const;
export type SegmentName = (typeof SEGMENT_NAMES)[number];

export const COMPARES = ['PREVIOUS_PERIOD', 'PREVIOUS_YEAR', 'TARGET', 'BASELINE'] as const;
export type Compare = (typeof COMPARES)[number];
export const TOTALS = ['ROW', 'COLUMN', 'GRAND'] as const;
export type Total = (typeof TOTALS)[number];
export const APPROVALS = ['ALL', 'SUBMITTED', 'VERIFIED'] as const;
export type Approval = (typeof APPROVALS)[number];
export const SCOPES = ['MY_AREA', 'MY_CHILDREN'] as const;
export type ScopeWord = (typeof SCOPES)[number];
export const SORTS = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof SORTS)[number];
export const CELL_STATES = ['REPORTED', 'MISSING', 'NOT_APPLICABLE', 'ABSENT'] as const;
export type CellState = (typeof CELL_STATES)[number];

export interface AskedFilter {
  dimension: DimensionName;
  in?: string[] | null;
  notIn?: string[] | null;
  from?: string | null;
  to?: string | null;
}

export interface AskedMeasure {
  indicator?: string | null;
  fact?: FactName | null;
  agg?: Aggregation | null;
  of?: FieldName | null;
  alias?: string | null;
  source?: string | null;
  filters?: AskedFilter[] | null;
  show?: Show | null;
}

export interface AskedHaving {
  measure: string;
  gt?: string | null;
  gte?: string | null;
  lt?: string | null;
  lte?: string | null;
  eq?: string | null;
}

/** A question as it was asked. */
export interface Asked {
  measures: AskedMeasure[];
  rows?: DimensionName[] | null;
  columns?: DimensionName[] | null;
  filters?: AskedFilter[] | null;
  segments?: SegmentName[] | null;
  having?: AskedHaving[] | null;
  orderBy?: { measure?: string | null; label?: boolean | null; direction: SortDirection }[] | null;
  top?: { n: number; measure: string; direction: SortDirection; remainder: boolean } | null;
  period?: PeriodChoice | null;
  compare?: Compare | null;
  totals?: Total[] | null;
  approval?: Approval | null;
  scope?: ScopeWord | null;
}

export interface Step {
  dimension: DimensionName;
  key: string;
  label: string;
  labelEn: string;
}

export interface Column {
  key: string;
  label: string;
  labelEn: string;
  unit: string;
  unitEn: string;
  direction: Direction;
  decimals: number;
  measure: string;
  path: Step[];
  isTotal: boolean;
}

export interface Comparison {
  value: string | null;
  delta: string | null;
  deltaPercent: string | null;
  /** Of what it is compared with, as of the cell itself; null of a target. */
  reported: number | null;
  expected: number | null;
  state: CellState | null;
  suppressed: boolean;
}

export interface Cell {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  reported: number | null;
  expected: number | null;
  state: CellState;
  suppressed: boolean;
  comparison: Comparison | null;
}

export interface Row {
  key: string;
  label: string;
  labelEn: string;
  level: number;
  isTotal: boolean;
  path: Step[];
  cells: Cell[];
}
