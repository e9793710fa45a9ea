import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root, Spelled } from '../core/reader/declare.ts';
import { StoredRecord, Versioned } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { dotted } from './area-code.ts';

export enum AreaLevel {
  PROVINCE = 'PROVINCE',
  REGENCY = 'REGENCY',
  DISTRICT = 'DISTRICT',
  VILLAGE = 'VILLAGE',
}
registerEnumType(AreaLevel, {
  name: 'AreaLevel',
  description: 'Level of the administrative tree: provinsi, kabupaten/kota, kecamatan, desa/kelurahan.',
});

@Guarded({ verb: 'area.read', area: '', reach: 'around' })
@Root('areas')
@ObjectType({
  description:
    'A node of the administrative tree (Wilayah). Codes and names are those of Kepmendagri 300.2.2-2138/2025, from idn-area-data (ODbL), with the changes recorded since. Areas that ended stay on record: `validOn` asks for those of a day.',
})
@Entity({ tableName: 'area' })
@Unique({ name: 'area_copied_unique', properties: ['ordinal', 'code', 'name'] })
@Index({ name: 'area_name_trgm', expression: 'create index area_name_trgm on pilar.area using gin (name gin_trgm_ops)' })
@Index({ name: 'area_upper', expression: "create index area_upper on pilar.area (level, ordinal) where level <> 'VILLAGE'" })
@Index({
  name: 'area_bounded',
  expression: 'create index area_bounded on pilar.area (ordinal) where valid_from is not null or valid_to is not null',
})
@Check({ name: 'area_last_check', expression: 'last >= ordinal' })
@Check({ name: 'area_validity_check', expression: 'valid_to is null or valid_to >= valid_from' })
export class Area extends Versioned {
  /** Place in tree order, with gaps: everything below an area lies in [ordinal, last]. The key that other tables follow. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  ordinal!: number;

  @Property({ type: 'integer' })
  last!: number;

  @Field(() => ID, { description: 'Opaque, global and stable: `node(id)` finds the record by it.' })
  @Property({ type: 'integer', autoincrement: true, unique: true })
  id!: number;

  @Field(() => AreaLevel, { description: 'Province, regency, district or village.' })
  @Enum({ items: () => AreaLevel })
  level!: AreaLevel;

  @Field(() => String, {
    description: 'Official code, dotted: `65`, `65.01`, `65.01.05`, `65.01.05.1002`. Arguments and filters also take it without dots.',
  })
  @Spelled(dotted)
  @Check({ name: 'area_code_check', expression: "code ~ '^[0-9.]+$'" })
  @Property({ type: 'text', unique: true })
  code!: string;

  @Field(() => String, { description: 'Official name. Not unique: 27,539 villages of Indonesia share theirs.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Area, { nullable: true, description: 'The area directly above. Null for a province.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  parent?: Area | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day it stands under its code, where known; after a return, since the return.',
  })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it stands. Null while it does.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => [AreaPeriod], { description: 'Earlier periods, where it ended and came back.' })
  @OneToMany(
    () => AreaPeriod,
    (period) => period.area,
    { orderBy: { validTo: 'desc' } },
  )
  earlierPeriods!: Collection<AreaPeriod>;

  @Field(() => [Area], { description: 'The areas directly below, in code order.' })
  @OneToMany(
    () => Area,
    (area) => area.parent,
    { orderBy: { ordinal: 'asc' } },
  )
  children!: Collection<Area>;

  @Field(() => [AreaCode], { description: 'Codes of the same area in other schemes (BPS, SIGA).' })
  @OneToMany(
    () => AreaCode,
    (code) => code.area,
  )
  externalCodes!: Collection<AreaCode>;
}

@Guarded({ verb: 'area.read', area: 'area', reach: 'around' })
@ObjectType({ description: 'Code of an area in another scheme. Schemes are not derivable from one another: each code is loaded.' })
@Entity({ tableName: 'area_code' })
@Index({
  name: 'area_code_once',
  expression: 'create unique index area_code_once on pilar.area_code (scheme, code) where retired_at is null',
})
@Index({
  name: 'area_code_one_each',
  expression: 'create unique index area_code_one_each on pilar.area_code (area_ordinal, scheme) where retired_at is null',
})
export class AreaCode extends Versioned {
  @Field(() => ID, { description: 'Opaque, global and stable.' })
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  @Field(() => Area, { description: 'The area it names.' })
  area!: Area;

  @Field(() => String, { description: "Name of the scheme: `BPS`, `SIGA`, or a partner's own." })
  @Property({ type: 'text' })
  scheme!: string;

  @Field(() => String, { description: 'The code in that scheme.' })
  @Property({ type: 'text' })
  code!: string;
}

@Guarded({ verb: 'area.read', area: 'area', reach: 'around' })
@ObjectType({
  description: 'A period in which an area stood before it ended and came back. The present or last one stands on the area itself.',
})
@Entity({ tableName: 'area_period' })
@Check({ name: 'area_period_check', expression: 'valid_to >= valid_from' })
export class AreaPeriod extends StoredRecord {
  @Field(() => Area, { description: 'The area.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area!: Area;

  @Field(() => DateScalar, { nullable: true, description: 'First day, where known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { description: 'Last day.' })
  @Property({ type: 'date' })
  validTo!: string;
}
