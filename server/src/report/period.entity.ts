import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root, StoredPeriod } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateTimeScalar, PeriodScalar } from '../core/scalars.ts';

@Guarded({ verb: 'report.read', area: 'area', reach: 'around' })
@Root('periods', 'period')
@ObjectType({
  description:
    'A month to report on (Periode) and when its reports are due. The country has one row a month; a regency may have its own, which then counts for its villages.',
})
@Entity({ tableName: 'reporting_period' })
@Index({
  name: 'reporting_period_one',
  expression: 'create unique index reporting_period_one on pilar.reporting_period (period, area_ordinal) nulls not distinct',
})
@Check({ name: 'reporting_period_month_check', expression: 'period % 4 = 0 and period between 0 and 4799' })
export class ReportingPeriod extends StoredRecord {
  @Field(() => PeriodScalar, { description: 'The month.' })
  @StoredPeriod()
  @Property({ type: 'smallint' })
  period!: number;

  @Field(() => Area, { nullable: true, description: 'Regency whose deadline this is. Null: the whole country.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area?: Area | null;

  @Field(() => DateTimeScalar, { description: 'The last instant at which a report is on time.' })
  @Property({ type: 'timestamptz', index: true })
  dueAt!: string;

  @Field(() => String, {
    description: 'IANA name of the time zone in which the deadline was set: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.',
  })
  @Property({ type: 'text' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Why the deadline was moved. Null: it was not.' })
  @Property({ type: 'text', nullable: true })
  extendedReason?: string | null;
}
