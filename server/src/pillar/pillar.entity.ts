import type { Collection } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord } from '../core/record.ts';
import { Indicator } from '../indicator/indicator.entity.ts';
import { Activity } from './activity.entity.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('pillars')
@ObjectType({ description: 'One of the four pillars (Pilar) of Presidential Instruction 3/2022.' })
@Entity({ tableName: 'pillar' })
export class Pillar extends CatalogueRecord {
  @Field(() => [String], { description: 'Other wordings in guides and press.' })
  @Property({ type: 'text[]', default: [] })
  aliases!: string[];

  @Field(() => [Programme], { description: 'Its programmes, in list order.' })
  @OneToMany(
    () => Programme,
    (programme) => programme.pillar,
    { orderBy: { position: 'asc' } },
  )
  programmes!: Collection<Programme>;

  @Field(() => [Indicator], { description: 'Its indicators, in list order.' })
  @OneToMany(
    () => Indicator,
    (indicator) => indicator.pillar,
    { orderBy: { position: 'asc' } },
  )
  indicators!: Collection<Indicator>;
}

@Guarded({ verb: 'catalogue.read' })
@Root('programmes')
@ObjectType({ description: "One of the eight programmes of the Instruction's annex." })
@Entity({ tableName: 'programme' })
export class Programme extends CatalogueRecord {
  @Field(() => Pillar, { description: 'Pillar of the Instruction it belongs to.' })
  @ManyToOne(() => Pillar, { deleteRule: 'restrict', index: true })
  pillar!: Pillar;

  @Field(() => [Activity], { description: 'Its activities, in list order.' })
  @OneToMany(
    () => Activity,
    (activity) => activity.programme,
    { orderBy: { position: 'asc' } },
  )
  activities!: Collection<Activity>;
}
