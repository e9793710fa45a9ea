/** What can be asked. The check of what fits together is in question.ts. */
import { ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import type * as words from '../analysis/vocabulary.ts';
import { DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import { Few, Line, Whole } from '../core/write/bounds.ts';
import * as word from './explore.enums.ts';

const MOST_KEYS = 500;

@InputType({ description: 'A condition on a dimension: `in`, or `notIn`, or a range by `from` and `to`, both included.' })
export class AnalysisFilterInput {
  @Field(() => word.AnalysisDimension, { description: 'Which dimension. Time is given by `period`, not here.' })
  dimension!: words.DimensionName;

  @Few(1, MOST_KEYS)
  @Field(() => [String], { nullable: true, description: 'Keys that count: 1 to 500.' })
  in?: string[] | null;

  @Few(1, MOST_KEYS)
  @Field(() => [String], { nullable: true, description: 'Keys that do not count: 1 to 500.' })
  notIn?: string[] | null;

  @Line(60)
  @Field(() => String, { nullable: true, description: 'First key that counts, in the order of keys.' })
  from?: string | null;

  @Line(60)
  @Field(() => String, { nullable: true, description: 'Last key that counts, in the order of keys.' })
  to?: string | null;
}

@InputType({ description: 'One measure: an indicator, or a fact with an aggregation.' })
export class AnalysisMeasureInput {
  @Line(60)
  @Field(() => String, { nullable: true, description: 'Code of an indicator: the fact is then OBSERVATION.' })
  indicator?: string | null;

  @Field(() => word.AnalysisFact, { nullable: true, description: 'What is counted or summed, where it is not an indicator.' })
  fact?: words.FactName | null;

  @Field(() => word.AnalysisAggregation, { nullable: true, description: 'How. Left out: COUNT.' })
  agg?: words.Aggregation | null;

  @Field(() => word.AnalysisField, { nullable: true, description: 'Of which field. Left out: of the records themselves.' })
  of?: words.FieldName | null;

  @Line(60)
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the measure in `orderBy`, `having`, `top` and keys of columns: letters, digits and underscores. Left out: the code of the indicator, or `m1`, `m2` … by place.',
  })
  alias?: string | null;

  @Line(60)
  @Field(() => String, {
    nullable: true,
    description: 'Code of the source of an indicator. Left out: of the sources that have values in the question, the one that ranks first.',
  })
  source?: string | null;

  @Few(1, 10)
  @ValidateNested({ each: true })
  @Field(() => [AnalysisFilterInput], { nullable: true, description: 'Conditions on this measure alone.' })
  filters?: AnalysisFilterInput[] | null;

  @Field(() => word.AnalysisShow, { nullable: true, description: 'What of an indicator. Left out: VALUE.' })
  show?: words.Show | null;
}

@InputType({ description: 'When: exactly one of `last`, `from` with `to`, `yearToDate`, `latest`. Left out altogether: `latest`.' })
export class AnalysisPeriodInput {
  @Whole(1, 120)
  @Field(() => Int, { nullable: true, description: 'So many whole periods of the grain, up to the last one that is over.' })
  last?: number | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'First period.' })
  from?: string | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'Last period, included.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'From January of this year to the current month.' })
  yearToDate?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The newest value of each village, whatever its period, of released figures the newest period of the regency; records valid today; events up to the end of this month.',
  })
  latest?: boolean | null;

  @Field(() => word.AnalysisGrain, { nullable: true, description: 'Length of the periods of `last`. Left out: MONTH.' })
  grain?: words.Time | null;

  @Field(() => PeriodScalar, { nullable: true, description: 'For `compare: BASELINE`: the period every value is compared with.' })
  baseline?: string | null;
}

@InputType({
  description:
    'Keeps rows by a measure, judged where columns are taken together. A row without the value is not kept. Totals stay those of everything asked.',
})
export class AnalysisHavingInput {
  @Line(60)
  @Field(() => String, { description: 'Alias of the measure.' })
  measure!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greater than this, unrounded.' })
  gt?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'At least this, unrounded.' })
  gte?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Less than this, unrounded.' })
  lt?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'At most this, unrounded.' })
  lte?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Equal to this, unrounded.' })
  eq?: string | null;
}

@InputType({
  description:
    'Order of the rows: by exactly one of `measure` and `label`. Groups are ordered by their own figure, rows within a group by theirs.',
})
export class AnalysisOrderInput {
  @Line(60)
  @Field(() => String, { nullable: true, description: 'Alias of the measure, judged where columns are taken together.' })
  measure?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'By the label of the row in Indonesian, instead of the order of its dimension.' })
  label?: boolean | null;

  @Field(() => word.AnalysisOrderDirection, { defaultValue: 'ASC', description: 'Lowest or highest first.' })
  direction!: words.SortDirection;
}

@InputType({ description: 'Only the first rows of each group by a measure, and the others together.' })
export class AnalysisTopInput {
  @Whole(1, 1000)
  @Field(() => Int, { description: 'How many rows of each group.' })
  n!: number;

  @Line(60)
  @Field(() => String, { description: 'Alias of the measure, judged where columns are taken together.' })
  measure!: string;

  @Field(() => word.AnalysisOrderDirection, { defaultValue: 'DESC', description: 'Highest or lowest first.' })
  direction!: words.SortDirection;

  @Field(() => Boolean, { defaultValue: false, description: 'A row with all others of the group together, aggregated anew.' })
  remainder!: boolean;
}

@InputType({ description: 'A question across sectors. Bounds: 20 measures, 3 dimensions on each axis, 120 months, 50,000 cells.' })
export class AnalysisInput {
  @Few(0, 20)
  @ValidateNested({ each: true })
  @Field(() => [AnalysisMeasureInput], { description: 'What is asked for: 1 to 20 measures, of any facts and sectors.' })
  measures!: AnalysisMeasureInput[];

  @Few(0, 3)
  @Field(() => [word.AnalysisDimension], { nullable: true, description: 'What the rows are split by, outermost first: up to 3.' })
  rows?: words.DimensionName[] | null;

  @Few(0, 3)
  @Field(() => [word.AnalysisDimension], { nullable: true, description: 'What the columns are split by, outermost first: up to 3.' })
  columns?: words.DimensionName[] | null;

  @Few(0, 20)
  @ValidateNested({ each: true })
  @Field(() => [AnalysisFilterInput], {
    nullable: true,
    description: 'Conditions on every measure. One that does not fit a measure is refused.',
  })
  filters?: AnalysisFilterInput[] | null;

  @Few(0, 3)
  @Field(() => [word.AnalysisSegment], { nullable: true, description: 'Only villages of all these segments.' })
  segments?: words.SegmentName[] | null;

  @Few(0, 10)
  @ValidateNested({ each: true })
  @Field(() => [AnalysisHavingInput], { nullable: true, description: 'Only rows of which all of these hold.' })
  having?: AnalysisHavingInput[] | null;

  @Few(0, 3)
  @ValidateNested({ each: true })
  @Field(() => [AnalysisOrderInput], { nullable: true, description: 'Order of the rows. Left out: the order of their dimensions.' })
  orderBy?: AnalysisOrderInput[] | null;

  @ValidateNested()
  @Field(() => AnalysisTopInput, { nullable: true, description: 'Only the first rows of each group.' })
  top?: AnalysisTopInput | null;

  @ValidateNested()
  @Field(() => AnalysisPeriodInput, { nullable: true, description: 'When. Left out: the latest of each village.' })
  period?: AnalysisPeriodInput | null;

  @Field(() => word.AnalysisCompare, { nullable: true, description: 'What each value is compared with.' })
  compare?: words.Compare | null;

  @Few(0, 3)
  @Field(() => [word.AnalysisTotal], { nullable: true, description: 'Which totals.' })
  totals?: words.Total[] | null;

  @Field(() => word.AnalysisApproval, { nullable: true, description: 'Which reported values count. Left out: ALL.' })
  approval?: words.Approval | null;

  @Field(() => word.AnalysisScope, { nullable: true, description: 'Where, seen from whoever asks. Left out: wherever they may ask.' })
  scope?: words.ScopeWord | null;
}
