import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateScalar, DecimalScalar } from '../core/scalars.ts';

export enum ClassificationIndex {
  INPUT = 'INPUT',
  PROCESS = 'PROCESS',
  OUTPUT = 'OUTPUT',
}
registerEnumType(ClassificationIndex, {
  name: 'ClassificationIndex',
  description: 'What a variable counts for: INPUT (what is there), PROCESS (what is done), OUTPUT (what came of it).',
});

@Guarded({ verb: 'catalogue.read' })
@Root('classificationRules')
@ObjectType({
  description:
    'Edition of the rule that classifies Kampung KB (Aturan klasifikasi). A changed rule is a new edition; what was classified keeps its own.',
})
@Entity({ tableName: 'classification_rule' })
@Check({ name: 'classification_rule_validity_check', expression: 'valid_to is null or valid_to >= valid_from' })
@Check({ name: 'classification_rule_threshold_check', expression: 'threshold between 1 and 4' })
export class ClassificationRule extends StoredRecord {
  @Field(() => Int, { description: 'Number of the edition, from 1.' })
  @Property({ type: 'smallint', unique: true })
  edition!: number;

  @Field(() => DateScalar, { description: 'First day it is applied.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it is applied. Null for the current edition.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => DecimalScalar, { description: 'An index is reached from this on, 1.00 to 4.00.' })
  @Property({ type: 'decimal', precision: 3, scale: 2 })
  threshold!: string;

  @Field(() => String, { nullable: true, description: 'Where the rule comes from.' })
  @Property({ type: 'text', nullable: true })
  origin?: string | null;

  @Field(() => [ClassificationVariable], { description: 'Its variables, in list order.' })
  @OneToMany(
    () => ClassificationVariable,
    (variable) => variable.rule,
    { orderBy: { position: 'asc' } },
  )
  variables!: Collection<ClassificationVariable>;
}

@Guarded({ verb: 'catalogue.read' })
@ObjectType({ description: 'One variable of the rule (Variabel): scored by bands, counted in one index.' })
@Entity({ tableName: 'classification_variable' })
@Unique({ properties: ['rule', 'code'] })
export class ClassificationVariable extends StoredRecord {
  @Field(() => ClassificationRule, { description: 'Edition of the rule.' })
  @ManyToOne(() => ClassificationRule, { deleteRule: 'restrict' })
  rule!: ClassificationRule;

  @Field(() => String, { description: 'Upper snake case: which fact is scored.' })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => ClassificationIndex, { description: 'Index it counts for.' })
  @Enum({ items: () => ClassificationIndex })
  index!: ClassificationIndex;

  @Field(() => String, { description: 'Name in Indonesian.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => String, { description: 'Unit of what is scored, in Indonesian.' })
  @Property({ type: 'text' })
  unit!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Property({ type: 'text' })
  unitEn!: string;

  @Field(() => Int, { description: 'Place in lists, ascending.' })
  @Property({ type: 'integer' })
  position!: number;

  @Field(() => Boolean, {
    description: 'What is scored can point at a person in a small village: it shows only to who may read small cells.',
  })
  @Property({ type: 'boolean', default: false })
  isSensitive!: boolean;

  @Field(() => [ClassificationBand], { description: 'Its bands, lowest score first.' })
  @OneToMany(
    () => ClassificationBand,
    (band) => band.variable,
    { orderBy: { score: 'asc' } },
  )
  bands!: Collection<ClassificationBand>;
}

@Guarded({ verb: 'catalogue.read' })
@ObjectType({ description: 'A band of values that earns a score. Bands of a variable leave no gap and never overlap.' })
@Entity({ tableName: 'classification_band' })
@Unique({ properties: ['variable', 'score'] })
@Check({ name: 'classification_band_score_check', expression: 'score between 1 and 4' })
@Check({ name: 'classification_band_range_check', expression: 'low is null or high is null or low <= high' })
export class ClassificationBand extends StoredRecord {
  @Field(() => ClassificationVariable, { description: 'Variable it belongs to.' })
  @ManyToOne(() => ClassificationVariable, { deleteRule: 'restrict' })
  variable!: ClassificationVariable;

  @Field(() => Int, { description: 'Score it earns, 1 to 4.' })
  @Property({ type: 'smallint' })
  score!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lower end. Null: open downwards.' })
  @Property({ type: 'decimal', precision: 12, scale: 4, nullable: true })
  low?: string | null;

  @Field(() => Boolean, { description: 'Whether the lower end itself lies in the band.' })
  @Property({ type: 'boolean', default: true })
  lowIncluded!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Upper end. Null: open upwards.' })
  @Property({ type: 'decimal', precision: 12, scale: 4, nullable: true })
  high?: string | null;

  @Field(() => Boolean, { description: 'Whether the upper end itself lies in the band.' })
  @Property({ type: 'boolean', default: false })
  highIncluded!: boolean;

  @Field(() => String, { description: 'What the band means, in Indonesian.' })
  @Property({ type: 'text' })
  label!: string;

  @Field(() => String, { description: 'What the band means, in English.' })
  @Property({ type: 'text' })
  labelEn!: string;
}
