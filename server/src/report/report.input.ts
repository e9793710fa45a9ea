import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, PeriodScalar } from '../core/scalars.ts';
import { Day, Lines, OneOfThese, TimeOfDay } from '../core/write/bounds.ts';

@InputType({ description: 'What an officer has to say about one value of a report that goes back.' })
export class ReportNoteInput {
  @Field(() => String, {
    description: 'Code of the indicator whose value is meant: one that is due with the report. Its period follows from its frequency.',
  })
  indicator!: string;

  @Field(() => String, { description: 'What is wrong, in 1 to 1,000 characters.' })
  text!: string;
}

@InputType({ description: 'A deadline for the reports of a month: of the whole country, or of a regency, which then goes before it.' })
export class SetPeriodInput {
  @Field(() => PeriodScalar, { description: 'The month that is reported on.' })
  period!: string;

  @Field(() => String, { nullable: true, description: 'Official code of a regency. Left out: the whole country.' })
  area?: string | null;

  @Day(2016)
  @Field(() => DateScalar, { description: 'Last day on which a report is on time, in the time zone.' })
  dueOn!: string;

  @TimeOfDay()
  @Field(() => String, { nullable: true, description: 'Last minute of that day, `HH:MM`. Left out: 23:59.' })
  dueTime?: string | null;

  @OneOfThese('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')
  @Field(() => String, { description: 'Asia/Jakarta, Asia/Makassar or Asia/Jayapura.' })
  timeZone!: string;

  @Lines(500)
  @Field(() => String, { description: 'Why the deadline is set or moved.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the deadline that is moved. Left out: there is none yet.' })
  version?: number | null;
}
