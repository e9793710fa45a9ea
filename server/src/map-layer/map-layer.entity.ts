import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import type { Polygons } from './geometry.ts';

export enum MapLevel {
  DISTRICT = 'DISTRICT',
  VILLAGE = 'VILLAGE',
}
registerEnumType(MapLevel, { name: 'MapLevel', description: 'What boundaries are of: kecamatan, or desa/kelurahan. As in `AreaLevel`.' });

@Guarded({ verb: 'area.read', area: 'area', reach: 'around' })
@Root('mapLayers')
@ObjectType({
  description:
    'Boundaries that an administrator loaded for maps. Of several that hold shapes of one regency a map shows the official one, else the newest.',
})
@Entity({ tableName: 'map_layer' })
export class MapLayer extends StoredRecord {
  @Field(() => String, { description: 'Name as people write it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => MapLevel, { description: 'Whose boundaries these are: districts, or villages.' })
  @Enum({ items: () => MapLevel })
  level!: MapLevel;

  @Field(() => Area, { nullable: true, description: 'The smallest area that holds all of its shapes. Null for several provinces.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area?: Area | null;

  @Field(() => String, { description: 'Who made the boundaries, as maps name them.' })
  @Property({ type: 'text' })
  credit!: string;

  @Field(() => String, { nullable: true, description: 'Under which terms they may be shown.' })
  @Property({ type: 'text', nullable: true })
  licence?: string | null;

  @Field(() => Boolean, { description: 'An official reference. Else maps call them indicative.' })
  @Property({ type: 'boolean', default: false })
  isOfficial!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day of which they are, where known.' })
  @Property({ type: 'date', nullable: true })
  takenOn?: string | null;

  @Field(() => Int, { description: 'Areas that have a shape in it.' })
  @Property({ type: 'integer' })
  shapeCount!: number;

  @Field(() => Int, { description: 'Points of all shapes, after they were simplified.' })
  @Property({ type: 'integer' })
  pointCount!: number;
}

/** The shape of an area in a layer, ready to be drawn. A row without a type in the API: shapes are read by regency (`door.ts`). */
@Entity({ tableName: 'map_shape' })
export class MapShape {
  [PrimaryKeyProp]?: ['layer', 'area'];

  @ManyToOne(() => MapLayer, { primary: true, deleteRule: 'restrict' })
  layer!: MapLayer;

  @ManyToOne(() => Area, { primary: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area!: Area;

  @Property({ type: 'jsonb' })
  polygons!: Polygons;
}
