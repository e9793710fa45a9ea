var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, ID, Int, Resolver } from 'type-graphql';
import { TheCall, Writes } from '../core/write/call.js';
import { reasonOf } from '../core/write/reason.js';
import { write, writeAnd } from '../core/write/write.js';
import { ValidationRule } from './rule.entity.js';
import { CreateValidationRuleInput, UpdateValidationRuleInput } from './rule.input.js';
import { createValidationRule, restoreValidationRule, retireValidationRule, updateValidationRule } from './rule.service.js';
import { TriedValidationRule, TryValidationRuleInput, tryRule } from './rule.try.js';
let ValidationRuleMutation = class ValidationRuleMutation {
    createValidationRule(input, call) {
        return write(call, (tx) => createValidationRule(tx, input));
    }
    updateValidationRule(id, version, input, call) {
        return write(call, (tx) => updateValidationRule(tx, id, version, input));
    }
    retireValidationRule(id, version, reason, call) {
        return write(call, (tx) => retireValidationRule(tx, id, version, reasonOf(reason)));
    }
    restoreValidationRule(id, version, reason, call) {
        return write(call, (tx) => restoreValidationRule(tx, id, { version, reason: reasonOf(reason) }));
    }
    tryValidationRule(input, call) {
        return writeAnd(call, async () => tryRule(input), async (_tx, tried) => tried);
    }
};
__decorate([
    Writes('catalogue.manage', () => ValidationRule, 'Adds a check of values against each other. It holds from the next value that is written.'),
    __param(0, Arg('input', () => CreateValidationRuleInput)),
    __param(1, TheCall())
], ValidationRuleMutation.prototype, "createValidationRule", null);
__decorate([
    Writes('catalogue.manage', () => ValidationRule, 'Changes a rule. Values that stand already are judged when they are next written.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateValidationRuleInput)),
    __param(3, TheCall())
], ValidationRuleMutation.prototype, "updateValidationRule", null);
__decorate([
    Writes('catalogue.manage', () => ValidationRule, 'Takes a rule out of use.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], ValidationRuleMutation.prototype, "retireValidationRule", null);
__decorate([
    Writes('catalogue.manage', () => ValidationRule, 'Takes a rule back into use, if what it names is still there.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], ValidationRuleMutation.prototype, "restoreValidationRule", null);
__decorate([
    Writes('catalogue.manage', () => TriedValidationRule, 'Tries a rule on its test cases while it is being written, and keeps nothing.'),
    __param(0, Arg('input', () => TryValidationRuleInput)),
    __param(1, TheCall())
], ValidationRuleMutation.prototype, "tryValidationRule", null);
ValidationRuleMutation = __decorate([
    Resolver()
], ValidationRuleMutation);
export { ValidationRuleMutation };
//# sourceMappingURL=rule.mutation.js.map