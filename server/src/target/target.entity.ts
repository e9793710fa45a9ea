import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root, StoredPeriod } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import { Indicator } from '../indicator/indicator.entity.ts';
import { Village } from '../village/village.entity.ts';

@Guarded({ verb: 'target.read', area: 'area', reach: 'around' })
@Root('targets')
@ObjectType({ description: 'Planned value of an indicator for an area and a year (Target).' })
@Entity({ tableName: 'target' })
@Index({
  name: 'target_one_standing',
  expression: 'create unique index target_one_standing on pilar.target (indicator_id, area_ordinal, year) where retired_at is null',
})
@Check({ name: 'target_year_check', expression: 'year % 4 = 3 and year between 0 and 4799' })
export class Target extends StoredRecord {
  @Field(() => Indicator, { description: 'What is to be reached.' })
  @ManyToOne(() => Indicator, { deleteRule: 'restrict' })
  indicator!: Indicator;

  @Field(() => Area, { description: 'Where: an area of any level.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area!: Area;

  @Field(() => Village, { nullable: true, description: 'The village, where the area is one.' })
  @ManyToOne(() => Village, { fieldName: 'area_ordinal', persist: false, nullable: true, createForeignKeyConstraint: false })
  village?: Village | null;

  @Field(() => PeriodScalar, { description: 'The year, by the end of which it is to be reached.' })
  @StoredPeriod()
  @Property({ type: 'smallint' })
  year!: number;

  @Field(() => DecimalScalar, { description: "In the indicator's unit, with at most its decimals." })
  @Property({ type: 'decimal', precision: 20, scale: 6 })
  value!: string;
}
