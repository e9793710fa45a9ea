import { PrimaryKeyProp } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Computed, Root, StoredPeriod } from '../core/reader/declare.ts';
import { DateTimeScalar, DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import { Indicator, Source } from '../indicator/indicator.entity.ts';
import { ReportState } from '../report/report.entity.ts';
import { Village } from '../village/village.entity.ts';
import { isPreliminary, reportState } from './report-mark.ts';
import { smallCells } from './small-cells.ts';
import { exactValue, reportedState, shownValue } from './value.ts';

export enum ObservationState {
  REPORTED = 'REPORTED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(ObservationState, {
  name: 'ObservationState',
  description: 'REPORTED, zero included, or NOT_APPLICABLE. Not reported is the absence of a row.',
});

/**
 * A lean row in reading order: integers only, the scale stands in the indicator. `figure` is a value given as such
 * (a score, a published percentage) in 10^-decimals; `numerator` and `denominator` are plain integers. Neither: not applicable.
 *
 * The key is read the newest period first, and no primary key can say so: a unique index stands in its place.
 */
@Guarded({ verb: 'observation.read', area: 'area', rows: smallCells })
@Root('observations')
@ObjectType({ description: 'Value of one indicator in one area, period and source (Nilai indikator).' })
@Entity({ tableName: 'observation' })
@Index({
  name: 'observation_in_reading_order',
  expression:
    'alter table pilar.observation drop constraint observation_pkey; create unique index observation_in_reading_order on pilar.observation (area_ordinal, period desc, indicator_id, source_id)',
})
@Index({
  name: 'observation_by_indicator',
  expression:
    'create index observation_by_indicator on pilar.observation (indicator_id, period, area_ordinal) include (source_id, numerator, denominator)',
})
@Check({
  name: 'observation_parts_check',
  expression: '(figure is null or numerator is null) and (denominator is null or numerator is not null)',
})
@Check({ name: 'observation_numerator_check', expression: 'numerator >= 0' })
@Check({ name: 'observation_denominator_check', expression: 'denominator >= 0' })
@Check({ name: 'observation_period_check', expression: 'period between 0 and 4799' })
export class Observation {
  [PrimaryKeyProp]?: ['area', 'period', 'indicator', 'source'];

  @Field(() => Area, { description: 'Where the value stands.' })
  @ManyToOne(() => Area, { primary: true, updateRule: 'cascade', deleteRule: 'restrict' })
  area!: Area;

  @Field(() => PeriodScalar, { description: 'Month, quarter, semester or year of the value.' })
  @StoredPeriod()
  @PrimaryKey({ type: 'smallint' })
  period!: number;

  @Field(() => Indicator, { description: 'What was measured.' })
  @ManyToOne(() => Indicator, { primary: true, deleteRule: 'restrict' })
  indicator!: Indicator;

  @Field(() => Source, { description: 'Where the value comes from.' })
  @ManyToOne(() => Source, { primary: true, deleteRule: 'restrict' })
  source!: Source;

  @Field(() => ID, { description: 'Opaque and global: `node(id)` finds the value by it.' })
  id!: string;

  @Field(() => Village, { nullable: true, description: 'The village, where the area is one.' })
  @ManyToOne(() => Village, { fieldName: 'area_ordinal', persist: false, nullable: true, createForeignKeyConstraint: false })
  village?: Village | null;

  @Field(() => ObservationState, { description: 'Reported or not applicable; not reported is the absence of a value.' })
  @Computed({ sql: reportedState, type: 'text' })
  state!: ObservationState;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Null for scores, for published figures without parts and where not applicable.',
  })
  @Property({ type: 'integer', nullable: true })
  numerator?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What the numerator is divided by. Null for counts, scores, published figures without parts and where not applicable.',
  })
  @Property({ type: 'integer', nullable: true })
  denominator?: number | null;

  @Property({ type: 'integer', nullable: true })
  figure?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The value in the indicator's unit, rounded half up to its decimals. Filters and orders compare it unrounded. Null where not applicable and where the denominator is 0.",
  })
  @Computed({ sql: exactValue, shown: shownValue, type: 'numeric' })
  value?: string | null;

  @Field(() => ReportState, {
    nullable: true,
    description: 'State of the report of the Kampung KB the value came with. Null where it came another way.',
  })
  @Computed({ sql: reportState, type: 'text' })
  reportState?: ReportState | null;

  @Field(() => Boolean, { description: 'True while the report the value came with is neither verified nor locked: it may still change.' })
  @Computed({ sql: isPreliminary, type: 'boolean' })
  isPreliminary!: boolean;

  @Field(() => Int, { description: 'Grows by one with every change. Send it back on update; a stale one is a CONFLICT.' })
  @Property({ type: 'smallint', default: 1 })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the record was last changed.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: string;
}
