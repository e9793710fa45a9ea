/** The words of questions and answers in GraphQL. */
import { registerEnumType } from 'type-graphql';
import * as words from '../analysis/vocabulary.js';
const enumOf = (values) => Object.fromEntries(values.map((value) => [value, value]));
export const AnalysisFact = enumOf(words.FACT_NAMES);
registerEnumType(AnalysisFact, {
    name: 'AnalysisFact',
    description: 'What is counted or summed. Each fact is aggregated on its own; several stand beside each other on the dimensions they share.',
});
export const AnalysisAggregation = enumOf(words.AGGREGATIONS);
registerEnumType(AnalysisAggregation, {
    name: 'AnalysisAggregation',
    description: 'COUNT: records; with `of` a yes/no, those of which it holds. SUM: of a number. AVERAGE: of a number; of a yes/no the share in percent. DISTINCT: how many different ones, anew at every total.',
});
export const AnalysisField = enumOf(words.FIELDS);
registerEnumType(AnalysisField, {
    name: 'AnalysisField',
    description: 'Of which field of the fact. Numbers: AMOUNT (rupiah of a contribution), ATTENDANCE and its two halves (of an intervention), the three indices (of a classification). Yes/no: RECEIVED, ON_TIME, VERIFIED (report), TRAINED (member), EXPIRING (member or village: the decree ends within 90 days of the end of the period), FORMED (village: an active Kampung KB), DECREED (village: a Pokja decree in force), VACANT (village: a decree in force and nobody in the role of Ketua). For DISTINCT: VILLAGE, PARTNER, SECTOR.',
});
export const AnalysisShow = enumOf(words.SHOWS);
registerEnumType(AnalysisShow, {
    name: 'AnalysisShow',
    description: 'What of an indicator is shown. TARGET: the planned value of the place and year, of the nearest area above where its own has none. DISTANCE: value minus target. COVERAGE: villages that reported, in percent of those that should.',
});
export const AnalysisDimension = enumOf(words.DIMENSIONS);
registerEnumType(AnalysisDimension, {
    name: 'AnalysisDimension',
    description: 'By what the answer is split or filtered. Keys are official codes (`65.01.05`), codes of the catalogue, periods (`2026-11`), values of enums, `true` and `false`; `NONE` where a record has none. VILLAGE_KIND, FORMED, CLASS and VILLAGE_SET are those of the village at the end of the period.',
});
export const AnalysisSegment = enumOf(words.SEGMENT_NAMES);
registerEnumType(AnalysisSegment, {
    name: 'AnalysisSegment',
    description: 'Villages with a name: PRIORITY_LIST (on at least one village set), WEAK_SIGNAL (the newest value of SINYAL says no), NO_DECREE (no Pokja decree in force at the end of the period).',
});
export const AnalysisCompare = enumOf(words.COMPARES);
registerEnumType(AnalysisCompare, {
    name: 'AnalysisCompare',
    description: 'Beside each value: the period before, the same period a year before, the target, or the period given as `baseline`.',
});
export const AnalysisTotal = enumOf(words.TOTALS);
registerEnumType(AnalysisTotal, {
    name: 'AnalysisTotal',
    description: 'ROW: a total at the end of each row, and of each group of columns. COLUMN: one below each column, and below each group of rows. GRAND: of both. Each is aggregated anew, never a sum of what is shown.',
});
export const AnalysisApproval = enumOf(words.APPROVALS);
registerEnumType(AnalysisApproval, {
    name: 'AnalysisApproval',
    description: 'Which values that come with a report count: all, those of reports that were sent (or verified or locked), those verified or locked.',
});
export const AnalysisScope = enumOf(words.SCOPES);
registerEnumType(AnalysisScope, {
    name: 'AnalysisScope',
    description: 'Of whoever asks: MY_AREA is where they may ask; MY_CHILDREN also splits the rows by the areas directly below it. Where the roles lie in several areas, the highest level counts.',
});
export const AnalysisGrain = enumOf(words.TIMES);
registerEnumType(AnalysisGrain, { name: 'AnalysisGrain', description: 'Length of a calendar period.' });
export const AnalysisOrderDirection = enumOf(words.SORTS);
registerEnumType(AnalysisOrderDirection, {
    name: 'AnalysisOrderDirection',
    description: 'ASC: lowest first. Missing values come last either way.',
});
export const AnalysisCellState = enumOf(words.CELL_STATES);
registerEnumType(AnalysisCellState, {
    name: 'AnalysisCellState',
    description: 'REPORTED: there is a figure, zero included, shown or suppressed. MISSING: nobody reported. NOT_APPLICABLE: whoever answered said so. ABSENT: there is no such figure here (it does not roll up, sources would mix, the dimension is not one of the measure); a warning says why.',
});
//# sourceMappingURL=explore.enums.js.map