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
import { assignRole, endAssignment } from './assignment.service.js';
import { ApiKey, Assignment, User } from './identity.entity.js';
import { AssignRoleInput, CreateApiKeyInput, CreateUserInput, UpdateUserInput } from './identity.input.js';
import { CreatedApiKey, createApiKey, createUser, NewPassword, resetPassword, restoreUser, retireUser, revokeApiKey, updateUser, } from './identity.service.js';
let IdentityMutation = class IdentityMutation {
    createUser(input, call) {
        return write(call, (tx) => createUser(tx, input));
    }
    updateUser(id, version, input, call) {
        return write(call, (tx) => updateUser(tx, id, version, input));
    }
    retireUser(id, version, reason, call) {
        return write(call, (tx) => retireUser(tx, id, version, reasonOf(reason)));
    }
    restoreUser(id, version, reason, call) {
        return write(call, (tx) => restoreUser(tx, id, { version, reason: reasonOf(reason) }));
    }
    resetPassword(id, version, call) {
        return once(call, (tx, remember) => resetPassword(tx, id, version, remember), async (tx, { id }, password) => ({ password, user: (await tx.show(User, [id], ['user']))[0] }));
    }
    createApiKey(input, call) {
        return once(call, (tx, remember) => createApiKey(tx, input, remember), async (tx, { id }, key) => ({ key, apiKey: (await tx.show(ApiKey, [id], ['apiKey']))[0] }));
    }
    revokeApiKey(id, version, reason, call) {
        return write(call, (tx) => revokeApiKey(tx, id, version, reasonOf(reason)));
    }
    assignRole(input, call) {
        return write(call, (tx) => assignRole(tx, input));
    }
    endAssignment(id, version, reason, call) {
        return write(call, (tx) => endAssignment(tx, id, version, reasonOf(reason)));
    }
};
__decorate([
    Writes('user.manage', () => User, 'Adds a person who may sign in.'),
    __param(0, Arg('input', () => CreateUserInput)),
    __param(1, TheCall())
], IdentityMutation.prototype, "createUser", null);
__decorate([
    Writes('user.manage', () => User, 'Corrects the name of a user.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateUserInput)),
    __param(3, TheCall())
], IdentityMutation.prototype, "updateUser", null);
__decorate([
    Writes('user.manage', () => User, 'Ends a user: sessions and password stop working at once.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], IdentityMutation.prototype, "retireUser", null);
__decorate([
    Writes('user.manage', () => User, 'Brings a user back with the roles it held. It signs in again once `resetPassword` gave it a password.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], IdentityMutation.prototype, "restoreUser", null);
__decorate([
    Writes('user.manage', () => NewPassword, 'Gives a user a new password, shown once; its sessions and the old password end at once.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, TheCall())
], IdentityMutation.prototype, "resetPassword", null);
__decorate([
    Writes('apiKey.manage', () => CreatedApiKey, 'Makes a key for an application.'),
    __param(0, Arg('input', () => CreateApiKeyInput)),
    __param(1, TheCall())
], IdentityMutation.prototype, "createApiKey", null);
__decorate([
    Writes('apiKey.manage', () => ApiKey, 'Ends a key: it is refused within a second.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], IdentityMutation.prototype, "revokeApiKey", null);
__decorate([
    Writes('user.manage', () => Assignment, 'Gives a user or a key one more role; for a key it needs `apiKey.manage` as well.'),
    __param(0, Arg('input', () => AssignRoleInput)),
    __param(1, TheCall())
], IdentityMutation.prototype, "assignRole", null);
__decorate([
    Writes('user.manage', () => Assignment, 'Takes a role from a user or a key, within a second; for a key it needs `apiKey.manage` as well.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], IdentityMutation.prototype, "endAssignment", null);
IdentityMutation = __decorate([
    Resolver()
], IdentityMutation);
export { IdentityMutation };
/** A write that answers with a secret, the first time only: it is kept nowhere. */
function once(call, work, show) {
    let secret = null;
    const remember = (made) => {
        secret = made;
    };
    return writeAnd(call, (tx) => work(tx, remember), (tx, made) => show(tx, made, secret));
}
//# sourceMappingURL=identity.mutation.js.map