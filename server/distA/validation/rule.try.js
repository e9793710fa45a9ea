var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** A rule tried on its test cases while it is being written. Nothing is kept. */
import { ValidateNested } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { at, invalid } from '../core/errors.js';
import { shownFraction } from '../core/fraction.js';
import { DecimalScalar } from '../core/scalars.js';
import { Line } from '../core/write/bounds.js';
import { casesOf, valuesIn } from './cases.js';
import { isFault, LONGEST, parse } from './expression.js';
import { MissingStrategy, RuleEffect, RuleOperator } from './rule.entity.js';
import { ValidationCaseInput } from './rule.input.js';
import { judge, ruleOf } from './rule.js';
let TryValidationRuleInput = class TryValidationRuleInput {
};
__decorate([
    Line(LONGEST),
    Field(() => String, { description: 'One side, as a rule writes it.' })
], TryValidationRuleInput.prototype, "left", void 0);
__decorate([
    Field(() => RuleOperator, { description: 'How the two sides must compare.' })
], TryValidationRuleInput.prototype, "operator", void 0);
__decorate([
    Line(LONGEST),
    Field(() => String, { description: 'The other side.' })
], TryValidationRuleInput.prototype, "right", void 0);
__decorate([
    Field(() => MissingStrategy, { description: 'What a value that is not there means.' })
], TryValidationRuleInput.prototype, "missing", void 0);
__decorate([
    ValidateNested({ each: true }),
    Field(() => [ValidationCaseInput], { description: 'Up to 40.' })
], TryValidationRuleInput.prototype, "cases", void 0);
TryValidationRuleInput = __decorate([
    InputType({ description: 'A rule as far as it is written, and numbers to try it on.' })
], TryValidationRuleInput);
export { TryValidationRuleInput };
let ValidationOutcome = class ValidationOutcome {
};
__decorate([
    Field(() => Boolean, { description: 'Whether the rule holds; also where it says nothing.' })
], ValidationOutcome.prototype, "holds", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'Its left side, rounded to two decimals. Null: a value is missing, or a divisor is zero.',
    })
], ValidationOutcome.prototype, "left", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Its right side, likewise.' })
], ValidationOutcome.prototype, "right", void 0);
ValidationOutcome = __decorate([
    ObjectType({ description: 'What a rule makes of a test case.' })
], ValidationOutcome);
export { ValidationOutcome };
let TriedValidationRule = class TriedValidationRule {
};
__decorate([
    Field(() => [ValidationOutcome], { description: 'One for each case, in order.' })
], TriedValidationRule.prototype, "outcomes", void 0);
TriedValidationRule = __decorate([
    ObjectType({ description: 'A rule on trial.' })
], TriedValidationRule);
export { TriedValidationRule };
export function tryRule({ cases, ...input }) {
    const examples = casesOf(cases);
    const faults = ['left', 'right'].flatMap((side) => {
        const parsed = parse(input[side]);
        return isFault(parsed) ? [at(`input.${side}`, parsed.text)] : [];
    });
    if (faults.length > 0)
        throw invalid(faults);
    const rule = ruleOf({ ...input, code: '', effect: RuleEffect.WARN, text: '', textEn: '' });
    return { outcomes: examples.map(({ given }) => outcomeOf(judge(rule, valuesIn(given)))) };
}
const outcomeOf = ({ isBroken, left, right }) => ({
    holds: !isBroken,
    left: left ? shownFraction(left) : null,
    right: right ? shownFraction(right) : null,
});
//# sourceMappingURL=rule.try.js.map