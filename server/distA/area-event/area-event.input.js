var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../core/scalars.js';
import { Day, Few, Line, Lines } from '../core/write/bounds.js';
const MOST_PARTS = 20;
let AreaEventFields = class AreaEventFields {
};
__decorate([
    Day(),
    Field(() => DateScalar, { description: 'First day on which the new state holds: not in the future, later than every earlier change.' })
], AreaEventFields.prototype, "happenedOn", void 0);
__decorate([
    Line(100),
    Field(() => String, { nullable: true, description: 'Number of the decree or regulation.' })
], AreaEventFields.prototype, "decreeNumber", void 0);
__decorate([
    Lines(1000),
    Field(() => String, { nullable: true, description: 'Anything worth knowing about it.' })
], AreaEventFields.prototype, "note", void 0);
AreaEventFields = __decorate([
    InputType()
], AreaEventFields);
let AreaPartInput = class AreaPartInput {
};
__decorate([
    Line(13),
    Field(() => String, { description: 'Official code. One that ended earlier comes back; one that ends or goes on now keeps what it has.' })
], AreaPartInput.prototype, "code", void 0);
__decorate([
    Line(100),
    Field(() => String, { nullable: true, description: 'Official name. Left out: the one the code had.' })
], AreaPartInput.prototype, "name", void 0);
AreaPartInput = __decorate([
    InputType({ description: 'An area as it is called from a day on.' })
], AreaPartInput);
export { AreaPartInput };
let RenameAreaInput = class RenameAreaInput extends AreaEventFields {
};
__decorate([
    Line(13),
    Field(() => String, { nullable: true, description: 'New official code. Left out: it stays.' })
], RenameAreaInput.prototype, "code", void 0);
__decorate([
    Line(100),
    Field(() => String, { nullable: true, description: 'New official name. Left out: it stays.' })
], RenameAreaInput.prototype, "name", void 0);
RenameAreaInput = __decorate([
    InputType({ description: 'Another name, or for a village another code in the same district: a desa that becomes a kelurahan gets one.' })
], RenameAreaInput);
export { RenameAreaInput };
let SplitAreaInput = class SplitAreaInput extends AreaEventFields {
};
__decorate([
    ValidateNested({ each: true }),
    Few(2, MOST_PARTS),
    Field(() => [AreaPartInput], {
        description: `What it becomes, 2 to ${MOST_PARTS}, all in the same district. With its own code among them it goes on, smaller than before.`,
    })
], SplitAreaInput.prototype, "parts", void 0);
__decorate([
    Line(13),
    Field(() => String, {
        nullable: true,
        description: 'Code of the part in which Kampung KB, Pokja and planned interventions go on. Left out: they end. Not with the own code among the parts, where they go on by themselves.',
    })
], SplitAreaInput.prototype, "continuesIn", void 0);
SplitAreaInput = __decorate([
    InputType({ description: 'One village becomes several.' })
], SplitAreaInput);
export { SplitAreaInput };
let AreaVersionInput = class AreaVersionInput {
};
__decorate([
    Field(() => ID, { description: 'The area.' })
], AreaVersionInput.prototype, "id", void 0);
__decorate([
    Field(() => Int, { description: 'A stale one is a CONFLICT.' })
], AreaVersionInput.prototype, "version", void 0);
AreaVersionInput = __decorate([
    InputType({ description: 'An area and the version in which the caller saw it.' })
], AreaVersionInput);
export { AreaVersionInput };
let MergeAreasInput = class MergeAreasInput extends AreaEventFields {
};
__decorate([
    ValidateNested({ each: true }),
    Few(2, MOST_PARTS),
    Field(() => [AreaVersionInput], { description: `What becomes one, 2 to ${MOST_PARTS}.` })
], MergeAreasInput.prototype, "areas", void 0);
__decorate([
    ValidateNested(),
    Field(() => AreaPartInput, { description: 'What they become. With the code of one of them this one goes on, larger than before.' })
], MergeAreasInput.prototype, "into", void 0);
__decorate([
    Field(() => ID, {
        nullable: true,
        description: 'The one of them whose Kampung KB and Pokja go on. Left out: all end. Not where one of them goes on: then its own do. Planned interventions of all go on.',
    })
], MergeAreasInput.prototype, "continuesFrom", void 0);
MergeAreasInput = __decorate([
    InputType({ description: 'Several villages of one district become one.' })
], MergeAreasInput);
export { MergeAreasInput };
//# sourceMappingURL=area-event.input.js.map