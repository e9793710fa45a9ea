import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord, StoredRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Section } from '../intervention/catalogue.entity.ts';
import { Village } from '../village/village.entity.ts';

export enum DecreeIssuer {
  VILLAGE_HEAD = 'VILLAGE_HEAD',
  CAMAT = 'CAMAT',
  REGENT = 'REGENT',
}
registerEnumType(DecreeIssuer, { name: 'DecreeIssuer', description: 'Who signed the decree: village head or lurah, camat, regent.' });

@Guarded({ verb: 'catalogue.read' })
@Root('pokjaRoles')
@ObjectType({ description: 'Role in a Pokja: Pelindung, Penasehat, Ketua, Sekretaris, Bendahara, Ketua Seksi, Anggota.' })
@Entity({ tableName: 'pokja_role' })
export class PokjaRole extends CatalogueRecord {}

@Guarded({ verb: 'pokja.read', area: 'village' })
@Root('pokjas')
@ObjectType({
  description:
    'Working group (Kelompok Kerja) of a village, set up by one decree. A new decree is a new Pokja; decrees of one village never overlap.',
})
@Entity({ tableName: 'pokja' })
@Index({
  name: 'pokja_no_overlap',
  expression:
    "alter table pilar.pokja add constraint pokja_no_overlap exclude using gist (village_ordinal with =, daterange(valid_from, valid_to, '[]') with &&) where (retired_at is null)",
})
@Check({ name: 'pokja_validity_check', expression: 'valid_to is null or valid_to >= valid_from' })
export class Pokja extends StoredRecord {
  @Field(() => Village, { description: 'The desa or kelurahan.' })
  @ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  village!: Village;

  @Field(() => String, { description: 'Number of the decree (SK).' })
  @Property({ type: 'text' })
  decreeNumber!: string;

  @Field(() => DateScalar, { description: 'Day the decree was signed.' })
  @Property({ type: 'date' })
  decreedOn!: string;

  @Field(() => DecreeIssuer, { description: 'Who signed the decree.' })
  @Enum({ items: () => DecreeIssuer })
  issuer!: DecreeIssuer;

  @Field(() => DateScalar, { description: 'First day in force.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in force. Null: until a new decree.' })
  @Property({ type: 'date', nullable: true, index: true })
  validTo?: string | null;

  @Field(() => [PokjaMember], { description: 'Members, past ones included.' })
  @OneToMany(
    () => PokjaMember,
    (member) => member.pokja,
  )
  members!: Collection<PokjaMember>;
}

@Guarded({ verb: 'person.read', area: 'village' })
@Root('persons')
@ObjectType({ description: 'A person in a Pokja (Orang). No identity number and no birth date are kept.' })
@Entity({ tableName: 'person' })
export class Person extends StoredRecord {
  @Field(() => String, { description: 'Name as people write it.' })
  @Property({ type: 'text' })
  name!: string;

  @Masked({ verb: 'person.readPhone' })
  @Field(() => String, {
    nullable: true,
    description: 'Null without the verb `person.readPhone`; `revealPhone` shows one to who may, and logs it.',
  })
  @Property({ type: 'text', nullable: true, hidden: true })
  phone?: string | null;

  @Field(() => Village, { description: 'Village whose records hold the person.' })
  @ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
  village!: Village;
}

@Guarded({ verb: 'pokjaMember.read', area: 'pokja.village' })
@Root('pokjaMembers')
@ObjectType({ description: "A person's role in a Pokja, from and to." })
@Entity({ tableName: 'pokja_member' })
@Unique({ properties: ['pokja', 'person', 'role', 'startedOn'] })
@Index({ name: 'pokja_member_by_pokja', expression: 'create index pokja_member_by_pokja on pilar.pokja_member (pokja_id, id)' })
@Check({ name: 'pokja_member_dates_check', expression: 'ended_on is null or ended_on >= started_on' })
export class PokjaMember extends StoredRecord {
  @Field(() => Pokja, { description: 'The decree the role stands in.' })
  @ManyToOne(() => Pokja, { deleteRule: 'restrict' })
  pokja!: Pokja;

  @Field(() => Person, { description: 'Who holds the role.' })
  @ManyToOne(() => Person, { deleteRule: 'restrict', index: true })
  person!: Person;

  @Field(() => PokjaRole, { description: 'Role in the working group.' })
  @ManyToOne(() => PokjaRole, { deleteRule: 'restrict', index: true })
  role!: PokjaRole;

  @Field(() => Section, { nullable: true, description: 'Section (one of eight family functions) of a section head or member.' })
  @ManyToOne(() => Section, { nullable: true, deleteRule: 'restrict', index: true })
  section?: Section | null;

  @Field(() => DateScalar, { description: 'First day in the role.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in the role. Null while in it.' })
  @Property({ type: 'date', nullable: true })
  endedOn?: string | null;

  @Field(() => Boolean, { description: 'Has been trained for the role.' })
  @Property({ type: 'boolean', default: false })
  isTrained!: boolean;
}
