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
import { AreaCode } from './area.entity.js';
import { SetAreaCodeInput } from './external-code.input.js';
import { retireAreaCode, setAreaCode } from './external-code.service.js';
let AreaCodeMutation = class AreaCodeMutation {
    setAreaCode(input, call) {
        return write(call, (tx) => setAreaCode(tx, input));
    }
    retireAreaCode(id, version, reason, call) {
        return write(call, (tx) => retireAreaCode(tx, id, version, reasonOf(reason)));
    }
};
__decorate([
    Writes('area.setCode', () => AreaCode, 'Says which code an area has in another scheme, or changes it.'),
    __param(0, Arg('input', () => SetAreaCodeInput)),
    __param(1, TheCall())
], AreaCodeMutation.prototype, "setAreaCode", null);
__decorate([
    Writes('area.setCode', () => AreaCode, 'Takes a code of another scheme out of use; it may then be given to another area.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], AreaCodeMutation.prototype, "retireAreaCode", null);
AreaCodeMutation = __decorate([
    Resolver()
], AreaCodeMutation);
export { AreaCodeMutation };
//# sourceMappingURL=external-code.mutation.js.map