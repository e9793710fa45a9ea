var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** Users and keys as the API manages them, over the same steps as the command line. */
import { Field, ObjectType } from 'type-graphql';
import { areaOrCountry } from '../area/area.service.js';
import { conflict } from '../core/errors.js';
import { change, claimVersion, load, restore, retire } from '../core/write/rows.js';
import { addKey, addUser, closeAccount, handOverPassword } from './accounts.js';
import { areaOf } from './holding.js';
import { ApiKey, User } from './identity.entity.js';
import { holderOf, keepAdministrator, withinReach } from './reach.js';
import { newPassword } from './secret.js';
let CreatedApiKey = class CreatedApiKey {
};
__decorate([
    Field(() => ApiKey, { description: 'The key as it is kept: without its secret.' })
], CreatedApiKey.prototype, "apiKey", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: '`pk_<id>_<secret>`, to be kept by its holder. Null when the same call is answered again: it is stored nowhere.',
    })
], CreatedApiKey.prototype, "key", void 0);
CreatedApiKey = __decorate([
    ObjectType({ description: 'A new key. `key` is shown in this answer only.' })
], CreatedApiKey);
export { CreatedApiKey };
let NewPassword = class NewPassword {
};
__decorate([
    Field(() => User, { description: 'Whose password it is.' })
], NewPassword.prototype, "user", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'To be handed over: it opens nothing until its owner has changed it. Null when the same call is answered again: it is stored nowhere.',
    })
], NewPassword.prototype, "password", void 0);
NewPassword = __decorate([
    ObjectType({ description: 'A new password. `password` is shown in this answer only.' })
], NewPassword);
export { NewPassword };
export async function createUser(tx, input) {
    await areaOrCountry(tx, areaOf(input, 'input.area'), 'input.area');
    const { id, changes } = await addUser(tx.run, { ...input, isHandedOver: true }, 'input.');
    tx.changes.push(...changes);
    return { type: User, key: id };
}
export async function updateUser(tx, id, version, { name }) {
    const user = await userIn(tx, id);
    await claimVersion(tx, User, user, version);
    const after = await change(tx, User, user, { name });
    await tx.run('update auth."user" set name = $2, "updatedAt" = now() where id = $1', [user.accountId, after.name]);
    return { type: User, key: user.id };
}
export async function retireUser(tx, id, version, reason) {
    const user = await userIn(tx, id);
    if (tx.actor.kind === 'USER' && tx.actor.id === user.id) {
        throw conflict({ id: 'Anda tidak dapat menonaktifkan diri sendiri.', en: 'You cannot retire yourself.' });
    }
    await keepAdministrator(tx, (one) => one.user !== user.id);
    await claimVersion(tx, User, user, version);
    await retire(tx, User, user, reason);
    await closeAccount(tx.run, user.accountId);
    return { type: User, key: user.id };
}
/** Its roles are as they were; its password is gone, so that somebody has to hand over a new one. */
export async function restoreUser(tx, id, asked) {
    const user = await userIn(tx, id);
    await restore(tx, User, user, asked);
    return { type: User, key: user.id };
}
/** The password lives in memory until this one answer; what is kept under the idempotency key is the id. */
export async function resetPassword(tx, id, version, remember) {
    const user = await userIn(tx, id);
    await claimVersion(tx, User, user, version);
    const password = newPassword();
    await handOverPassword(tx.run, user.accountId, password);
    await change(tx, User, user, {});
    tx.changes.at(-1).after = { ...tx.changes.at(-1).after, isPasswordNew: true };
    remember(password);
    return { id: user.id };
}
async function userIn(tx, id) {
    const user = await load(tx, User, id);
    await withinReach(tx, holderOf(tx, 'User'), user.id, 'id', id);
    return user;
}
/** The secret lives in memory until this one answer; what is kept under the idempotency key is the id. */
export async function createApiKey(tx, input, remember) {
    await areaOrCountry(tx, areaOf(input, 'input.area'), 'input.area');
    const { id, key, changes } = await addKey(tx.run, input, 'input.');
    tx.changes.push(...changes);
    remember(key);
    return { id };
}
export async function revokeApiKey(tx, id, version, reason) {
    const key = await load(tx, ApiKey, id);
    await withinReach(tx, holderOf(tx, 'ApiKey'), key.id, 'id', id);
    await claimVersion(tx, ApiKey, key, version);
    await retire(tx, ApiKey, key, reason);
    return { type: ApiKey, key: key.id };
}
//# sourceMappingURL=identity.service.js.map