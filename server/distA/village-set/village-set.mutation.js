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
import { VillageSet } from './village-set.entity.js';
import { CreateVillageSetInput, UpdateVillageSetInput } from './village-set.input.js';
import { createVillageSet, restoreVillageSet, retireVillageSet, updateVillageSet } from './village-set.service.js';
let VillageSetMutation = class VillageSetMutation {
    createVillageSet(input, call) {
        return write(call, (tx) => createVillageSet(tx, input));
    }
    updateVillageSet(id, version, input, call) {
        return write(call, (tx) => updateVillageSet(tx, id, version, input));
    }
    retireVillageSet(id, version, reason, call) {
        return write(call, (tx) => retireVillageSet(tx, id, version, reasonOf(reason)));
    }
    restoreVillageSet(id, version, reason, call) {
        return write(call, (tx) => restoreVillageSet(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('villageSet.create', () => VillageSet, 'Adds a named list of villages.'),
    __param(0, Arg('input', () => CreateVillageSetInput)),
    __param(1, TheCall())
], VillageSetMutation.prototype, "createVillageSet", null);
__decorate([
    Writes('villageSet.update', () => VillageSet, 'Changes a list; its villages are given as a whole.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateVillageSetInput)),
    __param(3, TheCall())
], VillageSetMutation.prototype, "updateVillageSet", null);
__decorate([
    Writes('villageSet.retire', () => VillageSet, 'Takes a list out of use; it stays on record.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], VillageSetMutation.prototype, "retireVillageSet", null);
__decorate([
    Writes('villageSet.retire', () => VillageSet, 'Takes a retired list back into use.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], VillageSetMutation.prototype, "restoreVillageSet", null);
VillageSetMutation = __decorate([
    Resolver()
], VillageSetMutation);
export { VillageSetMutation };
//# sourceMappingURL=village-set.mutation.js.map