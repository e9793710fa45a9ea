var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** What can be asked. The check of what fits together is in question.ts. */
import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, PeriodScalar } from '../core/scalars.js';
import { Few, Line, Whole } from '../core/write/bounds.js';
import * as word from './explore.enums.js';
const MOST_KEYS = 500;
let AnalysisFilterInput = class AnalysisFilterInput {
};
__decorate([
    Field(() => word.AnalysisDimension, { description: 'Which dimension. Time is given by `period`, not here.' })
], AnalysisFilterInput.prototype, "dimension", void 0);
__decorate([
    Few(1, MOST_KEYS),
    Field(() => [String], { nullable: true, description: 'Keys that count: 1 to 500.' })
], AnalysisFilterInput.prototype, "in", void 0);
__decorate([
    Few(1, MOST_KEYS),
    Field(() => [String], { nullable: true, description: 'Keys that do not count: 1 to 500.' })
], AnalysisFilterInput.prototype, "notIn", void 0);
__decorate([
    Line(60),
    Field(() => String, { nullable: true, description: 'First key that counts, in the order of keys.' })
], AnalysisFilterInput.prototype, "from", void 0);
__decorate([
    Line(60),
    Field(() => String, { nullable: true, description: 'Last key that counts, in the order of keys.' })
], AnalysisFilterInput.prototype, "to", void 0);
AnalysisFilterInput = __decorate([
    InputType({ description: 'A condition on a dimension: `in`, or `notIn`, or a range by `from` and `to`, both included.' })
], AnalysisFilterInput);
export { AnalysisFilterInput };
let AnalysisMeasureInput = class AnalysisMeasureInput {
};
__decorate([
    Line(60),
    Field(() => String, { nullable: true, description: 'Code of an indicator: the fact is then OBSERVATION.' })
], AnalysisMeasureInput.prototype, "indicator", void 0);
__decorate([
    Field(() => word.AnalysisFact, { nullable: true, description: 'What is counted or summed, where it is not an indicator.' })
], AnalysisMeasureInput.prototype, "fact", void 0);
__decorate([
    Field(() => word.AnalysisAggregation, { nullable: true, description: 'How. Left out: COUNT.' })
], AnalysisMeasureInput.prototype, "agg", void 0);
__decorate([
    Field(() => word.AnalysisField, { nullable: true, description: 'Of which field. Left out: of the records themselves.' })
], AnalysisMeasureInput.prototype, "of", void 0);
__decorate([
    Line(60),
    Field(() => String, {
        nullable: true,
        description: 'Name of the measure in `orderBy`, `having`, `top` and keys of columns: letters, digits and underscores. Left out: the code of the indicator, or `m1`, `m2` … by place.',
    })
], AnalysisMeasureInput.prototype, "alias", void 0);
__decorate([
    Line(60),
    Field(() => String, {
        nullable: true,
        description: 'Code of the source of an indicator. Left out: of the sources that have values in the question, the one that ranks first.',
    })
], AnalysisMeasureInput.prototype, "source", void 0);
__decorate([
    Few(1, 10),
    ValidateNested({ each: true }),
    Field(() => [AnalysisFilterInput], { nullable: true, description: 'Conditions on this measure alone.' })
], AnalysisMeasureInput.prototype, "filters", void 0);
__decorate([
    Field(() => word.AnalysisShow, { nullable: true, description: 'What of an indicator. Left out: VALUE.' })
], AnalysisMeasureInput.prototype, "show", void 0);
AnalysisMeasureInput = __decorate([
    InputType({ description: 'One measure: an indicator, or a fact with an aggregation.' })
], AnalysisMeasureInput);
export { AnalysisMeasureInput };
let AnalysisPeriodInput = class AnalysisPeriodInput {
};
__decorate([
    Whole(1, 120),
    Field(() => Int, { nullable: true, description: 'So many whole periods of the grain, up to the last one that is over.' })
], AnalysisPeriodInput.prototype, "last", void 0);
__decorate([
    Field(() => PeriodScalar, { nullable: true, description: 'First period.' })
], AnalysisPeriodInput.prototype, "from", void 0);
__decorate([
    Field(() => PeriodScalar, { nullable: true, description: 'Last period, included.' })
], AnalysisPeriodInput.prototype, "to", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'From January of this year to the current month.' })
], AnalysisPeriodInput.prototype, "yearToDate", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'The newest value of each village, whatever its period, of released figures the newest period of the regency; records valid today; events up to the end of this month.',
    })
], AnalysisPeriodInput.prototype, "latest", void 0);
__decorate([
    Field(() => word.AnalysisGrain, { nullable: true, description: 'Length of the periods of `last`. Left out: MONTH.' })
], AnalysisPeriodInput.prototype, "grain", void 0);
__decorate([
    Field(() => PeriodScalar, { nullable: true, description: 'For `compare: BASELINE`: the period every value is compared with.' })
], AnalysisPeriodInput.prototype, "baseline", void 0);
AnalysisPeriodInput = __decorate([
    InputType({ description: 'When: exactly one of `last`, `from` with `to`, `yearToDate`, `latest`. Left out altogether: `latest`.' })
], AnalysisPeriodInput);
export { AnalysisPeriodInput };
let AnalysisHavingInput = class AnalysisHavingInput {
};
__decorate([
    Line(60),
    Field(() => String, { description: 'Alias of the measure.' })
], AnalysisHavingInput.prototype, "measure", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Greater than this, unrounded.' })
], AnalysisHavingInput.prototype, "gt", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'At least this, unrounded.' })
], AnalysisHavingInput.prototype, "gte", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Less than this, unrounded.' })
], AnalysisHavingInput.prototype, "lt", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'At most this, unrounded.' })
], AnalysisHavingInput.prototype, "lte", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Equal to this, unrounded.' })
], AnalysisHavingInput.prototype, "eq", void 0);
AnalysisHavingInput = __decorate([
    InputType({
        description: 'Keeps rows by a measure, judged where columns are taken together. A row without the value is not kept. Totals stay those of everything asked.',
    })
], AnalysisHavingInput);
export { AnalysisHavingInput };
let AnalysisOrderInput = class AnalysisOrderInput {
};
__decorate([
    Line(60),
    Field(() => String, { nullable: true, description: 'Alias of the measure, judged where columns are taken together.' })
], AnalysisOrderInput.prototype, "measure", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'By the label of the row in Indonesian, instead of the order of its dimension.' })
], AnalysisOrderInput.prototype, "label", void 0);
__decorate([
    Field(() => word.AnalysisOrderDirection, { defaultValue: 'ASC', description: 'Lowest or highest first.' })
], AnalysisOrderInput.prototype, "direction", void 0);
AnalysisOrderInput = __decorate([
    InputType({
        description: 'Order of the rows: by exactly one of `measure` and `label`. Groups are ordered by their own figure, rows within a group by theirs.',
    })
], AnalysisOrderInput);
export { AnalysisOrderInput };
let AnalysisTopInput = class AnalysisTopInput {
};
__decorate([
    Whole(1, 1000),
    Field(() => Int, { description: 'How many rows of each group.' })
], AnalysisTopInput.prototype, "n", void 0);
__decorate([
    Line(60),
    Field(() => String, { description: 'Alias of the measure, judged where columns are taken together.' })
], AnalysisTopInput.prototype, "measure", void 0);
__decorate([
    Field(() => word.AnalysisOrderDirection, { defaultValue: 'DESC', description: 'Highest or lowest first.' })
], AnalysisTopInput.prototype, "direction", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: false, description: 'A row with all others of the group together, aggregated anew.' })
], AnalysisTopInput.prototype, "remainder", void 0);
AnalysisTopInput = __decorate([
    InputType({ description: 'Only the first rows of each group by a measure, and the others together.' })
], AnalysisTopInput);
export { AnalysisTopInput };
let AnalysisInput = class AnalysisInput {
};
__decorate([
    Few(0, 20),
    ValidateNested({ each: true }),
    Field(() => [AnalysisMeasureInput], { description: 'What is asked for: 1 to 20 measures, of any facts and sectors.' })
], AnalysisInput.prototype, "measures", void 0);
__decorate([
    Few(0, 3),
    Field(() => [word.AnalysisDimension], { nullable: true, description: 'What the rows are split by, outermost first: up to 3.' })
], AnalysisInput.prototype, "rows", void 0);
__decorate([
    Few(0, 3),
    Field(() => [word.AnalysisDimension], { nullable: true, description: 'What the columns are split by, outermost first: up to 3.' })
], AnalysisInput.prototype, "columns", void 0);
__decorate([
    Few(0, 20),
    ValidateNested({ each: true }),
    Field(() => [AnalysisFilterInput], {
        nullable: true,
        description: 'Conditions on every measure. One that does not fit a measure is refused.',
    })
], AnalysisInput.prototype, "filters", void 0);
__decorate([
    Few(0, 3),
    Field(() => [word.AnalysisSegment], { nullable: true, description: 'Only villages of all these segments.' })
], AnalysisInput.prototype, "segments", void 0);
__decorate([
    Few(0, 10),
    ValidateNested({ each: true }),
    Field(() => [AnalysisHavingInput], { nullable: true, description: 'Only rows of which all of these hold.' })
], AnalysisInput.prototype, "having", void 0);
__decorate([
    Few(0, 3),
    ValidateNested({ each: true }),
    Field(() => [AnalysisOrderInput], { nullable: true, description: 'Order of the rows. Left out: the order of their dimensions.' })
], AnalysisInput.prototype, "orderBy", void 0);
__decorate([
    ValidateNested(),
    Field(() => AnalysisTopInput, { nullable: true, description: 'Only the first rows of each group.' })
], AnalysisInput.prototype, "top", void 0);
__decorate([
    ValidateNested(),
    Field(() => AnalysisPeriodInput, { nullable: true, description: 'When. Left out: the latest of each village.' })
], AnalysisInput.prototype, "period", void 0);
__decorate([
    Field(() => word.AnalysisCompare, { nullable: true, description: 'What each value is compared with.' })
], AnalysisInput.prototype, "compare", void 0);
__decorate([
    Few(0, 3),
    Field(() => [word.AnalysisTotal], { nullable: true, description: 'Which totals.' })
], AnalysisInput.prototype, "totals", void 0);
__decorate([
    Field(() => word.AnalysisApproval, { nullable: true, description: 'Which reported values count. Left out: ALL.' })
], AnalysisInput.prototype, "approval", void 0);
__decorate([
    Field(() => word.AnalysisScope, { nullable: true, description: 'Where, seen from whoever asks. Left out: wherever they may ask.' })
], AnalysisInput.prototype, "scope", void 0);
AnalysisInput = __decorate([
    InputType({ description: 'A question across sectors. Bounds: 20 measures, 3 dimensions on each axis, 120 months, 50,000 cells.' })
], AnalysisInput);
export { AnalysisInput };
//# sourceMappingURL=explore.input.js.map