/** What stands behind a cell. */
import { Field, ID, ObjectType } from 'type-graphql';
import type * as words from '../analysis/vocabulary.ts';
import { DecimalScalar, PeriodScalar } from '../core/scalars.ts';
import * as word from './explore.enums.ts';
import { AnalysisCell, AnalysisOrigin, AnalysisWarning } from './explore.result.ts';

@ObjectType({ description: 'One value behind a cell.' })
export class AnalysisInputValue {
  @Field(() => String, { description: 'Official code of the village or area.' })
  area!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Period of the value; of summed ones the last. Null where it was not reported.',
  })
  period?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the source.' })
  source?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it adds above the line.' })
  numerator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it adds below the line.' })
  denominator?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The value by itself, rounded.' })
  value?: string | null;

  @Field(() => word.AnalysisCellState, { description: 'Whether it was reported.' })
  state!: words.CellState;
}

@ObjectType({ description: 'A record behind a cell that counts or sums records.' })
export class AnalysisRecord {
  @Field(() => String, { description: 'Type of the record: `Intervention`, `Contribution` …' })
  type!: string;

  @Field(() => ID, { description: 'Its global id: `node(id)` finds it, where the one who asks may see it.' })
  id!: string;

  @Field(() => String, { description: 'What it is, in words. A member is told by role, never by name.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Village or villages, in words.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Day or period it belongs to.' })
  when?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What it adds to the cell.' })
  amount?: string | null;
}

@ObjectType({ description: 'Why a cell shows what it shows.' })
export class CellExplanation {
  @Field(() => AnalysisCell, { description: 'The cell itself.' })
  cell!: AnalysisCell;

  @Field(() => String, { description: 'How it is computed, in Indonesian, with the numbers put in.' })
  formula!: string;

  @Field(() => String, { description: 'The same in English.' })
  formulaEn!: string;

  @Field(() => AnalysisOrigin, { nullable: true, description: 'Source and edition. Null for measures that are not an indicator.' })
  origin?: AnalysisOrigin | null;

  @Field(() => [AnalysisInputValue], { description: 'Values that were counted, by area; up to 1,000.' })
  inputs!: AnalysisInputValue[];

  @Field(() => [AnalysisInputValue], { description: 'Villages that should have reported and did not; up to 1,000.' })
  missing!: AnalysisInputValue[];

  @Field(() => [AnalysisInputValue], {
    description: 'Villages that answered but do not count: not applicable, or without the weight of a mean; up to 1,000.',
  })
  excluded!: AnalysisInputValue[];

  @Field(() => [AnalysisRecord], { description: 'Records behind a count or sum; up to 1,000.' })
  records!: AnalysisRecord[];

  @Field(() => [AnalysisWarning], { description: 'What should be known, for example that inputs are not shown to the one who asks.' })
  warnings!: AnalysisWarning[];
}
