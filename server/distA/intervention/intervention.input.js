var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../core/scalars.js';
import { Code, Day, Few, Line, Lines, Rupiah, Whole } from '../core/write/bounds.js';
import { ContributionPart } from './contribution.entity.js';
import { InterventionStatus } from './intervention.entity.js';
const MOST_VILLAGES = 500;
const MOST_PEOPLE = 1_000_000;
let InterventionFields = class InterventionFields {
};
__decorate([
    Lines(5000),
    Field(() => String, { nullable: true })
], InterventionFields.prototype, "description", void 0);
__decorate([
    Code(),
    Field(() => String, {
        nullable: true,
        description: 'Code of the partner that leads. A partner always leads its own: left out, it is the partner itself.',
    })
], InterventionFields.prototype, "lead", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the section.' })
], InterventionFields.prototype, "section", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the activity of the Instruction it carries out.' })
], InterventionFields.prototype, "activity", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true, description: 'Last day. Left out for a single day or while it goes on.' })
], InterventionFields.prototype, "endedOn", void 0);
__decorate([
    Field(() => InterventionStatus, { nullable: true, description: 'Left out on a new one: PLANNED.' })
], InterventionFields.prototype, "status", void 0);
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], InterventionFields.prototype, "place", void 0);
__decorate([
    Whole(0, MOST_PEOPLE),
    Field(() => Int, { nullable: true })
], InterventionFields.prototype, "attendanceMale", void 0);
__decorate([
    Whole(0, MOST_PEOPLE),
    Field(() => Int, { nullable: true })
], InterventionFields.prototype, "attendanceFemale", void 0);
__decorate([
    Lines(2000),
    Field(() => String, { nullable: true })
], InterventionFields.prototype, "evidence", void 0);
__decorate([
    Few(0, 50),
    Field(() => [String], { nullable: true, description: 'Codes of target groups.' })
], InterventionFields.prototype, "targetGroups", void 0);
__decorate([
    Few(0, 50),
    Field(() => [String], { nullable: true, description: 'Codes of the indicators it aims to move.' })
], InterventionFields.prototype, "indicators", void 0);
InterventionFields = __decorate([
    InputType()
], InterventionFields);
let PlanInterventionInput = class PlanInterventionInput extends InterventionFields {
};
__decorate([
    Line(200),
    Field(() => String)
], PlanInterventionInput.prototype, "title", void 0);
__decorate([
    Code(),
    Field(() => String, { description: 'Code of the sector of the lead.' })
], PlanInterventionInput.prototype, "sector", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar)
], PlanInterventionInput.prototype, "startedOn", void 0);
__decorate([
    Few(1, MOST_VILLAGES),
    Field(() => [String], { description: 'Official codes of the villages: 1 to 500.' })
], PlanInterventionInput.prototype, "villages", void 0);
PlanInterventionInput = __decorate([
    InputType({ description: 'A new intervention, planned or already carried out.' })
], PlanInterventionInput);
export { PlanInterventionInput };
let UpdateInterventionInput = class UpdateInterventionInput extends InterventionFields {
};
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateInterventionInput.prototype, "title", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true })
], UpdateInterventionInput.prototype, "sector", void 0);
__decorate([
    Day(2010),
    Field(() => DateScalar, { nullable: true })
], UpdateInterventionInput.prototype, "startedOn", void 0);
__decorate([
    Few(1, MOST_VILLAGES),
    Field(() => [String], { nullable: true })
], UpdateInterventionInput.prototype, "villages", void 0);
UpdateInterventionInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears. Lists replace the whole list.' })
], UpdateInterventionInput);
export { UpdateInterventionInput };
let ContributionFields = class ContributionFields {
};
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the source of funds.' })
], ContributionFields.prototype, "fundingSource", void 0);
__decorate([
    Rupiah(),
    Field(() => DecimalScalar, { nullable: true, description: 'Whole rupiah.' })
], ContributionFields.prototype, "amountRupiah", void 0);
__decorate([
    Line(500),
    Field(() => String, { nullable: true, description: 'What is given instead of money.' })
], ContributionFields.prototype, "inKind", void 0);
ContributionFields = __decorate([
    InputType()
], ContributionFields);
let RecordContributionInput = class RecordContributionInput extends ContributionFields {
};
__decorate([
    Field(() => ID)
], RecordContributionInput.prototype, "intervention", void 0);
__decorate([
    Code(),
    Field(() => String, { description: 'Code of the partner. A partner records its own part only.' })
], RecordContributionInput.prototype, "partner", void 0);
__decorate([
    Field(() => ContributionPart)
], RecordContributionInput.prototype, "part", void 0);
RecordContributionInput = __decorate([
    InputType({ description: 'The part a partner takes in an intervention.' })
], RecordContributionInput);
export { RecordContributionInput };
let UpdateContributionInput = class UpdateContributionInput extends ContributionFields {
};
__decorate([
    Field(() => ContributionPart, { nullable: true })
], UpdateContributionInput.prototype, "part", void 0);
UpdateContributionInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears.' })
], UpdateContributionInput);
export { UpdateContributionInput };
//# sourceMappingURL=intervention.input.js.map