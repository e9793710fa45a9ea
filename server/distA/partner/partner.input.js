var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.js';
import { Code, Day, Line } from '../core/write/bounds.js';
import { PartnerLevel } from './partner.entity.js';
let PartnerFields = class PartnerFields {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the sector it mainly answers for.' })
], PartnerFields.prototype, "sector", void 0);
__decorate([
    Line(13),
    Field(() => String, {
        nullable: true,
        description: 'Official code of the area it works in. Left out: the whole country, for those who act in all of it.',
    })
], PartnerFields.prototype, "area", void 0);
__decorate([
    Day(1900),
    Field(() => DateScalar, { nullable: true })
], PartnerFields.prototype, "validFrom", void 0);
__decorate([
    Day(1900),
    Field(() => DateScalar, { nullable: true })
], PartnerFields.prototype, "validTo", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the partner that took over.' })
], PartnerFields.prototype, "succeededBy", void 0);
PartnerFields = __decorate([
    InputType()
], PartnerFields);
let CreatePartnerInput = class CreatePartnerInput extends PartnerFields {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Upper snake case, unique; never changes.' })
], CreatePartnerInput.prototype, "code", void 0);
__decorate([
    Line(200),
    Field(() => String)
], CreatePartnerInput.prototype, "name", void 0);
__decorate([
    Code(),
    Field(() => String, { description: 'Code of the kind of organisation.' })
], CreatePartnerInput.prototype, "kind", void 0);
__decorate([
    Field(() => PartnerLevel)
], CreatePartnerInput.prototype, "level", void 0);
CreatePartnerInput = __decorate([
    InputType({ description: 'A new organisation.' })
], CreatePartnerInput);
export { CreatePartnerInput };
let UpdatePartnerInput = class UpdatePartnerInput extends PartnerFields {
};
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdatePartnerInput.prototype, "name", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true })
], UpdatePartnerInput.prototype, "kind", void 0);
__decorate([
    Field(() => PartnerLevel, { nullable: true })
], UpdatePartnerInput.prototype, "level", void 0);
UpdatePartnerInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdatePartnerInput);
export { UpdatePartnerInput };
//# sourceMappingURL=partner.input.js.map