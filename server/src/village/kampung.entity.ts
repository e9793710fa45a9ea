import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToMany, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { FundingSource } from '../partner/funding-source.entity.ts';
import { Village } from './village.entity.ts';

export enum FieldGuide {
  PLKB = 'PLKB',
  CADRE = 'CADRE',
  RT_RW_HEAD = 'RT_RW_HEAD',
  VILLAGE_STAFF = 'VILLAGE_STAFF',
  PKK = 'PKK',
  COMMUNITY_LEADER = 'COMMUNITY_LEADER',
  KB_OFFICE = 'KB_OFFICE',
  OTHER = 'OTHER',
}
registerEnumType(FieldGuide, {
  name: 'FieldGuide',
  description: 'Who accompanies the Kampung KB: a field officer (PKB/PLKB) or whoever stands in.',
});

export enum RegulationIssuer {
  GOVERNOR = 'GOVERNOR',
  REGENT = 'REGENT',
  CAMAT = 'CAMAT',
  VILLAGE_HEAD = 'VILLAGE_HEAD',
}
registerEnumType(RegulationIssuer, { name: 'RegulationIssuer', description: 'Whose regulation supports the Kampung KB.' });

export enum DataKind {
  FAMILY_DATA = 'FAMILY_DATA',
  ROUTINE = 'ROUTINE',
  VILLAGE_POTENTIAL = 'VILLAGE_POTENTIAL',
  SECTOR = 'SECTOR',
  OTHER = 'OTHER',
}
registerEnumType(DataKind, {
  name: 'DataKind',
  description: 'Kinds of data used in the work plan: family data and updates, BKKBN routine data, Potensi Desa, sector data, other.',
});

export enum Operation {
  PLANNING = 'PLANNING',
  COORDINATION = 'COORDINATION',
  SOCIALISATION = 'SOCIALISATION',
  MONITORING = 'MONITORING',
  REPORTING = 'REPORTING',
}
registerEnumType(Operation, {
  name: 'Operation',
  description:
    'Operations the Kampung KB carries out: planning meeting, coordination, socialisation, monitoring and evaluation, report writing.',
});

export enum FormationReason {
  LOW_KB_USE = 'LOW_KB_USE',
  POVERTY = 'POVERTY',
  REMOTE = 'REMOTE',
}
registerEnumType(FormationReason, {
  name: 'FormationReason',
  description: 'Why this village: contraceptive use below average, poverty above average, remote or border.',
});

@Guarded({ verb: 'kampung.read', area: 'village' })
@Root('kampungs')
@ObjectType({
  description: 'A Kampung KB (Kampung Keluarga Berkualitas): the programme unit formed in a village. At most one is active per village.',
})
@Entity({ tableName: 'kampung' })
@Index({
  name: 'kampung_one_active',
  expression: 'create unique index kampung_one_active on pilar.kampung (village_ordinal) where retired_at is null',
})
@Check({ name: 'kampung_launched_check', expression: "launched_on >= '2016-01-01'" })
export class Kampung extends StoredRecord {
  @Field(() => Village, { description: 'The desa or kelurahan.' })
  @ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  village!: Village;

  @Field(() => String, { description: "Its own name, which may differ from the village's." })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => DateScalar, { description: 'Day it was launched; not before 2016-01-01.' })
  @Property({ type: 'date', index: true })
  launchedOn!: string;

  @Field(() => String, { nullable: true, description: 'Number of the decree that formed it.' })
  @Property({ type: 'text', nullable: true })
  decreeNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day the decree that formed it was signed. Null where not recorded.' })
  @Property({ type: 'date', nullable: true })
  decreedOn?: string | null;

  @Field(() => Boolean, { description: 'Model Kampung KB: one per regency and one per province.' })
  @Property({ type: 'boolean', default: false })
  isModel!: boolean;

  @Field(() => Boolean, { description: 'Bina Keluarga Balita: a group of families with toddlers meets.' })
  @Property({ type: 'boolean', default: false })
  hasBkb!: boolean;

  @Field(() => Boolean, { description: 'Bina Keluarga Remaja: a group of families with adolescents meets.' })
  @Property({ type: 'boolean', default: false })
  hasBkr!: boolean;

  @Field(() => Boolean, { description: 'Bina Keluarga Lansia: a group of families with elderly meets.' })
  @Property({ type: 'boolean', default: false })
  hasBkl!: boolean;

  @Field(() => Boolean, { description: 'Usaha Peningkatan Pendapatan Keluarga Akseptor: a family enterprise group works.' })
  @Property({ type: 'boolean', default: false })
  hasUppka!: boolean;

  @Field(() => Boolean, { description: 'Pusat Informasi dan Konseling Remaja: a youth centre works.' })
  @Property({ type: 'boolean', default: false })
  hasPikr!: boolean;

  @Field(() => Boolean, { description: 'A secretariat exists.' })
  @Property({ type: 'boolean', default: false })
  hasSecretariat!: boolean;

  @Field(() => Boolean, { description: 'Rumah DataKu: the village data house exists.' })
  @Property({ type: 'boolean', default: false })
  hasRumahDataku!: boolean;

  @Field(() => FieldGuide, { nullable: true, description: 'Who accompanies it. Null: nobody is recorded.' })
  @Enum({ items: () => FieldGuide, nullable: true })
  guidedBy?: FieldGuide | null;

  @Field(() => Boolean, { description: 'A community work plan (RKM) exists.' })
  @Property({ type: 'boolean', default: false })
  hasWorkPlan!: boolean;

  @Field(() => [RegulationIssuer], { description: 'Whose regulations support it. Empty: none.' })
  @Enum({ items: () => RegulationIssuer, array: true, type: 'string[]', default: [] })
  regulations!: RegulationIssuer[];

  @Field(() => [DataKind], { description: 'Kinds of data used in the work plan. Empty: none.' })
  @Enum({ items: () => DataKind, array: true, type: 'string[]', default: [] })
  dataKinds!: DataKind[];

  @Field(() => [Operation], { description: 'What it carries out. Empty: nothing.' })
  @Enum({ items: () => Operation, array: true, type: 'string[]', default: [] })
  operations!: Operation[];

  @Field(() => [FormationReason], { description: 'Why this village was chosen.' })
  @Enum({ items: () => FormationReason, array: true, type: 'string[]', default: [] })
  formationReasons!: FormationReason[];

  @Field(() => [FundingSource], { description: 'Where its money comes from.' })
  @ManyToMany(() => FundingSource, undefined, { pivotTable: 'kampung_funding_source', updateRule: 'cascade' })
  fundingSources!: Collection<FundingSource>;
}
