var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.js';
import { Root, StoredPeriod } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateTimeScalar, DecimalScalar, PeriodScalar } from '../core/scalars.js';
import { Kampung } from '../village/kampung.entity.js';
import { Village } from '../village/village.entity.js';
import { ClassificationRule, ClassificationVariable } from './rule.entity.js';
export var ClassificationLevel;
(function (ClassificationLevel) {
    ClassificationLevel["BASIC"] = "BASIC";
    ClassificationLevel["DEVELOPING"] = "DEVELOPING";
    ClassificationLevel["INDEPENDENT"] = "INDEPENDENT";
    ClassificationLevel["SUSTAINABLE"] = "SUSTAINABLE";
})(ClassificationLevel || (ClassificationLevel = {}));
registerEnumType(ClassificationLevel, {
    name: 'ClassificationLevel',
    description: 'Class of a Kampung KB, lowest first: Dasar, Berkembang, Mandiri, Berkelanjutan.',
});
let Classification = class Classification extends StoredRecord {
};
__decorate([
    Field(() => Kampung, { description: 'The Kampung KB.' }),
    ManyToOne(() => Kampung, { deleteRule: 'restrict' })
], Classification.prototype, "kampung", void 0);
__decorate([
    Field(() => Village, { description: 'The desa or kelurahan.' }),
    ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict' })
], Classification.prototype, "village", void 0);
__decorate([
    Field(() => PeriodScalar, { description: 'The year.' }),
    StoredPeriod(),
    Property({ type: 'smallint' })
], Classification.prototype, "period", void 0);
__decorate([
    Field(() => ClassificationRule, { description: 'Edition of the rule it was computed by.' }),
    ManyToOne(() => ClassificationRule, { deleteRule: 'restrict', index: true })
], Classification.prototype, "rule", void 0);
__decorate([
    Field(() => ClassificationLevel, {
        nullable: true,
        description: 'The class. Null where it depends on data that is missing: see the scores that are null.',
    }),
    Enum({ items: () => ClassificationLevel, nullable: true })
], Classification.prototype, "level", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Mean of the input scores, 1.00 to 4.00. Null while one is missing.' }),
    Property({ type: 'decimal', precision: 3, scale: 2, nullable: true })
], Classification.prototype, "inputIndex", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Mean of the process scores, 1.00 to 4.00. Null while one is missing.' }),
    Property({ type: 'decimal', precision: 3, scale: 2, nullable: true })
], Classification.prototype, "processIndex", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Mean of the output scores, 1.00 to 4.00. Null while one is missing.' }),
    Property({ type: 'decimal', precision: 3, scale: 2, nullable: true })
], Classification.prototype, "outputIndex", void 0);
__decorate([
    Field(() => Int, { description: 'How many variables have no data.' }),
    Property({ type: 'smallint', default: 0 })
], Classification.prototype, "missingCount", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When it was computed.' }),
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], Classification.prototype, "computedAt", void 0);
__decorate([
    Field(() => [ClassificationScore], { description: 'Scores by variable: why this class.' }),
    OneToMany(() => ClassificationScore, (score) => score.classification)
], Classification.prototype, "scores", void 0);
__decorate([
    Field(() => [ClassificationStep], { description: 'The cheapest way to the next class, step by step. Empty at the highest.' }),
    OneToMany(() => ClassificationStep, (step) => step.classification, { orderBy: { position: 'asc' } })
], Classification.prototype, "steps", void 0);
Classification = __decorate([
    Guarded({ verb: 'classification.read', area: 'village' }),
    Root('classifications'),
    ObjectType({
        description: 'Class of a Kampung KB for a year (Klasifikasi), with scores, inputs and edition of the rule. The running year is computed anew when facts change. Missing data never earns a score.',
    }),
    Entity({ tableName: 'classification' }),
    Unique({ name: 'classification_kampung_period_unique', properties: ['kampung', 'period'] }),
    Index({ name: 'classification_village_period', properties: ['village', 'period'] }),
    Check({ name: 'classification_period_check', expression: 'period % 4 = 3 and period between 0 and 4799' })
], Classification);
export { Classification };
/** What is scored points at nobody: it is open to who sees the score. */
const isOrdinary = (column) => `NOT (SELECT v.is_sensitive FROM pilar.classification_variable v WHERE v.id = ${column('variable')})`;
let ClassificationScore = class ClassificationScore extends StoredRecord {
};
__decorate([
    Field(() => Classification, { description: 'Classification it belongs to.' }),
    ManyToOne(() => Classification, { deleteRule: 'restrict' })
], ClassificationScore.prototype, "classification", void 0);
__decorate([
    Field(() => ClassificationVariable, { description: 'What was scored.' }),
    ManyToOne(() => ClassificationVariable, { deleteRule: 'restrict', index: true })
], ClassificationScore.prototype, "variable", void 0);
__decorate([
    Masked({ verb: 'observation.readSmall', ofAllSectors: true, unless: isOrdinary }),
    Field(() => DecimalScalar, {
        nullable: true,
        description: "What was found, in the variable's unit, rounded to 4 decimals. Null: no data, or the variable is sensitive and small cells are not for the reader.",
    }),
    Property({ type: 'decimal', precision: 12, scale: 4, nullable: true })
], ClassificationScore.prototype, "input", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: '1 to 4. Null: no data, which never earns a score.' }),
    Property({ type: 'smallint', nullable: true })
], ClassificationScore.prototype, "score", void 0);
ClassificationScore = __decorate([
    Guarded({ verb: 'classification.read', area: 'classification.village' }),
    ObjectType({ description: 'Score of one variable.' }),
    Entity({ tableName: 'classification_score' }),
    Unique({ properties: ['classification', 'variable'] }),
    Check({ name: 'classification_score_check', expression: 'score between 1 and 4' })
], ClassificationScore);
export { ClassificationScore };
let ClassificationStep = class ClassificationStep extends StoredRecord {
};
__decorate([
    Field(() => Classification, { description: 'Classification it belongs to.' }),
    ManyToOne(() => Classification, { deleteRule: 'restrict' })
], ClassificationStep.prototype, "classification", void 0);
__decorate([
    Field(() => Int, { description: 'Place in the way, from 1.' }),
    Property({ type: 'smallint' })
], ClassificationStep.prototype, "position", void 0);
__decorate([
    Field(() => ClassificationVariable, { description: 'What has to rise.' }),
    ManyToOne(() => ClassificationVariable, { deleteRule: 'restrict', index: true })
], ClassificationStep.prototype, "variable", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Score now. Null: no data, so report it first.' }),
    Property({ type: 'smallint', nullable: true })
], ClassificationStep.prototype, "fromScore", void 0);
__decorate([
    Field(() => Int, { description: 'Score needed.' }),
    Property({ type: 'smallint' })
], ClassificationStep.prototype, "toScore", void 0);
ClassificationStep = __decorate([
    Guarded({ verb: 'classification.read', area: 'classification.village' }),
    ObjectType({ description: 'One step on the cheapest way to the next class.' }),
    Entity({ tableName: 'classification_step' }),
    Unique({ properties: ['classification', 'position'] })
], ClassificationStep);
export { ClassificationStep };
//# sourceMappingURL=classification.entity.js.map