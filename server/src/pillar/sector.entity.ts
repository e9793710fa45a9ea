import type { Collection } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Indicator } from '../indicator/indicator.entity.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('ministries')
@ObjectType({
  description: 'An addressee of Presidential Instruction 3/2022 (K/L), with its validity: ministries were split and renamed since.',
})
@Entity({ tableName: 'ministry' })
export class Ministry extends CatalogueRecord {
  @Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it is valid. Null while it is.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => Ministry, { nullable: true, description: 'The ministry that took over.' })
  @ManyToOne(() => Ministry, { nullable: true, deleteRule: 'restrict', index: true })
  succeededBy?: Ministry | null;

  @Field(() => [Sector], { description: 'Sectors it answers for.' })
  @OneToMany(
    () => Sector,
    (sector) => sector.ministry,
    { orderBy: { position: 'asc' } },
  )
  sectors!: Collection<Sector>;
}

@Guarded({ verb: 'catalogue.read' })
@Root('sectors')
@ObjectType({ description: 'A field of government work (Sektor), for example health. Indicators and interventions belong to one.' })
@Entity({ tableName: 'sector' })
export class Sector extends CatalogueRecord {
  @Field(() => Ministry, { nullable: true, description: 'The addressee that answers for it now. Null for local matters without one.' })
  @ManyToOne(() => Ministry, { nullable: true, deleteRule: 'restrict', index: true })
  ministry?: Ministry | null;

  @Field(() => [Indicator], { description: 'Its indicators, in list order.' })
  @OneToMany(
    () => Indicator,
    (indicator) => indicator.sector,
    { orderBy: { position: 'asc' } },
  )
  indicators!: Collection<Indicator>;
}
