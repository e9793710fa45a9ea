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
import { writeAnd } from '../core/write/write.js';
import { MergeAreasInput, RenameAreaInput, SplitAreaInput } from './area-event.input.js';
import { AreaEventOutcome } from './area-event.result.js';
import { happen, shown } from './area-event.service.js';
import { planMerge, planRename, planSplit } from './judge.js';
const DryRun = () => Arg('dryRun', () => Boolean, { nullable: true, description: 'Only says what would happen, and writes nothing.' });
let AreaEventMutation = class AreaEventMutation {
    renameArea(id, version, input, dryRun, call) {
        return writeAnd(call, async (tx) => happen(tx, await planRename(tx, { id, version }, input), dryRun), shown);
    }
    splitArea(id, version, input, dryRun, call) {
        return writeAnd(call, async (tx) => happen(tx, await planSplit(tx, { id, version }, input), dryRun), shown);
    }
    mergeAreas(input, dryRun, call) {
        return writeAnd(call, async (tx) => happen(tx, await planMerge(tx, input), dryRun), shown);
    }
};
__decorate([
    Writes('area.change', () => AreaEventOutcome, 'Gives an area another name, or a village another code. What it has stays with it.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => RenameAreaInput)),
    __param(3, DryRun()),
    __param(4, TheCall())
], AreaEventMutation.prototype, "renameArea", null);
__decorate([
    Writes('area.change', () => AreaEventOutcome, 'Splits a village into several. Its figures stay with it and are never divided.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => SplitAreaInput)),
    __param(3, DryRun()),
    __param(4, TheCall())
], AreaEventMutation.prototype, "splitArea", null);
__decorate([
    Writes('area.change', () => AreaEventOutcome, 'Merges villages into one. Into a code that ended earlier: the village comes back. Their figures stay with them and are never added up.'),
    __param(0, Arg('input', () => MergeAreasInput)),
    __param(1, DryRun()),
    __param(2, TheCall())
], AreaEventMutation.prototype, "mergeAreas", null);
AreaEventMutation = __decorate([
    Resolver()
], AreaEventMutation);
export { AreaEventMutation };
//# sourceMappingURL=area-event.mutation.js.map