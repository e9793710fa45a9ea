var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** What stands behind a cell. */
import { Field, ID, ObjectType } from 'type-graphql';
import { DecimalScalar, PeriodScalar } from '../core/scalars.js';
import * as word from './explore.enums.js';
import { AnalysisCell, AnalysisOrigin, AnalysisWarning } from './explore.result.js';
let AnalysisInputValue = class AnalysisInputValue {
};
__decorate([
    Field(() => String, { description: 'Official code of the village or area.' })
], AnalysisInputValue.prototype, "area", void 0);
__decorate([
    Field(() => String, { description: 'Its name.' })
], AnalysisInputValue.prototype, "name", void 0);
__decorate([
    Field(() => PeriodScalar, {
        nullable: true,
        description: 'Period of the value; of summed ones the last. Null where it was not reported.',
    })
], AnalysisInputValue.prototype, "period", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Code of the source.' })
], AnalysisInputValue.prototype, "source", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'What it adds above the line.' })
], AnalysisInputValue.prototype, "numerator", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'What it adds below the line.' })
], AnalysisInputValue.prototype, "denominator", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'The value by itself, rounded.' })
], AnalysisInputValue.prototype, "value", void 0);
__decorate([
    Field(() => word.AnalysisCellState, { description: 'Whether it was reported.' })
], AnalysisInputValue.prototype, "state", void 0);
AnalysisInputValue = __decorate([
    ObjectType({ description: 'One value behind a cell.' })
], AnalysisInputValue);
export { AnalysisInputValue };
let AnalysisRecord = class AnalysisRecord {
};
__decorate([
    Field(() => String, { description: 'Type of the record: `Intervention`, `Contribution` …' })
], AnalysisRecord.prototype, "type", void 0);
__decorate([
    Field(() => ID, { description: 'Its global id: `node(id)` finds it, where the one who asks may see it.' })
], AnalysisRecord.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'What it is, in words. A member is told by role, never by name.' })
], AnalysisRecord.prototype, "label", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Village or villages, in words.' })
], AnalysisRecord.prototype, "place", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Day or period it belongs to.' })
], AnalysisRecord.prototype, "when", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'What it adds to the cell.' })
], AnalysisRecord.prototype, "amount", void 0);
AnalysisRecord = __decorate([
    ObjectType({ description: 'A record behind a cell that counts or sums records.' })
], AnalysisRecord);
export { AnalysisRecord };
let CellExplanation = class CellExplanation {
};
__decorate([
    Field(() => AnalysisCell, { description: 'The cell itself.' })
], CellExplanation.prototype, "cell", void 0);
__decorate([
    Field(() => String, { description: 'How it is computed, in Indonesian, with the numbers put in.' })
], CellExplanation.prototype, "formula", void 0);
__decorate([
    Field(() => String, { description: 'The same in English.' })
], CellExplanation.prototype, "formulaEn", void 0);
__decorate([
    Field(() => AnalysisOrigin, { nullable: true, description: 'Source and edition. Null for measures that are not an indicator.' })
], CellExplanation.prototype, "origin", void 0);
__decorate([
    Field(() => [AnalysisInputValue], { description: 'Values that were counted, by area; up to 1,000.' })
], CellExplanation.prototype, "inputs", void 0);
__decorate([
    Field(() => [AnalysisInputValue], { description: 'Villages that should have reported and did not; up to 1,000.' })
], CellExplanation.prototype, "missing", void 0);
__decorate([
    Field(() => [AnalysisInputValue], {
        description: 'Villages that answered but do not count: not applicable, or without the weight of a mean; up to 1,000.',
    })
], CellExplanation.prototype, "excluded", void 0);
__decorate([
    Field(() => [AnalysisRecord], { description: 'Records behind a count or sum; up to 1,000.' })
], CellExplanation.prototype, "records", void 0);
__decorate([
    Field(() => [AnalysisWarning], { description: 'What should be known, for example that inputs are not shown to the one who asks.' })
], CellExplanation.prototype, "warnings", void 0);
CellExplanation = __decorate([
    ObjectType({ description: 'Why a cell shows what it shows.' })
], CellExplanation);
export { CellExplanation };
//# sourceMappingURL=explanation.result.js.map