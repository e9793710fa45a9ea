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
import { newIndicatorEdition } from './edition.service.js';
import { Indicator } from './indicator.entity.js';
import { CreateIndicatorInput, NewIndicatorEditionInput, UpdateIndicatorInput } from './indicator.input.js';
import { createIndicator, restoreIndicator, retireIndicator, updateIndicator } from './indicator.service.js';
import { rankIndicatorSources } from './ranking.service.js';
let IndicatorMutation = class IndicatorMutation {
    createIndicator(input, call) {
        return write(call, (tx) => createIndicator(tx, input));
    }
    updateIndicator(id, version, input, call) {
        return write(call, (tx) => updateIndicator(tx, id, version, input));
    }
    newIndicatorEdition(id, version, input, call) {
        return write(call, (tx) => newIndicatorEdition(tx, id, version, input));
    }
    retireIndicator(id, version, reason, call) {
        return write(call, (tx) => retireIndicator(tx, id, version, reasonOf(reason)));
    }
    rankIndicatorSources(indicator, version, sources, call) {
        return write(call, (tx) => rankIndicatorSources(tx, indicator, version, sources));
    }
    restoreIndicator(id, version, reason, call) {
        return write(call, (tx) => restoreIndicator(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('catalogue.manage', () => Indicator, 'Adds an indicator: it can be recorded, filtered by and asked for at once.'),
    __param(0, Arg('input', () => CreateIndicatorInput)),
    __param(1, TheCall())
], IndicatorMutation.prototype, "createIndicator", null);
__decorate([
    Writes('catalogue.manage', () => Indicator, 'Changes names, words, bounds and place of an indicator, not what its values mean.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateIndicatorInput)),
    __param(3, TheCall())
], IndicatorMutation.prototype, "updateIndicator", null);
__decorate([
    Writes('catalogue.manage', () => Indicator, 'Changes what the values of an indicator mean: a new edition of its code. Values keep the edition in force at the end of their period.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => NewIndicatorEditionInput)),
    __param(3, TheCall())
], IndicatorMutation.prototype, "newIndicatorEdition", null);
__decorate([
    Writes('catalogue.manage', () => Indicator, 'Takes an indicator out of use: nothing more is recorded for it; its values stay.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], IndicatorMutation.prototype, "retireIndicator", null);
__decorate([
    Writes('catalogue.manage', () => Indicator, 'Says which sources an indicator may have, the one that counts first.'),
    __param(0, Arg('indicator', () => String, { description: 'Code of the indicator.' })),
    __param(1, Arg('version', () => Int, { description: 'Version of the indicator.' })),
    __param(2, Arg('sources', () => [String], { description: 'Codes of all its sources. One that is left out is no longer taken.' })),
    __param(3, TheCall())
], IndicatorMutation.prototype, "rankIndicatorSources", null);
__decorate([
    Writes('catalogue.manage', () => Indicator, 'Takes a retired indicator back into use.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], IndicatorMutation.prototype, "restoreIndicator", null);
IndicatorMutation = __decorate([
    Resolver()
], IndicatorMutation);
export { IndicatorMutation };
//# sourceMappingURL=indicator.mutation.js.map