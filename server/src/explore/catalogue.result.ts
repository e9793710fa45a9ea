/** What may be asked. */
import { Field, ObjectType } from 'type-graphql';
import type * as words from '../analysis/vocabulary.ts';
import * as word from './explore.enums.ts';

@ObjectType({ description: 'A dimension, and where it fits.' })
export class AnalysisDimensionEntry {
  @Field(() => word.AnalysisDimension, { description: 'The dimension.' })
  dimension!: words.DimensionName;

  @Field(() => String, { description: 'Name in Indonesian.' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => Boolean, { description: 'May stand on rows or columns beside what is given.' })
  onAxis!: boolean;

  @Field(() => Boolean, { description: 'May filter all that is given.' })
  asFilter!: boolean;
}

@ObjectType({ description: 'A measure that may be asked.' })
export class AnalysisMeasureEntry {
  @Field(() => word.AnalysisFact, { description: 'Its fact.' })
  fact!: words.FactName;

  @Field(() => String, { nullable: true, description: 'Code of the indicator, of measures that are one.' })
  indicator?: string | null;

  @Field(() => word.AnalysisAggregation, { nullable: true, description: 'Aggregation, of measures that are not an indicator.' })
  agg?: words.Aggregation | null;

  @Field(() => word.AnalysisField, { nullable: true, description: 'Field that is aggregated.' })
  of?: words.FieldName | null;

  @Field(() => String, { description: 'Name in Indonesian.' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'What it means and how it is aggregated, in Indonesian.' })
  description!: string;

  @Field(() => String, { description: 'The same in English.' })
  descriptionEn!: string;

  @Field(() => String, { description: 'Unit of the value in Indonesian.' })
  unit!: string;

  @Field(() => String, { description: 'The same in English.' })
  unitEn!: string;

  @Field(() => String, { nullable: true, description: 'Code of the pillar, of indicators.' })
  pillar?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the sector, of indicators.' })
  sector?: string | null;

  @Field(() => Boolean, { description: 'Small figures may point at a person: who may not read them sees what was released.' })
  isSensitive!: boolean;

  @Field(() => String, { nullable: true, description: 'Indicators of one group share a quantity: they are released and hidden together.' })
  quantityGroup?: string | null;

  @Field(() => [word.AnalysisDimension], { description: 'Dimensions it can be split and filtered by.' })
  dimensions!: words.DimensionName[];
}

@ObjectType({ description: 'What may be asked beside what is given already.' })
export class AnalysisCatalogue {
  @Field(() => [AnalysisMeasureEntry], { description: 'Measures that share the dimensions and fit the filters given.' })
  measures!: AnalysisMeasureEntry[];

  @Field(() => [AnalysisDimensionEntry], { description: 'All dimensions, and whether each still fits.' })
  dimensions!: AnalysisDimensionEntry[];
}
