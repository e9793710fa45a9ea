var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateScalar, DecimalScalar } from '../core/scalars.js';
export var ClassificationIndex;
(function (ClassificationIndex) {
    ClassificationIndex["INPUT"] = "INPUT";
    ClassificationIndex["PROCESS"] = "PROCESS";
    ClassificationIndex["OUTPUT"] = "OUTPUT";
})(ClassificationIndex || (ClassificationIndex = {}));
registerEnumType(ClassificationIndex, {
    name: 'ClassificationIndex',
    description: 'What a variable counts for: INPUT (what is there), PROCESS (what is done), OUTPUT (what came of it).',
});
let ClassificationRule = class ClassificationRule extends StoredRecord {
};
__decorate([
    Field(() => Int, { description: 'Number of the edition, from 1.' }),
    Property({ type: 'smallint', unique: true })
], ClassificationRule.prototype, "edition", void 0);
__decorate([
    Field(() => DateScalar, { description: 'First day it is applied.' }),
    Property({ type: 'date' })
], ClassificationRule.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day it is applied. Null for the current edition.' }),
    Property({ type: 'date', nullable: true })
], ClassificationRule.prototype, "validTo", void 0);
__decorate([
    Field(() => DecimalScalar, { description: 'An index is reached from this on, 1.00 to 4.00.' }),
    Property({ type: 'decimal', precision: 3, scale: 2 })
], ClassificationRule.prototype, "threshold", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where the rule comes from.' }),
    Property({ type: 'text', nullable: true })
], ClassificationRule.prototype, "origin", void 0);
__decorate([
    Field(() => [ClassificationVariable], { description: 'Its variables, in list order.' }),
    OneToMany(() => ClassificationVariable, (variable) => variable.rule, { orderBy: { position: 'asc' } })
], ClassificationRule.prototype, "variables", void 0);
ClassificationRule = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('classificationRules'),
    ObjectType({
        description: 'Edition of the rule that classifies Kampung KB (Aturan klasifikasi). A changed rule is a new edition; what was classified keeps its own.',
    }),
    Entity({ tableName: 'classification_rule' }),
    Check({ name: 'classification_rule_validity_check', expression: 'valid_to is null or valid_to >= valid_from' }),
    Check({ name: 'classification_rule_threshold_check', expression: 'threshold between 1 and 4' })
], ClassificationRule);
export { ClassificationRule };
let ClassificationVariable = class ClassificationVariable extends StoredRecord {
};
__decorate([
    Field(() => ClassificationRule, { description: 'Edition of the rule.' }),
    ManyToOne(() => ClassificationRule, { deleteRule: 'restrict' })
], ClassificationVariable.prototype, "rule", void 0);
__decorate([
    Field(() => String, { description: 'Upper snake case: which fact is scored.' }),
    Property({ type: 'text' })
], ClassificationVariable.prototype, "code", void 0);
__decorate([
    Field(() => ClassificationIndex, { description: 'Index it counts for.' }),
    Enum({ items: () => ClassificationIndex })
], ClassificationVariable.prototype, "index", void 0);
__decorate([
    Field(() => String, { description: 'Name in Indonesian.' }),
    Property({ type: 'text' })
], ClassificationVariable.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Name in English.' }),
    Property({ type: 'text' })
], ClassificationVariable.prototype, "nameEn", void 0);
__decorate([
    Field(() => String, { description: 'Unit of what is scored, in Indonesian.' }),
    Property({ type: 'text' })
], ClassificationVariable.prototype, "unit", void 0);
__decorate([
    Field(() => Int, { description: 'Place in lists, ascending.' }),
    Property({ type: 'integer' })
], ClassificationVariable.prototype, "position", void 0);
__decorate([
    Field(() => Boolean, {
        description: 'What is scored can point at a person in a small village: it shows only to who may read small cells.',
    }),
    Property({ type: 'boolean', default: false })
], ClassificationVariable.prototype, "isSensitive", void 0);
__decorate([
    Field(() => [ClassificationBand], { description: 'Its bands, lowest score first.' }),
    OneToMany(() => ClassificationBand, (band) => band.variable, { orderBy: { score: 'asc' } })
], ClassificationVariable.prototype, "bands", void 0);
ClassificationVariable = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    ObjectType({ description: 'One variable of the rule (Variabel): scored by bands, counted in one index.' }),
    Entity({ tableName: 'classification_variable' }),
    Unique({ properties: ['rule', 'code'] })
], ClassificationVariable);
export { ClassificationVariable };
let ClassificationBand = class ClassificationBand extends StoredRecord {
};
__decorate([
    Field(() => ClassificationVariable, { description: 'Variable it belongs to.' }),
    ManyToOne(() => ClassificationVariable, { deleteRule: 'restrict' })
], ClassificationBand.prototype, "variable", void 0);
__decorate([
    Field(() => Int, { description: 'Score it earns, 1 to 4.' }),
    Property({ type: 'smallint' })
], ClassificationBand.prototype, "score", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Lower end. Null: open downwards.' }),
    Property({ type: 'decimal', precision: 12, scale: 4, nullable: true })
], ClassificationBand.prototype, "low", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the lower end itself lies in the band.' }),
    Property({ type: 'boolean', default: true })
], ClassificationBand.prototype, "lowIncluded", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Upper end. Null: open upwards.' }),
    Property({ type: 'decimal', precision: 12, scale: 4, nullable: true })
], ClassificationBand.prototype, "high", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the upper end itself lies in the band.' }),
    Property({ type: 'boolean', default: false })
], ClassificationBand.prototype, "highIncluded", void 0);
__decorate([
    Field(() => String, { description: 'What the band means, in Indonesian.' }),
    Property({ type: 'text' })
], ClassificationBand.prototype, "label", void 0);
__decorate([
    Field(() => String, { description: 'What the band means, in English.' }),
    Property({ type: 'text' })
], ClassificationBand.prototype, "labelEn", void 0);
ClassificationBand = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    ObjectType({ description: 'A band of values that earns a score. Bands of a variable leave no gap and never overlap.' }),
    Entity({ tableName: 'classification_band' }),
    Unique({ properties: ['variable', 'score'] }),
    Check({ name: 'classification_band_score_check', expression: 'score between 1 and 4' }),
    Check({ name: 'classification_band_range_check', expression: 'low is null or high is null or low <= high' })
], ClassificationBand);
export { ClassificationBand };
//# sourceMappingURL=rule.entity.js.map