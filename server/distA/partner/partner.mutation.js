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
import { Partner } from './partner.entity.js';
import { CreatePartnerInput, UpdatePartnerInput } from './partner.input.js';
import { createPartner, restorePartner, retirePartner, updatePartner } from './partner.service.js';
let PartnerMutation = class PartnerMutation {
    createPartner(input, call) {
        return write(call, (tx) => createPartner(tx, input));
    }
    updatePartner(id, version, input, call) {
        return write(call, (tx) => updatePartner(tx, id, version, input));
    }
    retirePartner(id, version, reason, call) {
        return write(call, (tx) => retirePartner(tx, id, version, reasonOf(reason)));
    }
    restorePartner(id, version, reason, call) {
        return write(call, (tx) => restorePartner(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('partner.create', () => Partner, 'Adds an organisation.'),
    __param(0, Arg('input', () => CreatePartnerInput)),
    __param(1, TheCall())
], PartnerMutation.prototype, "createPartner", null);
__decorate([
    Writes('partner.update', () => Partner, 'Changes an organisation.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdatePartnerInput)),
    __param(3, TheCall())
], PartnerMutation.prototype, "updatePartner", null);
__decorate([
    Writes('partner.retire', () => Partner, 'Takes an organisation out of use; its history stays.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], PartnerMutation.prototype, "retirePartner", null);
__decorate([
    Writes('partner.retire', () => Partner, 'Takes a retired organisation back into use.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], PartnerMutation.prototype, "restorePartner", null);
PartnerMutation = __decorate([
    Resolver()
], PartnerMutation);
export { PartnerMutation };
//# sourceMappingURL=partner.mutation.js.map