var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Field, Int, ObjectType, Resolver } from 'type-graphql';
import { PeriodScalar } from '../core/scalars.js';
import { TheCall, Writes } from '../core/write/call.js';
import { reasonOf } from '../core/write/reason.js';
import { write, writeAnd } from '../core/write/write.js';
import { recomputeNow } from './recompute.service.js';
import { ClassificationRule } from './rule.entity.js';
import { CreateClassificationRuleInput } from './rule.input.js';
import { createRule } from './rule.service.js';
let RecomputedClassifications = class RecomputedClassifications {
};
__decorate([
    Field(() => Int, { description: 'How many Kampung KB were classified.' })
], RecomputedClassifications.prototype, "classified", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them have another classification now.' })
], RecomputedClassifications.prototype, "changed", void 0);
RecomputedClassifications = __decorate([
    ObjectType({ description: 'What came of classifying an area anew.' })
], RecomputedClassifications);
let ClassificationMutation = class ClassificationMutation {
    recomputeClassifications(area, period, reason, call) {
        return writeAnd(call, (tx) => recomputeNow(tx, { area, period, reason: reasonOf(reason) }), async (_tx, outcome) => outcome);
    }
    createClassificationRule(input, call) {
        return write(call, (tx) => createRule(tx, input));
    }
};
__decorate([
    Writes('classification.recompute', () => RecomputedClassifications, 'Classifies the Kampung KB of a regency, district or village anew, also for a past year that stands.'),
    __param(0, Arg('area', () => String, { description: 'Official code of the area.' })),
    __param(1, Arg('period', () => PeriodScalar, { description: 'The year.' })),
    __param(2, Arg('reason', () => String, { description: 'Why; it stands in the journal.' })),
    __param(3, TheCall())
], ClassificationMutation.prototype, "recomputeClassifications", null);
__decorate([
    Writes('catalogue.manage', () => ClassificationRule, 'Adds an edition of the rule; the present one ends the day before.'),
    __param(0, Arg('input', () => CreateClassificationRuleInput)),
    __param(1, TheCall())
], ClassificationMutation.prototype, "createClassificationRule", null);
ClassificationMutation = __decorate([
    Resolver()
], ClassificationMutation);
export { ClassificationMutation };
//# sourceMappingURL=classification.mutation.js.map