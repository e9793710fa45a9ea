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
import { Kampung } from './kampung.entity.js';
import { FormKampungInput, UpdateKampungInput } from './kampung.input.js';
import { formKampung, restoreKampung, retireKampung, updateKampung } from './kampung.service.js';
let KampungMutation = class KampungMutation {
    formKampung(input, call) {
        return write(call, (tx) => formKampung(tx, input));
    }
    updateKampung(id, version, input, call) {
        return write(call, (tx) => updateKampung(tx, id, version, input));
    }
    retireKampung(id, version, reason, call) {
        return write(call, (tx) => retireKampung(tx, id, version, reasonOf(reason)));
    }
    restoreKampung(id, version, reason, call) {
        return write(call, (tx) => restoreKampung(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('kampung.form', () => Kampung, 'Forms the Kampung KB of a village that has none.'),
    __param(0, Arg('input', () => FormKampungInput)),
    __param(1, TheCall())
], KampungMutation.prototype, "formKampung", null);
__decorate([
    Writes('kampung.update', () => Kampung, 'Changes the profile of a Kampung KB.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateKampungInput)),
    __param(3, TheCall())
], KampungMutation.prototype, "updateKampung", null);
__decorate([
    Writes('kampung.retire', () => Kampung, 'Ends a Kampung KB; its history stays, and the village may form another.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], KampungMutation.prototype, "retireKampung", null);
__decorate([
    Writes('kampung.retire', () => Kampung, 'Takes a Kampung KB that was ended back, while its village has no other.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], KampungMutation.prototype, "restoreKampung", null);
KampungMutation = __decorate([
    Resolver()
], KampungMutation);
export { KampungMutation };
//# sourceMappingURL=kampung.mutation.js.map