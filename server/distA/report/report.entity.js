var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Computed, Root, StoredPeriod } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateTimeScalar, PeriodScalar } from '../core/scalars.js';
import { ApiKey, User } from '../identity/identity.entity.js';
import { Indicator } from '../indicator/indicator.entity.js';
import { saidOfSmallCells } from '../observation/small-cells.js';
import { Kampung } from '../village/kampung.entity.js';
import { Village } from '../village/village.entity.js';
import { dueAt, filledCount, owedCount } from './owed.js';
export var ReportState;
(function (ReportState) {
    ReportState["DRAFT"] = "DRAFT";
    ReportState["SUBMITTED"] = "SUBMITTED";
    ReportState["RETURNED"] = "RETURNED";
    ReportState["VERIFIED"] = "VERIFIED";
    ReportState["LOCKED"] = "LOCKED";
})(ReportState || (ReportState = {}));
registerEnumType(ReportState, {
    name: 'ReportState',
    description: 'DRAFT: owed, not sent. SUBMITTED: sent, waits for an officer. RETURNED: sent back with notes. VERIFIED: checked. LOCKED: closed; opened again only with a reason.',
});
let Report = class Report extends StoredRecord {
};
__decorate([
    Field(() => Kampung, { description: 'The Kampung KB that reports.' }),
    ManyToOne(() => Kampung, { deleteRule: 'restrict' })
], Report.prototype, "kampung", void 0);
__decorate([
    Field(() => Village, { description: 'The desa or kelurahan.' }),
    ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Report.prototype, "village", void 0);
__decorate([
    Field(() => PeriodScalar, { description: 'The month. Values of a quarter, semester or year are due with its last month.' }),
    StoredPeriod(),
    Property({ type: 'smallint' })
], Report.prototype, "period", void 0);
__decorate([
    Field(() => ReportState, { description: 'Where the report stands.' }),
    Enum({ items: () => ReportState, default: ReportState.DRAFT })
], Report.prototype, "state", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'When it was first sent: what "on time" is judged by. Null: never.' }),
    Property({ type: 'timestamptz', nullable: true })
], Report.prototype, "firstSubmittedAt", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'When it was last sent.' }),
    Property({ type: 'timestamptz', nullable: true })
], Report.prototype, "submittedAt", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'When it was last verified. Null while it is not.' }),
    Property({ type: 'timestamptz', nullable: true })
], Report.prototype, "verifiedAt", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'When it was locked. Null while it is open.' }),
    Property({ type: 'timestamptz', nullable: true })
], Report.prototype, "lockedAt", void 0);
__decorate([
    Field(() => DateTimeScalar, {
        nullable: true,
        description: "Deadline: the regency's own for the month, else the country's. Null where neither is set.",
    }),
    Computed({ sql: dueAt, type: 'timestamptz' })
], Report.prototype, "dueAt", void 0);
__decorate([
    Field(() => Int, { description: 'How many values are due: indicators that Kampung KB report and whose period ends with the month.' }),
    Computed({ sql: owedCount, type: 'int' })
], Report.prototype, "owedCount", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them are there, not applicable included.' }),
    Computed({ sql: filledCount, type: 'int' })
], Report.prototype, "filledCount", void 0);
__decorate([
    Field(() => [ReportStep], { description: 'What happened to it, newest first.' }),
    OneToMany(() => ReportStep, (step) => step.report, { orderBy: { id: 'desc' } })
], Report.prototype, "steps", void 0);
__decorate([
    Field(() => [ReportNote], { description: 'Notes on values, newest first.' }),
    OneToMany(() => ReportNote, (note) => note.report, { orderBy: { id: 'desc' } })
], Report.prototype, "notes", void 0);
Report = __decorate([
    Guarded({ verb: 'report.read', area: 'village' }),
    Root('reports'),
    ObjectType({
        description: 'The monthly statement of a Kampung KB (Laporan). There is one for every month from the opening of the month on, so that what is missing can be seen; its values are the observations that came with it.',
    }),
    Entity({ tableName: 'report' }),
    Unique({ name: 'report_kampung_period_unique', properties: ['kampung', 'period'] }),
    Index({
        name: 'report_one_of_village',
        expression: 'create unique index report_one_of_village on pilar.report (village_ordinal, period) where retired_at is null',
    }),
    Index({ name: 'report_state_period', properties: ['state', 'period'] }),
    Check({ name: 'report_month_check', expression: 'period % 4 = 0 and period between 0 and 4799' })
], Report);
export { Report };
let ReportStep = class ReportStep extends StoredRecord {
};
__decorate([
    Field(() => Report, { description: 'The report.' }),
    ManyToOne(() => Report, { deleteRule: 'restrict', index: true })
], ReportStep.prototype, "report", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When.' }),
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], ReportStep.prototype, "at", void 0);
__decorate([
    Field(() => ReportState, { nullable: true, description: 'State before. Null: the report was opened.' }),
    Enum({ items: () => ReportState, nullable: true })
], ReportStep.prototype, "fromState", void 0);
__decorate([
    Field(() => ReportState, { description: 'State after.' }),
    Enum({ items: () => ReportState })
], ReportStep.prototype, "toState", void 0);
__decorate([
    Field(() => User, { nullable: true, description: 'The person who took it, where a person did.' }),
    ManyToOne(() => User, { nullable: true, deleteRule: 'restrict', index: true })
], ReportStep.prototype, "user", void 0);
__decorate([
    Field(() => ApiKey, { nullable: true, description: 'The key that took it, where a key did.' }),
    ManyToOne(() => ApiKey, { nullable: true, deleteRule: 'restrict', index: true })
], ReportStep.prototype, "apiKey", void 0);
__decorate([
    Field(() => String, { description: 'Name of who did it, at that time.' }),
    Property({ type: 'text' })
], ReportStep.prototype, "actorName", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What was said to it; a reason where the step needs one.' }),
    Property({ type: 'text', nullable: true })
], ReportStep.prototype, "note", void 0);
ReportStep = __decorate([
    Guarded({ verb: 'report.read', area: 'report.village' }),
    ObjectType({ description: 'One step in the life of a report: who took it from which state to which.' }),
    Entity({ tableName: 'report_step' })
], ReportStep);
export { ReportStep };
let ReportNote = class ReportNote extends StoredRecord {
};
__decorate([
    Field(() => Report, { description: 'The report.' }),
    ManyToOne(() => Report, { deleteRule: 'restrict', index: true })
], ReportNote.prototype, "report", void 0);
__decorate([
    Field(() => Indicator, { description: 'Indicator whose value is meant.' }),
    ManyToOne(() => Indicator, { deleteRule: 'restrict', index: true })
], ReportNote.prototype, "indicator", void 0);
__decorate([
    Field(() => String, { description: 'What is wrong, in words.' }),
    Property({ type: 'text' })
], ReportNote.prototype, "text", void 0);
__decorate([
    Field(() => String, { description: 'Name of who wrote it, at that time.' }),
    Property({ type: 'text' })
], ReportNote.prototype, "actorName", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'When the report was sent again. Null: not yet.' }),
    Property({ type: 'timestamptz', nullable: true })
], ReportNote.prototype, "resolvedAt", void 0);
ReportNote = __decorate([
    Guarded({ verb: 'report.read', area: 'report.village', rows: saidOfSmallCells }),
    ObjectType({
        description: 'What an officer has to say about one value of a returned report. Of a sensitive indicator only who may read small cells sees it.',
    }),
    Entity({ tableName: 'report_note' })
], ReportNote);
export { ReportNote };
//# sourceMappingURL=report.entity.js.map