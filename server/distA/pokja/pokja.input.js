var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.js';
import { Code, Day, Line, Phone } from '../core/write/bounds.js';
import { DecreeIssuer } from './pokja.entity.js';
let AppointPokjaInput = class AppointPokjaInput {
};
__decorate([
    Field(() => String, { description: 'Official code of the village.' })
], AppointPokjaInput.prototype, "village", void 0);
__decorate([
    Line(100),
    Field(() => String, { description: 'Number of the decree (SK).' })
], AppointPokjaInput.prototype, "decreeNumber", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar)
], AppointPokjaInput.prototype, "decreedOn", void 0);
__decorate([
    Field(() => DecreeIssuer)
], AppointPokjaInput.prototype, "issuer", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { description: 'First day in force. It ends an earlier decree without an end on the day before.' })
], AppointPokjaInput.prototype, "validFrom", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true, description: 'Last day in force. Left out: until a new decree.' })
], AppointPokjaInput.prototype, "validTo", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Also ends an earlier decree that has an end of its own. Otherwise an overlap is a CONFLICT.',
    })
], AppointPokjaInput.prototype, "endsPrevious", void 0);
AppointPokjaInput = __decorate([
    InputType({ description: 'A Pokja set up by a new decree.' })
], AppointPokjaInput);
export { AppointPokjaInput };
let UpdatePokjaInput = class UpdatePokjaInput {
};
__decorate([
    Line(100),
    Field(() => String, { nullable: true })
], UpdatePokjaInput.prototype, "decreeNumber", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], UpdatePokjaInput.prototype, "decreedOn", void 0);
__decorate([
    Field(() => DecreeIssuer, { nullable: true })
], UpdatePokjaInput.prototype, "issuer", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], UpdatePokjaInput.prototype, "validFrom", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], UpdatePokjaInput.prototype, "validTo", void 0);
UpdatePokjaInput = __decorate([
    InputType({ description: 'Corrects a decree. What is left out stays as it is; null clears.' })
], UpdatePokjaInput);
export { UpdatePokjaInput };
let NewPersonInput = class NewPersonInput {
};
__decorate([
    Line(120),
    Field(() => String, { description: 'Full name.' })
], NewPersonInput.prototype, "name", void 0);
__decorate([
    Phone(),
    Field(() => String, { nullable: true, description: 'Number with country or area code.' })
], NewPersonInput.prototype, "phone", void 0);
NewPersonInput = __decorate([
    InputType({ description: 'A person who is not on record yet.' })
], NewPersonInput);
export { NewPersonInput };
let UpdatePersonInput = class UpdatePersonInput {
};
__decorate([
    Line(120),
    Field(() => String, { nullable: true })
], UpdatePersonInput.prototype, "name", void 0);
__decorate([
    Phone(),
    Field(() => String, { nullable: true })
], UpdatePersonInput.prototype, "phone", void 0);
UpdatePersonInput = __decorate([
    InputType({ description: 'Corrects a person on record. What is left out stays as it is; null clears.' })
], UpdatePersonInput);
export { UpdatePersonInput };
let MemberFields = class MemberFields {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the section, where the role has one.' })
], MemberFields.prototype, "section", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], MemberFields.prototype, "isTrained", void 0);
MemberFields = __decorate([
    InputType()
], MemberFields);
let AddPokjaMemberInput = class AddPokjaMemberInput extends MemberFields {
};
__decorate([
    Field(() => ID)
], AddPokjaMemberInput.prototype, "pokja", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'Either this or `newPerson`.' })
], AddPokjaMemberInput.prototype, "person", void 0);
__decorate([
    ValidateNested(),
    Field(() => NewPersonInput, { nullable: true, description: 'Either this or `person`: someone not yet on record.' })
], AddPokjaMemberInput.prototype, "newPerson", void 0);
__decorate([
    Code(),
    Field(() => String, { description: 'Code of the role.' })
], AddPokjaMemberInput.prototype, "role", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar)
], AddPokjaMemberInput.prototype, "startedOn", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], AddPokjaMemberInput.prototype, "endedOn", void 0);
AddPokjaMemberInput = __decorate([
    InputType({ description: 'A person takes a role: someone on record of the same village, or someone new.' })
], AddPokjaMemberInput);
export { AddPokjaMemberInput };
let UpdatePokjaMemberInput = class UpdatePokjaMemberInput extends MemberFields {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true })
], UpdatePokjaMemberInput.prototype, "role", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], UpdatePokjaMemberInput.prototype, "startedOn", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], UpdatePokjaMemberInput.prototype, "endedOn", void 0);
UpdatePokjaMemberInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdatePokjaMemberInput);
export { UpdatePokjaMemberInput };
//# sourceMappingURL=pokja.input.js.map