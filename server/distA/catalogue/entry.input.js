var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../core/scalars.js';
import { Code, Day, Line, Whole } from '../core/write/bounds.js';
let CreateEntryInput = class CreateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Upper snake case, unique; never changes.' })
], CreateEntryInput.prototype, "code", void 0);
__decorate([
    Line(200),
    Field(() => String)
], CreateEntryInput.prototype, "name", void 0);
__decorate([
    Line(200),
    Field(() => String)
], CreateEntryInput.prototype, "nameEn", void 0);
__decorate([
    Whole(0, 100_000),
    Field(() => Int, { nullable: true, description: 'Place in lists, ascending. Left out: at the end.' })
], CreateEntryInput.prototype, "position", void 0);
CreateEntryInput = __decorate([
    InputType({ description: 'A new row of a catalogue.' })
], CreateEntryInput);
export { CreateEntryInput };
let UpdateEntryInput = class UpdateEntryInput {
};
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateEntryInput.prototype, "name", void 0);
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateEntryInput.prototype, "nameEn", void 0);
__decorate([
    Whole(0, 100_000),
    Field(() => Int, { nullable: true, description: 'Place in lists, ascending.' })
], UpdateEntryInput.prototype, "position", void 0);
UpdateEntryInput = __decorate([
    InputType({ description: 'Changes to a row of a catalogue. What is left out stays as it is.' })
], UpdateEntryInput);
export { UpdateEntryInput };
let CreateProgrammeInput = class CreateProgrammeInput extends CreateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Code of its pillar.' })
], CreateProgrammeInput.prototype, "pillar", void 0);
CreateProgrammeInput = __decorate([
    InputType({ description: 'A new programme.' })
], CreateProgrammeInput);
export { CreateProgrammeInput };
let UpdateProgrammeInput = class UpdateProgrammeInput extends UpdateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of its pillar.' })
], UpdateProgrammeInput.prototype, "pillar", void 0);
UpdateProgrammeInput = __decorate([
    InputType({ description: 'What is left out stays as it is.' })
], UpdateProgrammeInput);
export { UpdateProgrammeInput };
let CreateSectorInput = class CreateSectorInput extends CreateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it now.' })
], CreateSectorInput.prototype, "ministry", void 0);
CreateSectorInput = __decorate([
    InputType({ description: 'A new sector.' })
], CreateSectorInput);
export { CreateSectorInput };
let UpdateSectorInput = class UpdateSectorInput extends UpdateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it now.' })
], UpdateSectorInput.prototype, "ministry", void 0);
UpdateSectorInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdateSectorInput);
export { UpdateSectorInput };
let CreateMinistryInput = class CreateMinistryInput extends CreateEntryInput {
};
__decorate([
    Day(1945),
    Field(() => DateScalar, { nullable: true })
], CreateMinistryInput.prototype, "validFrom", void 0);
__decorate([
    Day(1945),
    Field(() => DateScalar, { nullable: true })
], CreateMinistryInput.prototype, "validTo", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the ministry that took over.' })
], CreateMinistryInput.prototype, "succeededBy", void 0);
CreateMinistryInput = __decorate([
    InputType({ description: 'A new ministry or agency.' })
], CreateMinistryInput);
export { CreateMinistryInput };
let UpdateMinistryInput = class UpdateMinistryInput extends UpdateEntryInput {
};
__decorate([
    Day(1945),
    Field(() => DateScalar, { nullable: true })
], UpdateMinistryInput.prototype, "validFrom", void 0);
__decorate([
    Day(1945),
    Field(() => DateScalar, { nullable: true })
], UpdateMinistryInput.prototype, "validTo", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the ministry that took over.' })
], UpdateMinistryInput.prototype, "succeededBy", void 0);
UpdateMinistryInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdateMinistryInput);
export { UpdateMinistryInput };
let CreateActivityInput = class CreateActivityInput extends CreateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Code of its programme.' })
], CreateActivityInput.prototype, "programme", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it.' })
], CreateActivityInput.prototype, "ministry", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true })
], CreateActivityInput.prototype, "validFrom", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true })
], CreateActivityInput.prototype, "validTo", void 0);
CreateActivityInput = __decorate([
    InputType({ description: 'A new activity of the Instruction.' })
], CreateActivityInput);
export { CreateActivityInput };
let UpdateActivityInput = class UpdateActivityInput extends UpdateEntryInput {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of its programme.' })
], UpdateActivityInput.prototype, "programme", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the addressee that answers for it.' })
], UpdateActivityInput.prototype, "ministry", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true })
], UpdateActivityInput.prototype, "validFrom", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true })
], UpdateActivityInput.prototype, "validTo", void 0);
UpdateActivityInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdateActivityInput);
export { UpdateActivityInput };
//# sourceMappingURL=entry.input.js.map