var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** Persons: corrected by those who keep the Pokja; their telephone shown to some who usually don't see it, and always written down. */
import { Field, ObjectType } from 'type-graphql';
import { judge } from '../core/write/references.js';
import { change, claimVersion, load } from '../core/write/rows.js';
import { Person } from './pokja.entity.js';
let RevealedPhone = class RevealedPhone {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Null where none is on record.' })
], RevealedPhone.prototype, "phone", void 0);
RevealedPhone = __decorate([
    ObjectType({ description: 'A telephone number that was asked for with a reason.' })
], RevealedPhone);
export { RevealedPhone };
export async function updatePerson(tx, id, version, { name, phone }) {
    const before = await personIn(tx, id, 'id');
    await claimVersion(tx, Person, before, version);
    await change(tx, Person, before, { name, phone }, before.village);
    return { type: Person, key: before.id };
}
export async function revealPhone(tx, personId, reason) {
    const person = await personIn(tx, personId, 'personId');
    tx.changes.push({ type: 'Person', key: person.id, area: person.village, after: { reason } });
    return person.id;
}
async function personIn(tx, id, path) {
    const person = await load(tx, Person, id, path);
    judge(tx, { ordinal: person.village, readVerb: 'person.read', path, id });
    return person;
}
export async function phoneOf(tx, id) {
    const [person] = await tx.run('select phone from pilar.person where id = $1', [id]);
    return { phone: person?.phone ?? null };
}
//# sourceMappingURL=person.service.js.map