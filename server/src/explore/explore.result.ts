/** What is answered: a generic table, since types of an answer cannot follow its arguments. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type * as words from '../analysis/vocabulary.ts';
import { DateTimeScalar, DecimalScalar } from '../core/scalars.ts';
import { Direction } from '../indicator/indicator.enums.ts';
import * as word from './explore.enums.ts';

@ObjectType({ description: 'One step on the way to a row or column: a dimension and its value there.' })
export class AnalysisStep {
  @Field(() => word.AnalysisDimension, { description: 'The dimension.' })
  dimension!: words.DimensionName;

  @Field(() => String, {
    description: 'Key of the value: what a filter takes. `NONE` where records have none, `REST` for the remainder of `top`.',
  })
  key!: string;

  @Field(() => String, { description: 'The value in words, in Indonesian.' })
  label!: string;

  @Field(() => String, { description: 'The value in words, in English.' })
  labelEn!: string;
}

@ObjectType({ description: 'A column of the answer: one measure at one value of the column dimensions, or their total.' })
export class AnalysisColumn {
  @Field(() => ID, { description: 'Keys of the steps and alias of the measure, joined by `|`; `*` for a dimension taken together.' })
  key!: string;

  @Field(() => String, { description: 'Heading in Indonesian.' })
  label!: string;

  @Field(() => String, { description: 'Heading in English.' })
  labelEn!: string;

  @Field(() => String, { description: 'Unit of the values in Indonesian: `persen`, `orang`, `rupiah` …' })
  unit!: string;

  @Field(() => String, { description: 'The same in English: `percent`, `people`, `rupiah` …' })
  unitEn!: string;

  @Field(() => Direction, { description: 'Which way is better.' })
  direction!: Direction;

  @Field(() => Int, { description: 'Decimals that values are rounded to.' })
  decimals!: number;

  @Field(() => String, { description: 'Alias of the measure.' })
  measure!: string;

  @Field(() => [AnalysisStep], { description: 'Values of the column dimensions that are not taken together.' })
  path!: AnalysisStep[];

  @Field(() => Boolean, { description: 'Whether a column dimension is taken together.' })
  isTotal!: boolean;
}

@ObjectType({
  description:
    'The value of a cell beside what it is compared with. `value`, `delta` and `deltaPercent` are null where either is missing or suppressed.',
})
export class AnalysisComparison {
  @Field(() => DecimalScalar, { nullable: true, description: 'What it is compared with, in the unit of the column.' })
  value?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Value minus that, in the unit of the column.' })
  delta?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The same in percent of what it is compared with, one decimal. Null where that is 0.',
  })
  deltaPercent?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Villages that reported then. Beside those of the cell it tells a change of coverage from a change of the thing. Null of a target, of measures that are not an indicator, and where the cell itself has none.',
  })
  reported?: number | null;

  @Field(() => Int, { nullable: true, description: 'Villages that should have then.' })
  expected?: number | null;

  @Field(() => word.AnalysisCellState, {
    nullable: true,
    description: 'Whether there was a figure. Null of a target, and where the cell itself has none.',
  })
  state?: words.CellState | null;

  @Field(() => Boolean, { description: 'There was a figure, but it is not shown to the one who asks.' })
  suppressed!: boolean;
}

@ObjectType({ description: 'One figure, with what it is made of and how many villages stand behind it.' })
export class AnalysisCell {
  @Field(() => DecimalScalar, { nullable: true, description: 'What the measure shows, rounded half up. Null unless there is one to show.' })
  value?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Sum above the line, of measures that are a ratio, a share or a mean; else the value itself.',
  })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Sum below the line. Null for counts and sums.' })
  denominator?: string | null;

  @Field(() => Int, { nullable: true, description: 'Villages that reported. Null for measures that are not an indicator.' })
  reported?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Villages that should have: those standing at the end of the period to which it applies.',
  })
  expected?: number | null;

  @Field(() => word.AnalysisCellState, { description: 'Whether there is a figure.' })
  state!: words.CellState;

  @Field(() => Boolean, { description: 'There is a figure, but it is small, or would betray one that is: not shown to the one who asks.' })
  suppressed!: boolean;

  @Field(() => AnalysisComparison, { nullable: true, description: 'Null unless `compare` was asked.' })
  comparison?: AnalysisComparison | null;
}

@ObjectType({ description: 'A row of the answer.' })
export class AnalysisRow {
  @Field(() => ID, { description: 'Keys of the steps, joined by `|`; `*` for a dimension taken together.' })
  key!: string;

  @Field(() => String, { description: 'Heading in Indonesian: the last step.' })
  label!: string;

  @Field(() => String, { description: 'Heading in English.' })
  labelEn!: string;

  @Field(() => Int, { description: 'How many row dimensions are not taken together; 0 is the total of all rows.' })
  level!: number;

  @Field(() => Boolean, { description: 'Whether a row dimension is taken together. A total follows the rows it is of.' })
  isTotal!: boolean;

  @Field(() => [AnalysisStep], { description: 'Values of the row dimensions that are not taken together.' })
  path!: AnalysisStep[];

  @Field(() => [AnalysisCell], { description: 'One for each column, in their order.' })
  cells!: AnalysisCell[];
}

@ObjectType({ description: 'What should be known about an answer.' })
export class AnalysisWarning {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Alias of the measure it is about.' })
  measure?: string | null;

  @Field(() => String, { description: 'A sentence in Indonesian.' })
  message!: string;

  @Field(() => String, { description: 'A sentence in English.' })
  messageEn!: string;
}

@ObjectType({ description: 'Where the values of a measure come from.' })
export class AnalysisOrigin {
  @Field(() => String, { description: 'Alias of the measure.' })
  measure!: string;

  @Field(() => String, { description: 'Code of the indicator.' })
  indicator!: string;

  @Field(() => [Int], { description: 'Editions of the indicator that the values belong to.' })
  editions!: number[];

  @Field(() => [String], { description: 'Codes of the sources: one, unless SOURCE is a dimension of the question.' })
  sources!: string[];

  @Field(() => Boolean, { description: 'True where values were made up for demonstration.' })
  isSynthetic!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of released figures, when they were released. Null: read live.' })
  releasedAt?: string | null;
}

@ObjectType({ description: 'Answer to a question across sectors.' })
export class Analysis {
  @Field(() => [AnalysisColumn], { description: 'Columns, in order. Empty for a dry run.' })
  columns!: AnalysisColumn[];

  @Field(() => [AnalysisRow], { description: 'Rows, in order. Empty for a dry run.' })
  rows!: AnalysisRow[];

  @Field(() => String, { description: 'The question in words, in Indonesian.' })
  sentence!: string;

  @Field(() => String, { description: 'The question in words, in English.' })
  sentenceEn!: string;

  @Field(() => [AnalysisWarning], { description: 'What should be known about the answer.' })
  warnings!: AnalysisWarning[];

  @Field(() => [AnalysisOrigin], { description: 'Source and edition of each measure that is an indicator.' })
  origins!: AnalysisOrigin[];

  @Field(() => Float, {
    description:
      'Values, or stored sums of areas, that may have to be read, and what is looked up for each village counted as several; known before the question runs; at most 4,000,000: what can be answered in time.',
  })
  cost!: number;

  @Field(() => Float, { description: 'Values that were read. 0 for a dry run.' })
  rowsRead!: number;

  @Field(() => DateTimeScalar, {
    description:
      'The instant as of which the answer holds: now, or when its sensitive indicators were last released, the earliest of them.',
  })
  freshness!: string;

  @Field(() => String, { description: 'Address of the question: the same for everyone who asks it, 64 hexadecimal digits.' })
  hash!: string;
}
