import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Computed, Root, StoredPeriod } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateTimeScalar, PeriodScalar } from '../core/scalars.ts';
import { ApiKey, User } from '../identity/identity.entity.ts';
import { Indicator } from '../indicator/indicator.entity.ts';
import { saidOfSmallCells } from '../observation/small-cells.ts';
import { Kampung } from '../village/kampung.entity.ts';
import { Village } from '../village/village.entity.ts';
import { dueAt, filledCount, owedCount } from './owed.ts';

export enum ReportState {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  RETURNED = 'RETURNED',
  VERIFIED = 'VERIFIED',
  LOCKED = 'LOCKED',
}
registerEnumType(ReportState, {
  name: 'ReportState',
  description:
    'DRAFT: owed, not sent. SUBMITTED: sent, waits for an officer. RETURNED: sent back with notes. VERIFIED: checked. LOCKED: closed; opened again only with a reason.',
});

@Guarded({ verb: 'report.read', area: 'village' })
@Root('reports')
@ObjectType({
  description:
    'The monthly statement of a Kampung KB (Laporan). There is one for every month from the opening of the month on, so that what is missing can be seen; its values are the observations that came with it.',
})
@Entity({ tableName: 'report' })
@Unique({ name: 'report_kampung_period_unique', properties: ['kampung', 'period'] })
@Index({
  name: 'report_one_of_village',
  expression: 'create unique index report_one_of_village on pilar.report (village_ordinal, period) where retired_at is null',
})
@Index({ name: 'report_state_period', properties: ['state', 'period'] })
@Check({ name: 'report_month_check', expression: 'period % 4 = 0 and period between 0 and 4799' })
export class Report extends StoredRecord {
  @Field(() => Kampung, { description: 'The Kampung KB that reports.' })
  @ManyToOne(() => Kampung, { deleteRule: 'restrict' })
  kampung!: Kampung;

  @Field(() => Village, { description: 'The desa or kelurahan.' })
  @ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  village!: Village;

  @Field(() => PeriodScalar, { description: 'The month. Values of a quarter, semester or year are due with its last month.' })
  @StoredPeriod()
  @Property({ type: 'smallint' })
  period!: number;

  @Field(() => ReportState, { description: 'Where the report stands.' })
  @Enum({ items: () => ReportState, default: ReportState.DRAFT })
  state!: ReportState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was first sent: what "on time" is judged by. Null: never.' })
  @Property({ type: 'timestamptz', nullable: true })
  firstSubmittedAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last sent.' })
  @Property({ type: 'timestamptz', nullable: true })
  submittedAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last verified. Null while it is not.' })
  @Property({ type: 'timestamptz', nullable: true })
  verifiedAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was locked. Null while it is open.' })
  @Property({ type: 'timestamptz', nullable: true })
  lockedAt?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Deadline: the regency's own for the month, else the country's. Null where neither is set.",
  })
  @Computed({ sql: dueAt, type: 'timestamptz' })
  dueAt?: string | null;

  @Field(() => Int, { description: 'How many values are due: indicators that Kampung KB report and whose period ends with the month.' })
  @Computed({ sql: owedCount, type: 'int' })
  owedCount!: number;

  @Field(() => Int, { description: 'How many of them are there, not applicable included.' })
  @Computed({ sql: filledCount, type: 'int' })
  filledCount!: number;

  @Field(() => [ReportStep], { description: 'What happened to it, newest first.' })
  @OneToMany(
    () => ReportStep,
    (step) => step.report,
    { orderBy: { id: 'desc' } },
  )
  steps!: Collection<ReportStep>;

  @Field(() => [ReportNote], { description: 'Notes on values, newest first.' })
  @OneToMany(
    () => ReportNote,
    (note) => note.report,
    { orderBy: { id: 'desc' } },
  )
  notes!: Collection<ReportNote>;
}

@Guarded({ verb: 'report.read', area: 'report.village' })
@ObjectType({ description: 'One step in the life of a report: who took it from which state to which.' })
@Entity({ tableName: 'report_step' })
export class ReportStep extends StoredRecord {
  @Field(() => Report, { description: 'The report.' })
  @ManyToOne(() => Report, { deleteRule: 'restrict', index: true })
  report!: Report;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at!: string;

  @Field(() => ReportState, { nullable: true, description: 'State before. Null: the report was opened.' })
  @Enum({ items: () => ReportState, nullable: true })
  fromState?: ReportState | null;

  @Field(() => ReportState, { description: 'State after.' })
  @Enum({ items: () => ReportState })
  toState!: ReportState;

  @Field(() => User, { nullable: true, description: 'The person who took it, where a person did.' })
  @ManyToOne(() => User, { nullable: true, deleteRule: 'restrict', index: true })
  user?: User | null;

  @Field(() => ApiKey, { nullable: true, description: 'The key that took it, where a key did.' })
  @ManyToOne(() => ApiKey, { nullable: true, deleteRule: 'restrict', index: true })
  apiKey?: ApiKey | null;

  @Field(() => String, { description: 'Name of who did it, at that time.' })
  @Property({ type: 'text' })
  actorName!: string;

  @Field(() => String, { nullable: true, description: 'What was said to it; a reason where the step needs one.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;
}

@Guarded({ verb: 'report.read', area: 'report.village', rows: saidOfSmallCells })
@ObjectType({
  description:
    'What an officer has to say about one value of a returned report. Of a sensitive indicator only who may read small cells sees it.',
})
@Entity({ tableName: 'report_note' })
export class ReportNote extends StoredRecord {
  @Field(() => Report, { description: 'The report.' })
  @ManyToOne(() => Report, { deleteRule: 'restrict', index: true })
  report!: Report;

  @Field(() => Indicator, { description: 'Indicator whose value is meant.' })
  @ManyToOne(() => Indicator, { deleteRule: 'restrict', index: true })
  indicator!: Indicator;

  @Field(() => String, { description: 'What is wrong, in words.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'Name of who wrote it, at that time.' })
  @Property({ type: 'text' })
  actorName!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the report was sent again. Null: not yet.' })
  @Property({ type: 'timestamptz', nullable: true })
  resolvedAt?: string | null;
}
