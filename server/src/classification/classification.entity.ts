import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.ts';
import { Root, StoredPeriod } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateTimeScalar, DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import { Kampung } from '../village/kampung.entity.ts';
import { Village } from '../village/village.entity.ts';
import { ClassificationRule, ClassificationVariable } from './rule.entity.ts';

export enum ClassificationLevel {
  BASIC = 'BASIC',
  DEVELOPING = 'DEVELOPING',
  INDEPENDENT = 'INDEPENDENT',
  SUSTAINABLE = 'SUSTAINABLE',
}
registerEnumType(ClassificationLevel, {
  name: 'ClassificationLevel',
  description: 'Class of a Kampung KB, lowest first: Dasar, Berkembang, Mandiri, Berkelanjutan.',
});

@Guarded({ verb: 'classification.read', area: 'village' })
@Root('classifications')
@ObjectType({
  description:
    'Class of a Kampung KB for a year (Klasifikasi), with scores, inputs and edition of the rule. The running year is computed anew when facts change. Missing data never earns a score.',
})
@Entity({ tableName: 'classification' })
@Unique({ name: 'classification_kampung_period_unique', properties: ['kampung', 'period'] })
@Index({ name: 'classification_village_period', properties: ['village', 'period'] })
@Check({ name: 'classification_period_check', expression: 'period % 4 = 3 and period between 0 and 4799' })
export class Classification extends StoredRecord {
  @Field(() => Kampung, { description: 'The Kampung KB.' })
  @ManyToOne(() => Kampung, { deleteRule: 'restrict' })
  kampung!: Kampung;

  @Field(() => Village, { description: 'The desa or kelurahan.' })
  @ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict' })
  village!: Village;

  @Field(() => PeriodScalar, { description: 'The year.' })
  @StoredPeriod()
  @Property({ type: 'smallint' })
  period!: number;

  @Field(() => ClassificationRule, { description: 'Edition of the rule it was computed by.' })
  @ManyToOne(() => ClassificationRule, { deleteRule: 'restrict', index: true })
  rule!: ClassificationRule;

  @Field(() => ClassificationLevel, {
    nullable: true,
    description: 'The class. Null where it depends on data that is missing: see the scores that are null.',
  })
  @Enum({ items: () => ClassificationLevel, nullable: true })
  level?: ClassificationLevel | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Mean of the input scores, 1.00 to 4.00. Null while one is missing.' })
  @Property({ type: 'decimal', precision: 3, scale: 2, nullable: true })
  inputIndex?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Mean of the process scores, 1.00 to 4.00. Null while one is missing.' })
  @Property({ type: 'decimal', precision: 3, scale: 2, nullable: true })
  processIndex?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Mean of the output scores, 1.00 to 4.00. Null while one is missing.' })
  @Property({ type: 'decimal', precision: 3, scale: 2, nullable: true })
  outputIndex?: string | null;

  @Field(() => Int, { description: 'How many variables have no data.' })
  @Property({ type: 'smallint', default: 0 })
  missingCount!: number;

  @Field(() => DateTimeScalar, { description: 'When it was computed.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  computedAt!: string;

  @Field(() => [ClassificationScore], { description: 'Scores by variable: why this class.' })
  @OneToMany(
    () => ClassificationScore,
    (score) => score.classification,
  )
  scores!: Collection<ClassificationScore>;

  @Field(() => [ClassificationStep], { description: 'The cheapest way to the next class, step by step. Empty at the highest.' })
  @OneToMany(
    () => ClassificationStep,
    (step) => step.classification,
    { orderBy: { position: 'asc' } },
  )
  steps!: Collection<ClassificationStep>;
}

/** What is scored points at nobody: it is open to who sees the score. */
const isOrdinary = (column: (property: string) => string): string =>
  `NOT (SELECT v.is_sensitive FROM pilar.classification_variable v WHERE v.id = ${column('variable')})`;

@Guarded({ verb: 'classification.read', area: 'classification.village' })
@ObjectType({ description: 'Score of one variable.' })
@Entity({ tableName: 'classification_score' })
@Unique({ properties: ['classification', 'variable'] })
@Check({ name: 'classification_score_check', expression: 'score between 1 and 4' })
export class ClassificationScore extends StoredRecord {
  @Field(() => Classification, { description: 'Classification it belongs to.' })
  @ManyToOne(() => Classification, { deleteRule: 'restrict' })
  classification!: Classification;

  @Field(() => ClassificationVariable, { description: 'What was scored.' })
  @ManyToOne(() => ClassificationVariable, { deleteRule: 'restrict', index: true })
  variable!: ClassificationVariable;

  @Masked({ verb: 'observation.readSmall', ofAllSectors: true, unless: isOrdinary })
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "What was found, in the variable's unit, rounded to 4 decimals. Null: no data, or the variable is sensitive and small cells are not for the reader.",
  })
  @Property({ type: 'decimal', precision: 12, scale: 4, nullable: true })
  input?: string | null;

  @Field(() => Int, { nullable: true, description: '1 to 4. Null: no data, which never earns a score.' })
  @Property({ type: 'smallint', nullable: true })
  score?: number | null;
}

@Guarded({ verb: 'classification.read', area: 'classification.village' })
@ObjectType({ description: 'One step on the cheapest way to the next class.' })
@Entity({ tableName: 'classification_step' })
@Unique({ properties: ['classification', 'position'] })
export class ClassificationStep extends StoredRecord {
  @Field(() => Classification, { description: 'Classification it belongs to.' })
  @ManyToOne(() => Classification, { deleteRule: 'restrict' })
  classification!: Classification;

  @Field(() => Int, { description: 'Place in the way, from 1.' })
  @Property({ type: 'smallint' })
  position!: number;

  @Field(() => ClassificationVariable, { description: 'What has to rise.' })
  @ManyToOne(() => ClassificationVariable, { deleteRule: 'restrict', index: true })
  variable!: ClassificationVariable;

  @Field(() => Int, { nullable: true, description: 'Score now. Null: no data, so report it first.' })
  @Property({ type: 'smallint', nullable: true })
  fromScore?: number | null;

  @Field(() => Int, { description: 'Score needed.' })
  @Property({ type: 'smallint' })
  toScore!: number;
}
