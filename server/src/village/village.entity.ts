import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToMany, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { dotted } from '../area/area-code.ts';
import { Classification } from '../classification/classification.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Composed, Computed, OneOf, Root, Spelled } from '../core/reader/declare.ts';
import { Versioned } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Intervention } from '../intervention/intervention.entity.ts';
import { Observation } from '../observation/observation.entity.ts';
import { Pokja } from '../pokja/pokja.entity.ts';
import { Report } from '../report/report.entity.ts';
import { Target } from '../target/target.entity.ts';
import { VillageSet } from '../village-set/village-set.entity.ts';
import { Kampung } from './kampung.entity.ts';

export enum VillageKind {
  DESA = 'DESA',
  KELURAHAN = 'KELURAHAN',
  DESA_ADAT = 'DESA_ADAT',
}
registerEnumType(VillageKind, {
  name: 'VillageKind',
  description: 'Desa (elected head), kelurahan (appointed head) or desa adat (customary).',
});

@ObjectType({ description: 'A point in WGS 84.' })
export class Point {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;
}

const ofArea = (name: string) => (column: (property: string) => string) =>
  `(select a.${name} from pilar.area a where a.ordinal = ${column('ordinal')})`;

/**
 * Code and name repeat the area's: lists and search read one table. The database copies them (a foreign key over
 * ordinal, code and name with ON UPDATE CASCADE), so the two can't differ.
 */
@Guarded({ verb: 'village.read', area: '' })
@Root('villages')
@ObjectType({
  description:
    'A desa or kelurahan as the programme sees it. There is one for every village, formed or not: the 100% target is counted on it. Those that a split or merger ended stay on record: count with `where: { validOn: "TODAY" }`.',
})
@Entity({ tableName: 'village' })
@Index({ name: 'village_name_trgm', expression: 'create index village_name_trgm on pilar.village using gin (name gin_trgm_ops)' })
@Check({
  name: 'village_point_check',
  expression: '(latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180',
})
export class Village extends Versioned {
  /** The ordinal of the village's area. */
  @PrimaryKey({ type: 'integer', autoincrement: false })
  ordinal!: number;

  @Field(() => ID, { description: 'Opaque, global and stable: `node(id)` finds the record by it.' })
  @Property({ type: 'integer', unique: true })
  id!: number;

  @Field(() => String, { description: 'Official code, dotted: `65.01.05.1002`. Arguments and filters also take the 10 digits.' })
  @Spelled(dotted)
  @Check({ name: 'village_code_check', expression: "code ~ '^[0-9.]+$'" })
  @Property({ type: 'text', unique: true })
  code!: string;

  @Field(() => String, { description: 'Official name. Not unique: show the district beside it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => VillageKind, { description: 'Desa, kelurahan or desa adat.' })
  @Enum({ items: () => VillageKind })
  kind!: VillageKind;

  @Field(() => Area, { description: 'Kecamatan.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  district!: Area;

  @Field(() => Area, { description: 'Kabupaten or kota.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  regency!: Area;

  @Field(() => Area, { description: 'Provinsi.' })
  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  province!: Area;

  @Field(() => DateScalar, { nullable: true, description: 'First day the village stands under its code, where known.' })
  @Computed({ sql: ofArea('valid_from'), type: 'date' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it stands: a split or merger ended it. Null while it does.' })
  @Computed({ sql: ofArea('valid_to'), type: 'date' })
  validTo?: string | null;

  @Property({ type: 'decimal', precision: 8, scale: 6, nullable: true })
  latitude?: string | null;

  @Property({ type: 'decimal', precision: 9, scale: 6, nullable: true })
  longitude?: string | null;

  @Field(() => Point, { nullable: true, description: 'Null unless an administrator loaded one.' })
  @Composed({ latitude: 'latitude', longitude: 'longitude' })
  point?: Point | null;

  @Field(() => Int, { description: 'Members of the newest Pokja decree who have not left.' })
  @Property({ type: 'integer', default: 0 })
  memberCount!: number;

  @Field(() => Int, { description: 'Interventions in this village that are not retired.' })
  @Property({ type: 'integer', default: 0 })
  interventionCount!: number;

  @Field(() => Kampung, { nullable: true, description: 'The active Kampung KB. Null while none is formed.' })
  @OneOf({ type: () => Kampung, by: 'village', where: (column) => `${column('retiredAt')} is null` })
  kampung?: Kampung | null;

  @Field(() => Pokja, { nullable: true, description: 'The Pokja whose decree is in force today. Null without one.' })
  @OneOf({
    type: () => Pokja,
    by: 'village',
    where: (column, today) =>
      `${column('retiredAt')} is null and ${column('validFrom')} <= ${today} and coalesce(${column('validTo')}, 'infinity') >= ${today}`,
  })
  pokja?: Pokja | null;

  @Field(() => [Pokja], { description: 'All decrees, newest first.' })
  @OneToMany(
    () => Pokja,
    (pokja) => pokja.village,
    { orderBy: { validFrom: 'desc' } },
  )
  pokjas!: Collection<Pokja>;

  @Field(() => [Kampung], { description: 'The active Kampung KB and retired ones.' })
  @OneToMany(
    () => Kampung,
    (kampung) => kampung.village,
    { orderBy: { launchedOn: 'desc' } },
  )
  kampungs!: Collection<Kampung>;

  @Field(() => [Intervention], { description: 'Newest first.' })
  @ManyToMany(
    () => Intervention,
    (intervention) => intervention.villages,
    { orderBy: { startedOn: 'desc' } },
  )
  interventions!: Collection<Intervention>;

  @Field(() => [Observation], { description: 'Values reported for this village, newest period first.' })
  @OneToMany(
    () => Observation,
    (observation) => observation.village,
    { orderBy: { period: 'desc' } },
  )
  observations!: Collection<Observation>;

  @Field(() => Classification, {
    nullable: true,
    description: 'Class of the active Kampung KB in its newest year. Null while none is computed.',
  })
  @OneOf({
    type: () => Classification,
    by: 'village',
    where: (column) =>
      `${column('id')} = (select c.id from pilar.classification c join pilar.kampung k on k.id = c.kampung_id and k.retired_at is null` +
      ` where c.village_ordinal = ${column('village')} and c.retired_at is null order by c.period desc limit 1)`,
  })
  classification?: Classification | null;

  @Field(() => [Classification], { description: 'Classes by year, newest first.' })
  @OneToMany(
    () => Classification,
    (classification) => classification.village,
    { orderBy: { period: 'desc' } },
  )
  classifications!: Collection<Classification>;

  @Field(() => [Report], { description: 'Monthly reports of its Kampung KB, newest month first.' })
  @OneToMany(
    () => Report,
    (report) => report.village,
    { orderBy: { period: 'desc' } },
  )
  reports!: Collection<Report>;

  @Field(() => [Target], { description: 'What it is to reach, newest year first.' })
  @OneToMany(
    () => Target,
    (target) => target.village,
    { orderBy: { year: 'desc' } },
  )
  targets!: Collection<Target>;

  @Field(() => [VillageSet], { description: 'Lists it stands on.' })
  @ManyToMany(
    () => VillageSet,
    (set) => set.villages,
    { orderBy: { id: 'desc' } },
  )
  sets!: Collection<VillageSet>;
}
