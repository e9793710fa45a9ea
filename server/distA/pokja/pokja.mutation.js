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
import { DateScalar } from '../core/scalars.js';
import { TheCall, Writes } from '../core/write/call.js';
import { reasonOf } from '../core/write/reason.js';
import { write, writeAnd } from '../core/write/write.js';
import { addPokjaMember, endPokjaMember, updatePokjaMember } from './member.service.js';
import { phoneOf, RevealedPhone, revealPhone, updatePerson } from './person.service.js';
import { Person, Pokja, PokjaMember } from './pokja.entity.js';
import { AddPokjaMemberInput, AppointPokjaInput, UpdatePersonInput, UpdatePokjaInput, UpdatePokjaMemberInput } from './pokja.input.js';
import { appointPokja, restorePokja, retirePokja, updatePokja } from './pokja.service.js';
let PokjaMutation = class PokjaMutation {
    appointPokja(input, call) {
        return write(call, (tx) => appointPokja(tx, input));
    }
    updatePokja(id, version, input, call) {
        return write(call, (tx) => updatePokja(tx, id, version, input));
    }
    retirePokja(id, version, reason, call) {
        return write(call, (tx) => retirePokja(tx, id, version, reasonOf(reason)));
    }
    restorePokja(id, version, reason, call) {
        return write(call, (tx) => restorePokja(tx, id, { version, reason: reasonOf(reason) }));
    }
    addPokjaMember(input, call) {
        return write(call, (tx) => addPokjaMember(tx, input));
    }
    updatePokjaMember(id, version, input, call) {
        return write(call, (tx) => updatePokjaMember(tx, id, version, input));
    }
    endPokjaMember(id, version, endedOn, call) {
        return write(call, (tx) => endPokjaMember(tx, id, version, endedOn));
    }
    updatePerson(id, version, input, call) {
        return write(call, (tx) => updatePerson(tx, id, version, input));
    }
    revealPhone(personId, reason, call) {
        return writeAnd(call, (tx) => revealPhone(tx, personId, reasonOf(reason)), phoneOf);
    }
};
__decorate([
    Writes('pokja.appoint', () => Pokja, 'Sets up a Pokja by a new decree.'),
    __param(0, Arg('input', () => AppointPokjaInput)),
    __param(1, TheCall())
], PokjaMutation.prototype, "appointPokja", null);
__decorate([
    Writes('pokja.update', () => Pokja, 'Corrects a decree that is on record.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdatePokjaInput)),
    __param(3, TheCall())
], PokjaMutation.prototype, "updatePokja", null);
__decorate([
    Writes('pokja.retire', () => Pokja, 'Takes a decree off the record that should not be there; it no longer counts.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], PokjaMutation.prototype, "retirePokja", null);
__decorate([
    Writes('pokja.retire', () => Pokja, 'Puts a decree back on the record, while no other is in force on its days.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], PokjaMutation.prototype, "restorePokja", null);
__decorate([
    Writes('pokjaMember.add', () => PokjaMember, 'Gives a person a role in a Pokja.'),
    __param(0, Arg('input', () => AddPokjaMemberInput)),
    __param(1, TheCall())
], PokjaMutation.prototype, "addPokjaMember", null);
__decorate([
    Writes('pokjaMember.update', () => PokjaMember, 'Changes a membership.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdatePokjaMemberInput)),
    __param(3, TheCall())
], PokjaMutation.prototype, "updatePokjaMember", null);
__decorate([
    Writes('pokjaMember.end', () => PokjaMember, 'Ends a membership: the person leaves the role on that day.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('endedOn', () => DateScalar)),
    __param(3, TheCall())
], PokjaMutation.prototype, "endPokjaMember", null);
__decorate([
    Writes('pokjaMember.update', () => Person, 'Corrects the name or telephone number of a person in a Pokja.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('input', () => UpdatePersonInput)),
    __param(3, TheCall())
], PokjaMutation.prototype, "updatePerson", null);
__decorate([
    Writes('person.reveal', () => RevealedPhone, 'Shows the telephone number of a person. Who asked, when and why is written down, at every call.'),
    __param(0, Arg('personId', () => ID)),
    __param(1, Arg('reason', () => String)),
    __param(2, TheCall({ isRepeatable: false }))
], PokjaMutation.prototype, "revealPhone", null);
PokjaMutation = __decorate([
    Resolver()
], PokjaMutation);
export { PokjaMutation };
//# sourceMappingURL=pokja.mutation.js.map