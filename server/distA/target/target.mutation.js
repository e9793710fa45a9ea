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
import { Target } from './target.entity.js';
import { SetTargetInput } from './target.input.js';
import { restoreTarget, retireTarget, setTarget } from './target.service.js';
let TargetMutation = class TargetMutation {
    setTarget(input, call) {
        return write(call, (tx) => setTarget(tx, input));
    }
    retireTarget(id, version, reason, call) {
        return write(call, (tx) => retireTarget(tx, id, version, reasonOf(reason)));
    }
    restoreTarget(id, version, reason, call) {
        return write(call, (tx) => restoreTarget(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('target.set', () => Target, 'Sets the planned value of an indicator for an area and a year, or changes the one that stands.'),
    __param(0, Arg('input', () => SetTargetInput)),
    __param(1, TheCall())
], TargetMutation.prototype, "setTarget", null);
__decorate([
    Writes('target.set', () => Target, 'Takes a target out of use; its history stays.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], TargetMutation.prototype, "retireTarget", null);
__decorate([
    Writes('target.set', () => Target, 'Takes a retired target back, while no other has taken its place.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], TargetMutation.prototype, "restoreTarget", null);
TargetMutation = __decorate([
    Resolver()
], TargetMutation);
export { TargetMutation };
//# sourceMappingURL=target.mutation.js.map