import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';

export enum AreaEventKind {
  SPLIT = 'SPLIT',
  MERGE = 'MERGE',
  RENAME = 'RENAME',
}
registerEnumType(AreaEventKind, {
  name: 'AreaEventKind',
  description: 'SPLIT: one area became several. MERGE: several became one. RENAME: the same area got another name or code.',
});

@Guarded({ verb: 'area.read', area: 'area', reach: 'around' })
@Root('areaEvents')
@ObjectType({ description: 'A dated change of the administrative tree (Perubahan wilayah). Figures stay where they were reported.' })
@Entity({ tableName: 'area_event' })
export class AreaEvent extends StoredRecord {
  @Field(() => AreaEventKind, { description: 'What happened.' })
  @Enum({ items: () => AreaEventKind })
  kind!: AreaEventKind;

  @Field(() => DateScalar, { description: 'First day on which the new state holds.' })
  @Property({ type: 'date', index: true })
  happenedOn!: string;

  @Field(() => Area, { description: 'The area directly above what changed.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area!: Area;

  @Field(() => String, { nullable: true, description: 'Number of the decree or regulation.' })
  @Property({ type: 'text', nullable: true })
  decreeNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything worth knowing about it.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => [AreaEventPart], { description: 'From which area to which.' })
  @OneToMany(
    () => AreaEventPart,
    (part) => part.event,
  )
  parts!: Collection<AreaEventPart>;
}

@Guarded({ verb: 'area.read', area: 'event.area', reach: 'around' })
@ObjectType({ description: 'One line of a change: from an area to an area.' })
@Entity({ tableName: 'area_event_part' })
@Check({ name: 'area_event_part_check', expression: 'before_ordinal is not null or after_ordinal is not null' })
export class AreaEventPart extends StoredRecord {
  @Field(() => AreaEvent, { description: 'The change.' })
  @ManyToOne(() => AreaEvent, { deleteRule: 'restrict', index: true })
  event!: AreaEvent;

  @Field(() => Area, { nullable: true, description: 'The area as it was.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  before?: Area | null;

  @Field(() => Area, { nullable: true, description: 'The area as it is since.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  after?: Area | null;

  @Field(() => String, { nullable: true, description: 'Its code until then: the area may have another one by now.' })
  @Property({ type: 'text', nullable: true, index: true })
  codeBefore?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name until then.' })
  @Property({ type: 'text', nullable: true })
  nameBefore?: string | null;

  @Field(() => String, { nullable: true, description: 'Its code from then on.' })
  @Property({ type: 'text', nullable: true })
  codeAfter?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name from then on.' })
  @Property({ type: 'text', nullable: true })
  nameAfter?: string | null;
}
