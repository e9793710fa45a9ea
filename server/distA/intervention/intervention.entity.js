var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, ManyToMany, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Indicator } from '../indicator/indicator.entity.js';
import { Partner } from '../partner/partner.entity.js';
import { Activity } from '../pillar/activity.entity.js';
import { Sector } from '../pillar/sector.entity.js';
import { Village } from '../village/village.entity.js';
import { Section, TargetGroup } from './catalogue.entity.js';
import { Contribution } from './contribution.entity.js';
export var InterventionStatus;
(function (InterventionStatus) {
    InterventionStatus["PLANNED"] = "PLANNED";
    InterventionStatus["ONGOING"] = "ONGOING";
    InterventionStatus["DONE"] = "DONE";
    InterventionStatus["CANCELLED"] = "CANCELLED";
})(InterventionStatus || (InterventionStatus = {}));
registerEnumType(InterventionStatus, { name: 'InterventionStatus', description: 'Where the intervention stands.' });
const DETAIL = { verb: 'intervention.readDetail', unlessOwn: true };
let Intervention = class Intervention extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'What is done, in a few words.' }),
    Property({ type: 'text' })
], Intervention.prototype, "title", void 0);
__decorate([
    Masked(DETAIL),
    Field(() => String, { nullable: true, description: 'Free text; may hold names, so partners see only their own.' }),
    Property({ type: 'text', nullable: true })
], Intervention.prototype, "description", void 0);
__decorate([
    Field(() => Sector, { description: 'Sector of the lead.' }),
    ManyToOne(() => Sector, { deleteRule: 'restrict', index: true })
], Intervention.prototype, "sector", void 0);
__decorate([
    Field(() => Partner, {
        nullable: true,
        description: 'The organisation that leads. Its own interventions are those a partner may change.',
    }),
    ManyToOne(() => Partner, { nullable: true, deleteRule: 'restrict', index: true })
], Intervention.prototype, "lead", void 0);
__decorate([
    Field(() => Section, { nullable: true, description: 'Family function it serves, where one is named.' }),
    ManyToOne(() => Section, { nullable: true, deleteRule: 'restrict', index: true })
], Intervention.prototype, "section", void 0);
__decorate([
    Field(() => Activity, { nullable: true, description: "Task of the Instruction's annex it carries out, where one is named." }),
    ManyToOne(() => Activity, { nullable: true, deleteRule: 'restrict', index: true })
], Intervention.prototype, "activity", void 0);
__decorate([
    Field(() => DateScalar, { description: 'First day.' }),
    Property({ type: 'date', index: true })
], Intervention.prototype, "startedOn", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day. Null for a single day or while it goes on.' }),
    Property({ type: 'date', nullable: true })
], Intervention.prototype, "endedOn", void 0);
__decorate([
    Field(() => InterventionStatus, { description: 'Where it stands.' }),
    Enum({ items: () => InterventionStatus, default: InterventionStatus.PLANNED })
], Intervention.prototype, "status", void 0);
__decorate([
    Masked(DETAIL),
    Field(() => String, { nullable: true, description: 'Where it takes place, in words.' }),
    Property({ type: 'text', nullable: true })
], Intervention.prototype, "place", void 0);
__decorate([
    Masked(DETAIL),
    Field(() => Int, { nullable: true, description: 'Men and boys who attended. Null: not counted.' }),
    Property({ type: 'integer', nullable: true })
], Intervention.prototype, "attendanceMale", void 0);
__decorate([
    Masked(DETAIL),
    Field(() => Int, { nullable: true, description: 'Women and girls who attended. Null: not counted.' }),
    Property({ type: 'integer', nullable: true })
], Intervention.prototype, "attendanceFemale", void 0);
__decorate([
    Masked(DETAIL),
    Field(() => String, { nullable: true, description: 'Evidence of the activity: a note or a reference to a document.' }),
    Property({ type: 'text', nullable: true })
], Intervention.prototype, "evidence", void 0);
__decorate([
    Field(() => [Village], { description: 'Villages it is carried out in: at least one.' }),
    ManyToMany(() => Village, (village) => village.interventions, {
        owner: true,
        pivotTable: 'intervention_village',
        orderBy: { ordinal: 'asc' },
        updateRule: 'cascade',
    })
], Intervention.prototype, "villages", void 0);
__decorate([
    Field(() => [TargetGroup], { description: 'Whom it is for.' }),
    ManyToMany(() => TargetGroup, undefined, { pivotTable: 'intervention_target_group', orderBy: { position: 'asc' } })
], Intervention.prototype, "targetGroups", void 0);
__decorate([
    Field(() => [Indicator], { description: 'Indicators it aims to move.' }),
    ManyToMany(() => Indicator, undefined, { pivotTable: 'intervention_indicator', orderBy: { position: 'asc' } })
], Intervention.prototype, "indicators", void 0);
__decorate([
    Field(() => [Contribution], { description: 'Parts that partners took.' }),
    OneToMany(() => Contribution, (contribution) => contribution.intervention)
], Intervention.prototype, "contributions", void 0);
Intervention = __decorate([
    Guarded({ verb: 'intervention.read', area: 'villages', partner: 'lead' }),
    Root('interventions'),
    ObjectType({ description: 'An activity carried out in one or more villages (Intervensi).' }),
    Entity({ tableName: 'intervention' }),
    Check({ name: 'intervention_dates_check', expression: 'ended_on is null or ended_on >= started_on' }),
    Check({ name: 'intervention_attendance_check', expression: 'attendance_male >= 0 and attendance_female >= 0' })
], Intervention);
export { Intervention };
//# sourceMappingURL=intervention.entity.js.map