var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CreateEntryInput, UpdateEntryInput } from '../catalogue/entry.input.js';
import { DecimalScalar } from '../core/scalars.js';
import { Line, Lines } from '../core/write/bounds.js';
import { LONGEST } from './expression.js';
import { MissingStrategy, RuleEffect, RuleOperator } from './rule.entity.js';
let GivenValueInput = class GivenValueInput {
};
__decorate([
    Line(80),
    Field(() => String, { description: 'As the rule writes it: `MCPR.numerator`, `previous(PUS)`.' })
], GivenValueInput.prototype, "name", void 0);
__decorate([
    Field(() => DecimalScalar, { description: 'The number.' })
], GivenValueInput.prototype, "value", void 0);
GivenValueInput = __decorate([
    InputType({ description: 'A number that a test case gives.' })
], GivenValueInput);
export { GivenValueInput };
let ValidationCaseInput = class ValidationCaseInput {
};
__decorate([
    ValidateNested({ each: true }),
    Field(() => [GivenValueInput], { description: 'The numbers.' })
], ValidationCaseInput.prototype, "given", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the rule must hold for them.' })
], ValidationCaseInput.prototype, "holds", void 0);
ValidationCaseInput = __decorate([
    InputType({ description: 'A test case: numbers, and whether the rule holds for them. What is not given is missing.' })
], ValidationCaseInput);
export { ValidationCaseInput };
let CreateValidationRuleInput = class CreateValidationRuleInput extends CreateEntryInput {
};
__decorate([
    Line(LONGEST),
    Field(() => String)
], CreateValidationRuleInput.prototype, "left", void 0);
__decorate([
    Field(() => RuleOperator)
], CreateValidationRuleInput.prototype, "operator", void 0);
__decorate([
    Line(LONGEST),
    Field(() => String)
], CreateValidationRuleInput.prototype, "right", void 0);
__decorate([
    Field(() => MissingStrategy)
], CreateValidationRuleInput.prototype, "missing", void 0);
__decorate([
    Field(() => RuleEffect)
], CreateValidationRuleInput.prototype, "effect", void 0);
__decorate([
    Lines(500),
    Field(() => String)
], CreateValidationRuleInput.prototype, "text", void 0);
__decorate([
    Lines(500),
    Field(() => String)
], CreateValidationRuleInput.prototype, "textEn", void 0);
__decorate([
    ValidateNested({ each: true }),
    Field(() => [ValidationCaseInput], { description: 'Up to 40: at least one that holds and one that does not.' })
], CreateValidationRuleInput.prototype, "cases", void 0);
CreateValidationRuleInput = __decorate([
    InputType({ description: 'A new rule. It is kept only if its own cases come out as they say.' })
], CreateValidationRuleInput);
export { CreateValidationRuleInput };
let UpdateValidationRuleInput = class UpdateValidationRuleInput extends UpdateEntryInput {
};
__decorate([
    Line(LONGEST),
    Field(() => String, { nullable: true })
], UpdateValidationRuleInput.prototype, "left", void 0);
__decorate([
    Field(() => RuleOperator, { nullable: true })
], UpdateValidationRuleInput.prototype, "operator", void 0);
__decorate([
    Line(LONGEST),
    Field(() => String, { nullable: true })
], UpdateValidationRuleInput.prototype, "right", void 0);
__decorate([
    Field(() => MissingStrategy, { nullable: true })
], UpdateValidationRuleInput.prototype, "missing", void 0);
__decorate([
    Field(() => RuleEffect, { nullable: true })
], UpdateValidationRuleInput.prototype, "effect", void 0);
__decorate([
    Lines(500),
    Field(() => String, { nullable: true })
], UpdateValidationRuleInput.prototype, "text", void 0);
__decorate([
    Lines(500),
    Field(() => String, { nullable: true })
], UpdateValidationRuleInput.prototype, "textEn", void 0);
__decorate([
    ValidateNested({ each: true }),
    Field(() => [ValidationCaseInput], { nullable: true })
], UpdateValidationRuleInput.prototype, "cases", void 0);
UpdateValidationRuleInput = __decorate([
    InputType({ description: 'What is left out stays as it is. Cases replace all cases.' })
], UpdateValidationRuleInput);
export { UpdateValidationRuleInput };
//# sourceMappingURL=rule.input.js.map