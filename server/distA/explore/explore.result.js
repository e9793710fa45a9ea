var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** What is answered: a generic table, since types of an answer cannot follow its arguments. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, DecimalScalar } from '../core/scalars.js';
import { Direction } from '../indicator/indicator.enums.js';
import * as word from './explore.enums.js';
let AnalysisStep = class AnalysisStep {
};
__decorate([
    Field(() => word.AnalysisDimension, { description: 'The dimension.' })
], AnalysisStep.prototype, "dimension", void 0);
__decorate([
    Field(() => String, {
        description: 'Key of the value: what a filter takes. `NONE` where records have none, `REST` for the remainder of `top`.',
    })
], AnalysisStep.prototype, "key", void 0);
__decorate([
    Field(() => String, { description: 'The value in words, in Indonesian.' })
], AnalysisStep.prototype, "label", void 0);
__decorate([
    Field(() => String, { description: 'The value in words, in English.' })
], AnalysisStep.prototype, "labelEn", void 0);
AnalysisStep = __decorate([
    ObjectType({ description: 'One step on the way to a row or column: a dimension and its value there.' })
], AnalysisStep);
export { AnalysisStep };
let AnalysisColumn = class AnalysisColumn {
};
__decorate([
    Field(() => ID, { description: 'Keys of the steps and alias of the measure, joined by `|`; `*` for a dimension taken together.' })
], AnalysisColumn.prototype, "key", void 0);
__decorate([
    Field(() => String, { description: 'Heading in Indonesian.' })
], AnalysisColumn.prototype, "label", void 0);
__decorate([
    Field(() => String, { description: 'Heading in English.' })
], AnalysisColumn.prototype, "labelEn", void 0);
__decorate([
    Field(() => String, { description: 'Unit of the values: `persen`, `orang`, `rupiah` …' })
], AnalysisColumn.prototype, "unit", void 0);
__decorate([
    Field(() => Direction, { description: 'Which way is better.' })
], AnalysisColumn.prototype, "direction", void 0);
__decorate([
    Field(() => Int, { description: 'Decimals that values are rounded to.' })
], AnalysisColumn.prototype, "decimals", void 0);
__decorate([
    Field(() => String, { description: 'Alias of the measure.' })
], AnalysisColumn.prototype, "measure", void 0);
__decorate([
    Field(() => [AnalysisStep], { description: 'Values of the column dimensions that are not taken together.' })
], AnalysisColumn.prototype, "path", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether a column dimension is taken together.' })
], AnalysisColumn.prototype, "isTotal", void 0);
AnalysisColumn = __decorate([
    ObjectType({ description: 'A column of the answer: one measure at one value of the column dimensions, or their total.' })
], AnalysisColumn);
export { AnalysisColumn };
let AnalysisComparison = class AnalysisComparison {
};
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'What it is compared with, in the unit of the column.' })
], AnalysisComparison.prototype, "value", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Value minus that, in the unit of the column.' })
], AnalysisComparison.prototype, "delta", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'The same in percent of what it is compared with, one decimal. Null where that is 0.',
    })
], AnalysisComparison.prototype, "deltaPercent", void 0);
AnalysisComparison = __decorate([
    ObjectType({ description: 'The value of a cell beside what it is compared with. All null where either is missing or suppressed.' })
], AnalysisComparison);
export { AnalysisComparison };
let AnalysisCell = class AnalysisCell {
};
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'What the measure shows, rounded half up. Null unless there is one to show.' })
], AnalysisCell.prototype, "value", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'Sum above the line, of measures that are a ratio, a share or a mean; else the value itself.',
    })
], AnalysisCell.prototype, "numerator", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Sum below the line. Null for counts and sums.' })
], AnalysisCell.prototype, "denominator", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Villages that reported. Null for measures that are not an indicator.' })
], AnalysisCell.prototype, "reported", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Villages that should have: those standing at the end of the period to which it applies.',
    })
], AnalysisCell.prototype, "expected", void 0);
__decorate([
    Field(() => word.AnalysisCellState, { description: 'Whether there is a figure.' })
], AnalysisCell.prototype, "state", void 0);
__decorate([
    Field(() => Boolean, { description: 'There is a figure, but it is small, or would betray one that is: not shown to the one who asks.' })
], AnalysisCell.prototype, "suppressed", void 0);
__decorate([
    Field(() => AnalysisComparison, { nullable: true, description: 'Null unless `compare` was asked.' })
], AnalysisCell.prototype, "comparison", void 0);
AnalysisCell = __decorate([
    ObjectType({ description: 'One figure, with what it is made of and how many villages stand behind it.' })
], AnalysisCell);
export { AnalysisCell };
let AnalysisRow = class AnalysisRow {
};
__decorate([
    Field(() => ID, { description: 'Keys of the steps, joined by `|`; `*` for a dimension taken together.' })
], AnalysisRow.prototype, "key", void 0);
__decorate([
    Field(() => String, { description: 'Heading in Indonesian: the last step.' })
], AnalysisRow.prototype, "label", void 0);
__decorate([
    Field(() => String, { description: 'Heading in English.' })
], AnalysisRow.prototype, "labelEn", void 0);
__decorate([
    Field(() => Int, { description: 'How many row dimensions are not taken together; 0 is the total of all rows.' })
], AnalysisRow.prototype, "level", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether a row dimension is taken together. A total follows the rows it is of.' })
], AnalysisRow.prototype, "isTotal", void 0);
__decorate([
    Field(() => [AnalysisStep], { description: 'Values of the row dimensions that are not taken together.' })
], AnalysisRow.prototype, "path", void 0);
__decorate([
    Field(() => [AnalysisCell], { description: 'One for each column, in their order.' })
], AnalysisRow.prototype, "cells", void 0);
AnalysisRow = __decorate([
    ObjectType({ description: 'A row of the answer.' })
], AnalysisRow);
export { AnalysisRow };
let AnalysisWarning = class AnalysisWarning {
};
__decorate([
    Field(() => String, { description: 'Stable code.' })
], AnalysisWarning.prototype, "code", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Alias of the measure it is about.' })
], AnalysisWarning.prototype, "measure", void 0);
__decorate([
    Field(() => String, { description: 'A sentence in Indonesian.' })
], AnalysisWarning.prototype, "message", void 0);
__decorate([
    Field(() => String, { description: 'A sentence in English.' })
], AnalysisWarning.prototype, "messageEn", void 0);
AnalysisWarning = __decorate([
    ObjectType({ description: 'What should be known about an answer.' })
], AnalysisWarning);
export { AnalysisWarning };
let AnalysisOrigin = class AnalysisOrigin {
};
__decorate([
    Field(() => String, { description: 'Alias of the measure.' })
], AnalysisOrigin.prototype, "measure", void 0);
__decorate([
    Field(() => String, { description: 'Code of the indicator.' })
], AnalysisOrigin.prototype, "indicator", void 0);
__decorate([
    Field(() => [Int], { description: 'Editions of the indicator that the values belong to.' })
], AnalysisOrigin.prototype, "editions", void 0);
__decorate([
    Field(() => [String], { description: 'Codes of the sources: one, unless SOURCE is a dimension of the question.' })
], AnalysisOrigin.prototype, "sources", void 0);
__decorate([
    Field(() => Boolean, { description: 'True where values were made up for demonstration.' })
], AnalysisOrigin.prototype, "isSynthetic", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'Of released figures, when they were released. Null: read live.' })
], AnalysisOrigin.prototype, "releasedAt", void 0);
AnalysisOrigin = __decorate([
    ObjectType({ description: 'Where the values of a measure come from.' })
], AnalysisOrigin);
export { AnalysisOrigin };
let Analysis = class Analysis {
};
__decorate([
    Field(() => [AnalysisColumn], { description: 'Columns, in order. Empty for a dry run.' })
], Analysis.prototype, "columns", void 0);
__decorate([
    Field(() => [AnalysisRow], { description: 'Rows, in order. Empty for a dry run.' })
], Analysis.prototype, "rows", void 0);
__decorate([
    Field(() => String, { description: 'The question in words, in Indonesian.' })
], Analysis.prototype, "sentence", void 0);
__decorate([
    Field(() => String, { description: 'The question in words, in English.' })
], Analysis.prototype, "sentenceEn", void 0);
__decorate([
    Field(() => [AnalysisWarning], { description: 'What should be known about the answer.' })
], Analysis.prototype, "warnings", void 0);
__decorate([
    Field(() => [AnalysisOrigin], { description: 'Source and edition of each measure that is an indicator.' })
], Analysis.prototype, "origins", void 0);
__decorate([
    Field(() => Float, {
        description: 'Values, or stored sums of areas, that may have to be read, known before the question runs; at most 6,000,000: what can be answered in time.',
    })
], Analysis.prototype, "cost", void 0);
__decorate([
    Field(() => Float, { description: 'Values that were read. 0 for a dry run.' })
], Analysis.prototype, "rowsRead", void 0);
__decorate([
    Field(() => DateTimeScalar, {
        description: 'The instant as of which the answer holds: now, or when its sensitive indicators were last released, the earliest of them.',
    })
], Analysis.prototype, "freshness", void 0);
__decorate([
    Field(() => String, { description: 'Address of the question: the same for everyone who asks it, 64 hexadecimal digits.' })
], Analysis.prototype, "hash", void 0);
Analysis = __decorate([
    ObjectType({ description: 'Answer to a question across sectors.' })
], Analysis);
export { Analysis };
//# sourceMappingURL=explore.result.js.map