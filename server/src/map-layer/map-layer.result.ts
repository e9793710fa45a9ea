import { Field, Int, ObjectType } from 'type-graphql';
import { JsonScalar } from '../core/scalars.ts';
import { MapFault } from './fault.ts';
import { MapLayer, MapLevel } from './map-layer.entity.ts';

@ObjectType({ description: 'A feature of a file that is no area where the caller may do this.' })
export class UnknownFeature {
  @Field(() => Int, { description: 'In the order of the file, from 1.' })
  feature!: number;

  @Field(() => String, { nullable: true, description: 'What it holds for a code. Null where it holds nothing.' })
  code?: string | null;
}

@ObjectType({ description: 'A feature of a file without a shape that can be drawn.' })
export class FaultyFeature extends UnknownFeature {
  @Field(() => MapFault, { description: 'What is wrong with it.' })
  fault!: MapFault;

  @Field(() => String, { description: 'The same as a sentence.' })
  message!: string;

  @Field(() => String, { description: 'The same in English.' })
  messageEn!: string;
}

@ObjectType({ description: 'An area by its code and name.' })
export class NamedArea {
  @Field(() => String, { description: 'Official code, dotted.' })
  code!: string;

  @Field(() => String, { description: 'Official name.' })
  name!: string;
}

@ObjectType({ description: 'What became of a file of boundaries, or with `dryRun` would.' })
export class LoadedMapLayer {
  @Field(() => MapLayer, { nullable: true, description: 'As it is kept. Null with `dryRun`: nothing was written.' })
  layer?: unknown;

  @Field(() => MapLevel, { description: 'Districts or villages: what most of its codes are of.' })
  level!: MapLevel;

  @Field(() => String, { description: 'The property that codes were read from.' })
  codeProperty!: string;

  @Field(() => Int, { description: 'Areas that have a shape in it. Features of the same code are one area.' })
  matched!: number;

  @Field(() => Int, { description: 'Points of their shapes in the file.' })
  pointsBefore!: number;

  @Field(() => Int, { description: 'The same after they were simplified.' })
  pointsAfter!: number;

  @Field(() => [UnknownFeature], { description: 'Features that are left out: no area has their code.' })
  unknown!: UnknownFeature[];

  @Field(() => [FaultyFeature], { description: 'Features that are left out: their shape cannot be drawn.' })
  faulty!: FaultyFeature[];

  @Field(() => [NamedArea], { description: 'Areas of the level in the same regencies that get no shape.' })
  without!: NamedArea[];

  @Field(() => JsonScalar, { nullable: true, description: 'With `dryRun` the shapes as maps would draw them, in TopoJSON.' })
  topology?: unknown;
}
