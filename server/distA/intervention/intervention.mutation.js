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
import { write } from '../core/write/write.js';
import { Contribution } from './contribution.entity.js';
import { recordContribution, restoreContribution, retireContribution, updateContribution } from './contribution.service.js';
import { Intervention } from './intervention.entity.js';
import { PlanInterventionInput, RecordContributionInput, UpdateContributionInput, UpdateInterventionInput } from './intervention.input.js';
import { planIntervention, restoreIntervention, retireIntervention, updateIntervention } from './intervention.service.js';
let InterventionMutation = class InterventionMutation {
    planIntervention(input, call) {
        return write(call, (tx) => planIntervention(tx, input));
    }
    updateIntervention(id, version, input, call) {
        return write(call, (tx) => updateIntervention(tx, id, version, input));
    }
    retireIntervention(id, version, reason, call) {
        return write(call, (tx) => retireIntervention(tx, id, version, reasonOf(reason)));
    }
    restoreIntervention(id, version, reason, call) {
        return write(call, (tx) => restoreIntervention(tx, id, { version, reason: reasonOf(reason) }));
    }
    recordContribution(input, call) {
        return write(call, (tx) => recordContribution(tx, input));
    }
    updateContribution(id, version, input, call) {
        return write(call, (tx) => updateContribution(tx, id, version, input));
    }
    retireContribution(id, version, reason, call) {
        return write(call, (tx) => retireContribution(tx, id, version, reasonOf(reason)));
    }
    restoreContribution(id, version, reason, call) {
        return write(call, (tx) => restoreContribution(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('intervention.create', () => Intervention, 'Adds an intervention, planned or already carried out.'),
    __param(0, Arg('input', () => PlanInterventionInput)),
    __param(1, TheCall())
], InterventionMutation.prototype, "planIntervention", null);
__decorate([
    Writes('intervention.update', () => Intervention, 'Changes an intervention.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateInterventionInput)),
    __param(3, TheCall())
], InterventionMutation.prototype, "updateIntervention", null);
__decorate([
    Writes('intervention.retire', () => Intervention, 'Takes an intervention out of the counts; its history stays.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], InterventionMutation.prototype, "retireIntervention", null);
__decorate([
    Writes('intervention.retire', () => Intervention, 'Takes a retired intervention back into the counts.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], InterventionMutation.prototype, "restoreIntervention", null);
__decorate([
    Writes('contribution.record', () => Contribution, 'Writes down the part a partner takes in an intervention.'),
    __param(0, Arg('input', () => RecordContributionInput)),
    __param(1, TheCall())
], InterventionMutation.prototype, "recordContribution", null);
__decorate([
    Writes('contribution.record', () => Contribution, 'Changes a contribution.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateContributionInput)),
    __param(3, TheCall())
], InterventionMutation.prototype, "updateContribution", null);
__decorate([
    Writes('contribution.record', () => Contribution, 'Takes a contribution out of the counts; its history stays.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], InterventionMutation.prototype, "retireContribution", null);
__decorate([
    Writes('contribution.record', () => Contribution, 'Takes a retired contribution back into the counts.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], InterventionMutation.prototype, "restoreContribution", null);
InterventionMutation = __decorate([
    Resolver()
], InterventionMutation);
export { InterventionMutation };
//# sourceMappingURL=intervention.mutation.js.map