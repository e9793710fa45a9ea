var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord, StoredRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Section } from '../intervention/catalogue.entity.js';
import { Village } from '../village/village.entity.js';
export var DecreeIssuer;
(function (DecreeIssuer) {
    DecreeIssuer["VILLAGE_HEAD"] = "VILLAGE_HEAD";
    DecreeIssuer["CAMAT"] = "CAMAT";
    DecreeIssuer["REGENT"] = "REGENT";
})(DecreeIssuer || (DecreeIssuer = {}));
registerEnumType(DecreeIssuer, { name: 'DecreeIssuer', description: 'Who signed the decree: village head or lurah, camat, regent.' });
let PokjaRole = class PokjaRole extends CatalogueRecord {
};
PokjaRole = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('pokjaRoles'),
    ObjectType({ description: 'Role in a Pokja: Pelindung, Penasehat, Ketua, Sekretaris, Bendahara, Ketua Seksi, Anggota.' }),
    Entity({ tableName: 'pokja_role' })
], PokjaRole);
export { PokjaRole };
let Pokja = class Pokja extends StoredRecord {
};
__decorate([
    Field(() => Village, { description: 'The desa or kelurahan.' }),
    ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Pokja.prototype, "village", void 0);
__decorate([
    Field(() => String, { description: 'Number of the decree (SK).' }),
    Property({ type: 'text' })
], Pokja.prototype, "decreeNumber", void 0);
__decorate([
    Field(() => DateScalar, { description: 'Day the decree was signed.' }),
    Property({ type: 'date' })
], Pokja.prototype, "decreedOn", void 0);
__decorate([
    Field(() => DecreeIssuer, { description: 'Who signed the decree.' }),
    Enum({ items: () => DecreeIssuer })
], Pokja.prototype, "issuer", void 0);
__decorate([
    Field(() => DateScalar, { description: 'First day in force.' }),
    Property({ type: 'date' })
], Pokja.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day in force. Null: until a new decree.' }),
    Property({ type: 'date', nullable: true, index: true })
], Pokja.prototype, "validTo", void 0);
__decorate([
    Field(() => [PokjaMember], { description: 'Members, past ones included.' }),
    OneToMany(() => PokjaMember, (member) => member.pokja)
], Pokja.prototype, "members", void 0);
Pokja = __decorate([
    Guarded({ verb: 'pokja.read', area: 'village' }),
    Root('pokjas'),
    ObjectType({
        description: 'Working group (Kelompok Kerja) of a village, set up by one decree. A new decree is a new Pokja; decrees of one village never overlap.',
    }),
    Entity({ tableName: 'pokja' }),
    Index({
        name: 'pokja_no_overlap',
        expression: "alter table pilar.pokja add constraint pokja_no_overlap exclude using gist (village_ordinal with =, daterange(valid_from, valid_to, '[]') with &&) where (retired_at is null)",
    }),
    Check({ name: 'pokja_validity_check', expression: 'valid_to is null or valid_to >= valid_from' })
], Pokja);
export { Pokja };
let Person = class Person extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'Name as people write it.' }),
    Property({ type: 'text' })
], Person.prototype, "name", void 0);
__decorate([
    Masked({ verb: 'person.readPhone' }),
    Field(() => String, {
        nullable: true,
        description: 'Null without the verb `person.readPhone`; `revealPhone` shows one to who may, and logs it.',
    }),
    Property({ type: 'text', nullable: true, hidden: true })
], Person.prototype, "phone", void 0);
__decorate([
    Field(() => Village, { description: 'Village whose records hold the person.' }),
    ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Person.prototype, "village", void 0);
Person = __decorate([
    Guarded({ verb: 'person.read', area: 'village' }),
    Root('persons'),
    ObjectType({ description: 'A person in a Pokja (Orang). No identity number and no birth date are kept.' }),
    Entity({ tableName: 'person' })
], Person);
export { Person };
let PokjaMember = class PokjaMember extends StoredRecord {
};
__decorate([
    Field(() => Pokja, { description: 'The decree the role stands in.' }),
    ManyToOne(() => Pokja, { deleteRule: 'restrict' })
], PokjaMember.prototype, "pokja", void 0);
__decorate([
    Field(() => Person, { description: 'Who holds the role.' }),
    ManyToOne(() => Person, { deleteRule: 'restrict', index: true })
], PokjaMember.prototype, "person", void 0);
__decorate([
    Field(() => PokjaRole, { description: 'Role in the working group.' }),
    ManyToOne(() => PokjaRole, { deleteRule: 'restrict', index: true })
], PokjaMember.prototype, "role", void 0);
__decorate([
    Field(() => Section, { nullable: true, description: 'Section (one of eight family functions) of a section head or member.' }),
    ManyToOne(() => Section, { nullable: true, deleteRule: 'restrict', index: true })
], PokjaMember.prototype, "section", void 0);
__decorate([
    Field(() => DateScalar, { description: 'First day in the role.' }),
    Property({ type: 'date' })
], PokjaMember.prototype, "startedOn", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day in the role. Null while in it.' }),
    Property({ type: 'date', nullable: true })
], PokjaMember.prototype, "endedOn", void 0);
__decorate([
    Field(() => Boolean, { description: 'Has been trained for the role.' }),
    Property({ type: 'boolean', default: false })
], PokjaMember.prototype, "isTrained", void 0);
PokjaMember = __decorate([
    Guarded({ verb: 'pokjaMember.read', area: 'pokja.village' }),
    Root('pokjaMembers'),
    ObjectType({ description: "A person's role in a Pokja, from and to." }),
    Entity({ tableName: 'pokja_member' }),
    Unique({ properties: ['pokja', 'person', 'role', 'startedOn'] }),
    Check({ name: 'pokja_member_dates_check', expression: 'ended_on is null or ended_on >= started_on' })
], PokjaMember);
export { PokjaMember };
//# sourceMappingURL=pokja.entity.js.map