import type { Collection } from '@mikro-orm/core';
import { Check, Entity, ManyToMany, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Village } from '../village/village.entity.ts';

@Guarded({ verb: 'villageSet.read', area: 'area', reach: 'around' })
@Root('villageSets')
@ObjectType({
  description:
    'A named list of villages (Daftar prioritas) with the decree and year that made it, for example the stunting locus villages.',
})
@Entity({ tableName: 'village_set' })
@Check({ name: 'village_set_year_check', expression: 'year between 2016 and 2099' })
export class VillageSet extends StoredRecord {
  @Field(() => String, { description: 'Upper snake case, unique; never changes.' })
  @Property({ type: 'text', unique: true })
  code!: string;

  @Field(() => String, { description: 'Name as people write it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Area, { description: 'Area whose list it is; all its villages lie in it.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area!: Area;

  @Field(() => Int, { nullable: true, description: 'Year it is for. Null: no particular one.' })
  @Property({ type: 'smallint', nullable: true })
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'Number of the decree.' })
  @Property({ type: 'text', nullable: true })
  decreeNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the decree was signed.' })
  @Property({ type: 'date', nullable: true })
  decreedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the list is for, and where it comes from.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => [Village], { description: 'Its villages, in code order.' })
  @ManyToMany(
    () => Village,
    (village) => village.sets,
    { owner: true, pivotTable: 'village_set_village', orderBy: { ordinal: 'asc' }, updateRule: 'cascade' },
  )
  villages!: Collection<Village>;
}
