var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../core/scalars.js';
import { Day, Few, Line } from '../core/write/bounds.js';
import { DataKind, FieldGuide, FormationReason, Operation, RegulationIssuer } from './kampung.entity.js';
const LISTED = 20;
let KampungFields = class KampungFields {
};
__decorate([
    Line(100),
    Field(() => String, { nullable: true, description: 'Number of the decree that formed it.' })
], KampungFields.prototype, "decreeNumber", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true })
], KampungFields.prototype, "decreedOn", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Model Kampung KB.' })
], KampungFields.prototype, "isModel", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasBkb", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasBkr", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasBkl", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasUppka", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasPikr", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasSecretariat", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasRumahDataku", void 0);
__decorate([
    Field(() => FieldGuide, { nullable: true })
], KampungFields.prototype, "guidedBy", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], KampungFields.prototype, "hasWorkPlan", void 0);
__decorate([
    Few(0, LISTED),
    Field(() => [RegulationIssuer], { nullable: true })
], KampungFields.prototype, "regulations", void 0);
__decorate([
    Few(0, LISTED),
    Field(() => [DataKind], { nullable: true })
], KampungFields.prototype, "dataKinds", void 0);
__decorate([
    Few(0, LISTED),
    Field(() => [Operation], { nullable: true })
], KampungFields.prototype, "operations", void 0);
__decorate([
    Few(0, LISTED),
    Field(() => [FormationReason], { nullable: true })
], KampungFields.prototype, "formationReasons", void 0);
__decorate([
    Few(0, LISTED),
    Field(() => [String], { nullable: true, description: 'Codes of the sources of its money.' })
], KampungFields.prototype, "fundingSources", void 0);
KampungFields = __decorate([
    InputType()
], KampungFields);
let FormKampungInput = class FormKampungInput extends KampungFields {
};
__decorate([
    Field(() => String, { description: 'Official code of the village.' })
], FormKampungInput.prototype, "village", void 0);
__decorate([
    Line(200),
    Field(() => String)
], FormKampungInput.prototype, "name", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { description: 'Day it was launched: from 2016-01-01 to today.' })
], FormKampungInput.prototype, "launchedOn", void 0);
FormKampungInput = __decorate([
    InputType({ description: 'A Kampung KB formed in a village.' })
], FormKampungInput);
export { FormKampungInput };
let UpdateKampungInput = class UpdateKampungInput extends KampungFields {
};
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateKampungInput.prototype, "name", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true })
], UpdateKampungInput.prototype, "launchedOn", void 0);
UpdateKampungInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdateKampungInput);
export { UpdateKampungInput };
//# sourceMappingURL=kampung.input.js.map