/** What a change of areas does, or would do: said before it is done, in the same words. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AreaEvent } from './area-event.entity.ts';

export enum AreaFate {
  ENDS = 'ENDS',
  BEGINS = 'BEGINS',
  RETURNS = 'RETURNS',
  GOES_ON = 'GOES_ON',
  RENAMED = 'RENAMED',
}
registerEnumType(AreaFate, {
  name: 'AreaFate',
  description:
    'What becomes of an area. ENDS: its last day is the day before. BEGINS: it is new. RETURNS: it stood earlier under the same code. GOES_ON: the same area, larger or smaller. RENAMED: the same area under another name or code.',
});

export enum RecordFate {
  STAYS = 'STAYS',
  GOES_ON = 'GOES_ON',
  ENDS = 'ENDS',
  MOVES = 'MOVES',
}
registerEnumType(RecordFate, {
  name: 'RecordFate',
  description:
    'What becomes of the records of an area. STAYS: they remain where they are, for ever. GOES_ON: they end here and go on in a successor. ENDS: they end. MOVES: they belong to the successors from then on.',
});

@ObjectType({ description: 'A sentence in both languages.' })
export class Statement {
  @Field(() => String, { description: 'In Indonesian.' })
  message!: string;

  @Field(() => String, { description: 'In English.' })
  messageEn!: string;
}

@ObjectType({ description: 'What becomes of one area.' })
export class AreaEffect {
  @Field(() => String, { description: 'Official code until then; of an area that begins, from then on.' })
  code!: string;

  @Field(() => String, { description: 'Official name until then; of an area that begins, from then on.' })
  name!: string;

  @Field(() => AreaFate, { description: 'What becomes of it.' })
  fate!: AreaFate;

  @Field(() => String, { description: 'Official code from then on.' })
  codeAfter!: string;

  @Field(() => String, { description: 'Official name from then on.' })
  nameAfter!: string;
}

@ObjectType({ description: 'What becomes of the records of one type in one area.' })
export class RecordEffect extends Statement {
  @Field(() => String, { description: 'Name of the type: `Observation`, `Report`, `Pokja` …' })
  type!: string;

  @Field(() => String, { description: 'Official code of the area they hang on.' })
  area!: string;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => RecordFate, { description: 'What becomes of them.' })
  fate!: RecordFate;

  @Field(() => [String], { description: 'Official codes of the areas they go on in or move to. Empty where they do neither.' })
  into!: string[];
}

@ObjectType({ description: 'What a change of areas did, or with `dryRun` would do.' })
export class AreaEventOutcome {
  @Field(() => AreaEvent, { nullable: true, description: 'The change as it is kept. Null with `dryRun`: nothing was written.' })
  event?: unknown;

  @Field(() => [AreaEffect], { description: 'The areas it touches.' })
  areas!: AreaEffect[];

  @Field(() => [RecordEffect], { description: 'What hangs on them, by area and type; types without records are left out.' })
  records!: RecordEffect[];

  @Field(() => [Statement], { description: 'What nobody can divide among parts or add up: no figure is invented.' })
  notApportioned!: Statement[];
}
