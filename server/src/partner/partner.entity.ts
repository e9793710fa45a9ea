import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord, StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Contribution } from '../intervention/contribution.entity.ts';
import { Sector } from '../pillar/sector.entity.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('partnerKinds')
@ObjectType({ description: 'Kind of organisation: agency, vertical agency, company, university, NGO, community, media.' })
@Entity({ tableName: 'partner_kind' })
export class PartnerKind extends CatalogueRecord {}

export enum PartnerLevel {
  NATIONAL = 'NATIONAL',
  PROVINCE = 'PROVINCE',
  REGENCY = 'REGENCY',
  DISTRICT = 'DISTRICT',
  VILLAGE = 'VILLAGE',
}
registerEnumType(PartnerLevel, { name: 'PartnerLevel', description: 'Level at which the organisation works.' });

@Guarded({ verb: 'partner.read', area: 'area', reach: 'around', partner: '' })
@Root('partners')
@ObjectType({
  description:
    'An organisation that takes part (Mitra). Organisations split and change names: validity and successor are kept, names are never keys.',
})
@Entity({ tableName: 'partner' })
@Index({ name: 'partner_name_trgm', expression: 'create index partner_name_trgm on pilar.partner using gin (name gin_trgm_ops)' })
@Check({ name: 'partner_validity_check', expression: 'valid_to is null or valid_from is null or valid_to >= valid_from' })
@Check({ name: 'partner_successor_check', expression: 'succeeded_by_id <> id' })
export class Partner extends StoredRecord {
  @Field(() => String, { description: 'Upper snake case, unique.' })
  @Property({ type: 'text', unique: true })
  code!: string;

  @Field(() => String, { description: 'Name as people write it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => PartnerKind, { description: 'Kind of organisation.' })
  @ManyToOne(() => PartnerKind, { deleteRule: 'restrict', index: true })
  kind!: PartnerKind;

  @Field(() => Sector, { nullable: true, description: 'Sector it mainly answers for, where it has one.' })
  @ManyToOne(() => Sector, { nullable: true, deleteRule: 'restrict', index: true })
  sector?: Sector | null;

  @Field(() => PartnerLevel, { description: 'Level at which it works.' })
  @Enum({ items: () => PartnerLevel })
  level!: PartnerLevel;

  @Field(() => Area, { nullable: true, description: 'Where it works. Null: the whole country.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area?: Area | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it is valid. Null while it is.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => Partner, { nullable: true, description: 'The organisation that took over.' })
  @ManyToOne(() => Partner, { nullable: true, deleteRule: 'restrict', index: true })
  succeededBy?: Partner | null;

  @Field(() => [Contribution], { description: 'What it gave to interventions.' })
  @OneToMany(
    () => Contribution,
    (contribution) => contribution.partner,
  )
  contributions!: Collection<Contribution>;
}
