import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What became of points.' })
export class PlacedVillages {
  @Field(() => Int, { description: 'Villages that have another point than before.' })
  placed!: number;

  @Field(() => Int, { description: 'Villages that had this point already.' })
  unchanged!: number;

  @Field(() => [String], { description: 'Codes, as they were sent, of which no village stands where the caller may do this.' })
  misses!: string[];
}
