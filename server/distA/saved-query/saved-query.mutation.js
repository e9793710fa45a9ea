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
import { SavedQuery } from './saved-query.entity.js';
import { CreateSavedQueryInput, UpdateSavedQueryInput } from './saved-query.input.js';
import { createSavedQuery, restoreSavedQuery, retireSavedQuery, updateSavedQuery } from './saved-query.service.js';
let SavedQueryMutation = class SavedQueryMutation {
    createSavedQuery(input, call) {
        return write(call, (tx) => createSavedQuery(tx, input));
    }
    updateSavedQuery(id, version, input, call) {
        return write(call, (tx) => updateSavedQuery(tx, id, version, input));
    }
    retireSavedQuery(id, version, reason, call) {
        return write(call, (tx) => retireSavedQuery(tx, id, version, reasonOf(reason)));
    }
    restoreSavedQuery(id, version, reason, call) {
        return write(call, (tx) => restoreSavedQuery(tx, id, { version, reason: reasonOf(reason) }));
    }
};
__decorate([
    Writes('savedQuery.create', () => SavedQuery, 'Keeps a question or a filtered list for the one who is signed in.'),
    __param(0, Arg('input', () => CreateSavedQueryInput)),
    __param(1, TheCall())
], SavedQueryMutation.prototype, "createSavedQuery", null);
__decorate([
    Writes('savedQuery.update', () => SavedQuery, 'Changes a saved query of your own.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdateSavedQueryInput)),
    __param(3, TheCall())
], SavedQueryMutation.prototype, "updateSavedQuery", null);
__decorate([
    Writes('savedQuery.retire', () => SavedQuery, 'Puts a saved query of your own away.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], SavedQueryMutation.prototype, "retireSavedQuery", null);
__decorate([
    Writes('savedQuery.retire', () => SavedQuery, 'Brings a saved query of your own back.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], SavedQueryMutation.prototype, "restoreSavedQuery", null);
SavedQueryMutation = __decorate([
    Resolver()
], SavedQueryMutation);
export { SavedQueryMutation };
//# sourceMappingURL=saved-query.mutation.js.map