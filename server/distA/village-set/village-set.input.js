var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../core/scalars.js';
import { Code, Day, Few, Line, Lines, Whole } from '../core/write/bounds.js';
const MOST = 2000;
let VillageSetFields = class VillageSetFields {
};
__decorate([
    Whole(2016, 2099),
    Field(() => Int, { nullable: true, description: 'Year it is for, 2016 to 2099.' })
], VillageSetFields.prototype, "year", void 0);
__decorate([
    Line(100),
    Field(() => String, { nullable: true, description: 'Number of the decree that made the list.' })
], VillageSetFields.prototype, "decreeNumber", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true, description: 'Day the decree was signed.' })
], VillageSetFields.prototype, "decreedOn", void 0);
__decorate([
    Lines(1000),
    Field(() => String, { nullable: true, description: 'What the list is for, and where it comes from.' })
], VillageSetFields.prototype, "note", void 0);
VillageSetFields = __decorate([
    InputType()
], VillageSetFields);
let CreateVillageSetInput = class CreateVillageSetInput extends VillageSetFields {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Upper snake case, unique; never changes.' })
], CreateVillageSetInput.prototype, "code", void 0);
__decorate([
    Line(200),
    Field(() => String)
], CreateVillageSetInput.prototype, "name", void 0);
__decorate([
    Line(13),
    Field(() => String, { description: 'Official code of the area whose list it is; never changes.' })
], CreateVillageSetInput.prototype, "area", void 0);
__decorate([
    Few(1, MOST),
    Field(() => [String], { description: `Official codes of its villages, all inside the area: 1 to ${MOST}.` })
], CreateVillageSetInput.prototype, "villages", void 0);
CreateVillageSetInput = __decorate([
    InputType({ description: 'A named list of villages.' })
], CreateVillageSetInput);
export { CreateVillageSetInput };
let UpdateVillageSetInput = class UpdateVillageSetInput extends VillageSetFields {
};
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateVillageSetInput.prototype, "name", void 0);
__decorate([
    Few(1, MOST),
    Field(() => [String], { nullable: true, description: `Official codes of all its villages: 1 to ${MOST}.` })
], UpdateVillageSetInput.prototype, "villages", void 0);
UpdateVillageSetInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdateVillageSetInput);
export { UpdateVillageSetInput };
//# sourceMappingURL=village-set.input.js.map