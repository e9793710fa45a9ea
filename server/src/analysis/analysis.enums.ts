/** The words a question is made of. */
import { registerEnumType } from 'type-graphql';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } =>
  Object.fromEntries(values.map((value) => [value, value])) as never;

const FACTS = ['OBSERVATION', 'TARGET', 'CLASSIFICATION', 'REPORT', 'INTERVENTION', 'CONTRIBUTION', 'MEMBER', 'VILLAGE'] as const;
export type FactName = (typeof FACTS)[number];
export const AnalysisFact = enumOf(FACTS);
registerEnumType(AnalysisFact, {
  name: 'AnalysisFact',
  description:
    'What is counted or summed. Each fact is aggregated on its own; several stand beside each other on the dimensions they share.',
});

const AGGREGATIONS = ['COUNT', 'SUM', 'AVERAGE', 'DISTINCT'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];
export const AnalysisAggregation = enumOf(AGGREGATIONS);
registerEnumType(AnalysisAggregation, {
  name: 'AnalysisAggregation',
  description:
    'COUNT: records; with `of` a yes/no, those of which it holds. SUM: of a number. AVERAGE: of a number; of a yes/no the share in percent. DISTINCT: how many different ones, anew at every total.',
});

const FIELDS = [
  ...['AMOUNT', 'ATTENDANCE', 'ATTENDANCE_MALE', 'ATTENDANCE_FEMALE', 'INPUT_INDEX', 'PROCESS_INDEX', 'OUTPUT_INDEX'],
  ...['RECEIVED', 'ON_TIME', 'VERIFIED', 'TRAINED', 'EXPIRING', 'FORMED', 'DECREED', 'VACANT', 'VILLAGE', 'PARTNER', 'SECTOR'],
] as const;
export type FieldName =
  | ('AMOUNT' | 'ATTENDANCE' | 'ATTENDANCE_MALE' | 'ATTENDANCE_FEMALE' | 'INPUT_INDEX' | 'PROCESS_INDEX' | 'OUTPUT_INDEX')
  | ('RECEIVED' | 'ON_TIME' | 'VERIFIED' | 'TRAINED' | 'EXPIRING' | 'FORMED' | 'DECREED' | 'VACANT' | 'VILLAGE' | 'PARTNER' | 'SECTOR');
export const AnalysisField = enumOf(FIELDS as readonly FieldName[]);
registerEnumType(AnalysisField, {
  name: 'AnalysisField',
  description:
    'Of which field of the fact. Numbers: AMOUNT (rupiah of a contribution), ATTENDANCE and its two halves (of an intervention), the three indices (of a classification). Yes/no: RECEIVED, ON_TIME, VERIFIED (report), TRAINED (member), EXPIRING (member or village: the decree ends within 90 days of the end of the period), FORMED (village: an active Kampung KB), DECREED (village: a Pokja decree in force), VACANT (village: a decree in force and nobody in the role of Ketua). For DISTINCT: VILLAGE, PARTNER, SECTOR.',
});

const SHOWS = ['VALUE', 'NUMERATOR', 'DENOMINATOR', 'TARGET', 'DISTANCE', 'COVERAGE'] as const;
export type Show = (typeof SHOWS)[number];
export const AnalysisShow = enumOf(SHOWS);
registerEnumType(AnalysisShow, {
  name: 'AnalysisShow',
  description:
    'What of an indicator is shown. TARGET: the planned value of the place and year, of the nearest area above where its own has none. DISTANCE: value minus target. COVERAGE: villages that reported, in percent of those that should.',
});

export const PLACES = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;
export type Place = (typeof PLACES)[number];
export const TIMES = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const;
export type Time = (typeof TIMES)[number];
const OTHERS = [
  ...(['VILLAGE_KIND', 'FORMED', 'CLASS', 'VILLAGE_SET', 'PILLAR', 'PROGRAMME', 'SECTOR', 'MINISTRY', 'INDICATOR', 'SOURCE'] as const),
  ...(['PARTNER', 'PARTNER_KIND', 'SECTION', 'FUNDING_SOURCE', 'TARGET_GROUP', 'REPORT_STATE', 'POKJA_ROLE', 'TRAINED'] as const),
];
export type DimensionName = Place | Time | (typeof OTHERS)[number];
export const DIMENSIONS: readonly DimensionName[] = [...PLACES, ...TIMES, ...OTHERS];
export const AnalysisDimension = enumOf(DIMENSIONS);
registerEnumType(AnalysisDimension, {
  name: 'AnalysisDimension',
  description:
    'By what the answer is split or filtered. Keys are official codes (`65.01.05`), codes of the catalogue, periods (`2026-11`), values of enums, `true` and `false`; `NONE` where a record has none. VILLAGE_KIND, FORMED, CLASS and VILLAGE_SET are those of the village at the end of the period.',
});

const SEGMENTS = ['PRIORITY_LIST', 'WEAK_SIGNAL', 'NO_DECREE'] as const;
export type SegmentName = (typeof SEGMENTS)[number];
export const AnalysisSegment = enumOf(SEGMENTS);
registerEnumType(AnalysisSegment, {
  name: 'AnalysisSegment',
  description:
    'Villages with a name: PRIORITY_LIST (on at least one village set), WEAK_SIGNAL (the newest value of SINYAL says no), NO_DECREE (no Pokja decree in force at the end of the period).',
});

const COMPARES = ['PREVIOUS_PERIOD', 'PREVIOUS_YEAR', 'TARGET', 'BASELINE'] as const;
export type Compare = (typeof COMPARES)[number];
export const AnalysisCompare = enumOf(COMPARES);
registerEnumType(AnalysisCompare, {
  name: 'AnalysisCompare',
  description: 'Beside each value: the period before, the same period a year before, the target, or the period given as `baseline`.',
});

const TOTALS = ['ROW', 'COLUMN', 'GRAND'] as const;
export type Total = (typeof TOTALS)[number];
export const AnalysisTotal = enumOf(TOTALS);
registerEnumType(AnalysisTotal, {
  name: 'AnalysisTotal',
  description:
    'ROW: a total at the end of each row, and of each group of columns. COLUMN: one below each column, and below each group of rows. GRAND: of both. Each is aggregated anew, never a sum of what is shown.',
});

const APPROVALS = ['ALL', 'SUBMITTED', 'VERIFIED'] as const;
export type Approval = (typeof APPROVALS)[number];
export const AnalysisApproval = enumOf(APPROVALS);
registerEnumType(AnalysisApproval, {
  name: 'AnalysisApproval',
  description:
    'Which values that come with a report count: all, those of reports that were sent (or verified or locked), those verified or locked.',
});

const SCOPES = ['MY_AREA', 'MY_CHILDREN'] as const;
export type ScopeWord = (typeof SCOPES)[number];
export const AnalysisScope = enumOf(SCOPES);
registerEnumType(AnalysisScope, {
  name: 'AnalysisScope',
  description:
    'Of whoever asks: MY_AREA is where they may ask; MY_CHILDREN also splits the rows by the areas directly below it. Where the roles lie in several areas, the highest level counts.',
});

const GRAINS = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const;
export const AnalysisGrain = enumOf(GRAINS);
registerEnumType(AnalysisGrain, { name: 'AnalysisGrain', description: 'Length of a calendar period.' });

const DIRECTIONS = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof DIRECTIONS)[number];
export const AnalysisOrderDirection = enumOf(DIRECTIONS);
registerEnumType(AnalysisOrderDirection, {
  name: 'AnalysisOrderDirection',
  description: 'ASC: lowest first. Missing values come last either way.',
});

const STATES = ['REPORTED', 'MISSING', 'NOT_APPLICABLE', 'ABSENT'] as const;
export type CellState = (typeof STATES)[number];
export const AnalysisCellState = enumOf(STATES);
registerEnumType(AnalysisCellState, {
  name: 'AnalysisCellState',
  description:
    'REPORTED: there is a figure, zero included, shown or suppressed. MISSING: nobody reported. NOT_APPLICABLE: whoever answered said so. ABSENT: there is no such figure here (it does not roll up, sources would mix, the dimension is not one of the measure); a warning says why.',
});
