var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Observation } from './observation.entity.js';
export var RowStatus;
(function (RowStatus) {
    RowStatus["CREATED"] = "CREATED";
    RowStatus["UPDATED"] = "UPDATED";
    RowStatus["UNCHANGED"] = "UNCHANGED";
    RowStatus["REFUSED"] = "REFUSED";
    RowStatus["SKIPPED"] = "SKIPPED";
})(RowStatus || (RowStatus = {}));
registerEnumType(RowStatus, {
    name: 'RowStatus',
    description: 'What became of a row. REFUSED: see code and fields. SKIPPED: nothing wrong with it, but another row was refused and all or nothing was asked for.',
});
let FieldProblem = class FieldProblem {
};
__decorate([
    Field(() => String, { description: 'Field of the row.' })
], FieldProblem.prototype, "path", void 0);
__decorate([
    Field(() => String, { description: 'The problem in Indonesian.' })
], FieldProblem.prototype, "message", void 0);
__decorate([
    Field(() => String, { description: 'The problem in English.' })
], FieldProblem.prototype, "messageEn", void 0);
FieldProblem = __decorate([
    ObjectType({ description: 'What is wrong with a field, in both languages.' })
], FieldProblem);
export { FieldProblem };
let ObservationWarning = class ObservationWarning extends FieldProblem {
};
__decorate([
    Field(() => String, { description: 'Code of the validation rule.' })
], ObservationWarning.prototype, "rule", void 0);
ObservationWarning = __decorate([
    ObjectType({ description: 'A rule that a value breaks without being refused for it: written, but worth a second look.' })
], ObservationWarning);
export { ObservationWarning };
let ObservationResult = class ObservationResult {
};
__decorate([
    Field(() => Int, { description: 'Place of the row in the input, from 0.' })
], ObservationResult.prototype, "index", void 0);
__decorate([
    Field(() => RowStatus, { description: 'What became of the row.' })
], ObservationResult.prototype, "status", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Error code of a refused row: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT.' })
], ObservationResult.prototype, "code", void 0);
__decorate([
    Field(() => [FieldProblem], { description: 'What is wrong, field by field. Empty where nothing is.' })
], ObservationResult.prototype, "fields", void 0);
__decorate([
    Field(() => [ObservationWarning], {
        description: 'Rules with the effect WARN that the value breaks, as it stands beside the others. A rule that needs values the caller may not see is not asked.',
    })
], ObservationResult.prototype, "warnings", void 0);
__decorate([
    Field(() => Observation, { nullable: true, description: 'The value as it stands now; for a CONFLICT the one that was there.' })
], ObservationResult.prototype, "observation", void 0);
ObservationResult = __decorate([
    ObjectType({ description: 'What became of one row.' })
], ObservationResult);
export { ObservationResult };
let RecordObservationsAnswer = class RecordObservationsAnswer {
};
__decorate([
    Field(() => [ObservationResult], { description: 'One result per row, in the order sent.' })
], RecordObservationsAnswer.prototype, "results", void 0);
RecordObservationsAnswer = __decorate([
    ObjectType({ description: 'A result per row, in the order of the rows.' })
], RecordObservationsAnswer);
export { RecordObservationsAnswer };
//# sourceMappingURL=observation.result.js.map