var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../core/scalars.js';
import { Code, Day, Line, Lines, Whole } from '../core/write/bounds.js';
import { ClassificationIndex } from './rule.entity.js';
let ClassificationBandInput = class ClassificationBandInput {
};
__decorate([
    Whole(1, 4),
    Field(() => Int, { description: 'Score it earns, 1 to 4.' })
], ClassificationBandInput.prototype, "score", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Lower end, up to four decimals.' })
], ClassificationBandInput.prototype, "low", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: true, description: 'Whether the lower end itself lies in the band.' })
], ClassificationBandInput.prototype, "lowIncluded", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Upper end, up to four decimals.' })
], ClassificationBandInput.prototype, "high", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: false, description: 'Whether the upper end itself lies in the band.' })
], ClassificationBandInput.prototype, "highIncluded", void 0);
__decorate([
    Line(200),
    Field(() => String, { description: 'What the band means, in Indonesian.' })
], ClassificationBandInput.prototype, "label", void 0);
__decorate([
    Line(200),
    Field(() => String, { description: 'What the band means, in English.' })
], ClassificationBandInput.prototype, "labelEn", void 0);
ClassificationBandInput = __decorate([
    InputType({ description: 'Values that earn a score. An end left out is open.' })
], ClassificationBandInput);
export { ClassificationBandInput };
let ClassificationVariableInput = class ClassificationVariableInput {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Which fact is scored: one of those the present edition has.' })
], ClassificationVariableInput.prototype, "code", void 0);
__decorate([
    Field(() => ClassificationIndex, { description: 'Index it counts for.' })
], ClassificationVariableInput.prototype, "index", void 0);
__decorate([
    Line(200),
    Field(() => String, { description: 'Name in Indonesian.' })
], ClassificationVariableInput.prototype, "name", void 0);
__decorate([
    Line(200),
    Field(() => String, { description: 'Name in English.' })
], ClassificationVariableInput.prototype, "nameEn", void 0);
__decorate([
    Line(40),
    Field(() => String, { description: 'Unit of what is scored, in Indonesian.' })
], ClassificationVariableInput.prototype, "unit", void 0);
__decorate([
    ValidateNested({ each: true }),
    Field(() => [ClassificationBandInput], { description: 'At least two, one for each score from 1 on.' })
], ClassificationVariableInput.prototype, "bands", void 0);
ClassificationVariableInput = __decorate([
    InputType({ description: 'A variable of the rule. Its bands take every value to one score, without a gap and without overlap.' })
], ClassificationVariableInput);
export { ClassificationVariableInput };
let CreateClassificationRuleInput = class CreateClassificationRuleInput {
};
__decorate([
    Day(2016),
    Field(() => DateScalar, { description: 'First day it is applied: today or later.' })
], CreateClassificationRuleInput.prototype, "validFrom", void 0);
__decorate([
    Field(() => DecimalScalar, { description: 'An index is reached from this on, 1.00 to 4.00.' })
], CreateClassificationRuleInput.prototype, "threshold", void 0);
__decorate([
    Lines(1000),
    Field(() => String, { nullable: true, description: 'Where the rule comes from.' })
], CreateClassificationRuleInput.prototype, "origin", void 0);
__decorate([
    ValidateNested({ each: true }),
    Field(() => [ClassificationVariableInput], { description: 'In list order.' })
], CreateClassificationRuleInput.prototype, "variables", void 0);
CreateClassificationRuleInput = __decorate([
    InputType({ description: 'A new edition of the rule, whole: the present one ends the day before.' })
], CreateClassificationRuleInput);
export { CreateClassificationRuleInput };
//# sourceMappingURL=rule.input.js.map