import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToMany, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Indicator } from '../indicator/indicator.entity.ts';
import { Partner } from '../partner/partner.entity.ts';
import { Activity } from '../pillar/activity.entity.ts';
import { Sector } from '../pillar/sector.entity.ts';
import { Village } from '../village/village.entity.ts';
import { Section, TargetGroup } from './catalogue.entity.ts';
import { Contribution } from './contribution.entity.ts';

export enum InterventionStatus {
  PLANNED = 'PLANNED',
  ONGOING = 'ONGOING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(InterventionStatus, { name: 'InterventionStatus', description: 'Where the intervention stands.' });

const DETAIL = { verb: 'intervention.readDetail', unlessOwn: true };

@Guarded({ verb: 'intervention.read', area: 'villages', partner: 'lead' })
@Root('interventions')
@ObjectType({ description: 'An activity carried out in one or more villages (Intervensi).' })
@Entity({ tableName: 'intervention' })
@Index({
  name: 'intervention_by_sector',
  expression: 'create index intervention_by_sector on pilar.intervention (sector_id, status, started_on desc, id)',
})
@Check({ name: 'intervention_dates_check', expression: 'ended_on is null or ended_on >= started_on' })
@Check({ name: 'intervention_attendance_check', expression: 'attendance_male >= 0 and attendance_female >= 0' })
export class Intervention extends StoredRecord {
  @Field(() => String, { description: 'What is done, in a few words.' })
  @Property({ type: 'text' })
  title!: string;

  @Masked(DETAIL)
  @Field(() => String, { nullable: true, description: 'Free text; may hold names, so partners see only their own.' })
  @Property({ type: 'text', nullable: true })
  description?: string | null;

  @Field(() => Sector, { description: 'Sector of the lead.' })
  @ManyToOne(() => Sector, { deleteRule: 'restrict' })
  sector!: Sector;

  @Field(() => Partner, {
    nullable: true,
    description: 'The organisation that leads. Its own interventions are those a partner may change.',
  })
  @ManyToOne(() => Partner, { nullable: true, deleteRule: 'restrict', index: true })
  lead?: Partner | null;

  @Field(() => Section, { nullable: true, description: 'Family function it serves, where one is named.' })
  @ManyToOne(() => Section, { nullable: true, deleteRule: 'restrict', index: true })
  section?: Section | null;

  @Field(() => Activity, { nullable: true, description: "Task of the Instruction's annex it carries out, where one is named." })
  @ManyToOne(() => Activity, { nullable: true, deleteRule: 'restrict', index: true })
  activity?: Activity | null;

  @Field(() => DateScalar, { description: 'First day.' })
  @Property({ type: 'date', index: true })
  startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day. Null for a single day or while it goes on.' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => InterventionStatus, { description: 'Where it stands.' })
  @Enum({ items: () => InterventionStatus, default: InterventionStatus.PLANNED })
  status!: InterventionStatus;

  @Masked(DETAIL)
  @Field(() => String, { nullable: true, description: 'Where it takes place, in words.' })
  @Property({ type: 'text', nullable: true })
  place?: string | null;

  @Masked(DETAIL)
  @Field(() => Int, { nullable: true, description: 'Men and boys who attended. Null: not counted.' })
  @Property({ type: 'integer', nullable: true })
  attendanceMale?: number | null;

  @Masked(DETAIL)
  @Field(() => Int, { nullable: true, description: 'Women and girls who attended. Null: not counted.' })
  @Property({ type: 'integer', nullable: true })
  attendanceFemale?: number | null;

  @Masked(DETAIL)
  @Field(() => String, { nullable: true, description: 'Evidence of the activity: a note or a reference to a document.' })
  @Property({ type: 'text', nullable: true })
  evidence?: string | null;

  @Field(() => [Village], { description: 'Villages it is carried out in: at least one.' })
  @ManyToMany(
    () => Village,
    (village) => village.interventions,
    {
      owner: true,
      pivotTable: 'intervention_village',
      orderBy: { ordinal: 'asc' },
      updateRule: 'cascade',
    },
  )
  villages!: Collection<Village>;

  @Field(() => [TargetGroup], { description: 'Whom it is for.' })
  @ManyToMany(() => TargetGroup, undefined, { pivotTable: 'intervention_target_group', orderBy: { position: 'asc' } })
  targetGroups!: Collection<TargetGroup>;

  @Field(() => [Indicator], { description: 'Indicators it aims to move.' })
  @ManyToMany(() => Indicator, undefined, { pivotTable: 'intervention_indicator', orderBy: { position: 'asc' } })
  indicators!: Collection<Indicator>;

  @Field(() => [Contribution], { description: 'Parts that partners took.' })
  @OneToMany(
    () => Contribution,
    (contribution) => contribution.intervention,
  )
  contributions!: Collection<Contribution>;
}
