import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord, StoredRecord } from '../core/record.ts';
import { DateTimeScalar } from '../core/scalars.ts';
import { Partner } from '../partner/partner.entity.ts';
import { Sector } from '../pillar/sector.entity.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('roles')
@ObjectType({ description: 'A named set of verbs (Peran). The file `roles.csv` is the truth; it is loaded at every start.' })
@Entity({ tableName: 'role' })
export class Role extends CatalogueRecord {
  @Field(() => [String], { description: 'Verbs, `feature.verb`.' })
  @Property({ type: 'text[]', default: [] })
  verbs!: string[];
}

@Guarded({ verb: 'user.read' })
@Root('users')
@ObjectType({ description: 'A person who signs in (Pengguna).' })
@Entity({ tableName: 'user' })
export class User extends StoredRecord {
  /** Key of the account in the authentication schema, which holds password and sessions. */
  @Property({ type: 'text', unique: true })
  accountId!: string;

  @Field(() => String, { description: 'Name shown in the console and in the journal.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Address for signing in; lower case.' })
  @Property({ type: 'text', unique: true })
  email!: string;

  @Field(() => [Assignment], { description: 'Roles it holds, each in an area.' })
  @OneToMany(
    () => Assignment,
    (assignment) => assignment.user,
  )
  assignments!: Collection<Assignment>;
}

@Guarded({ verb: 'apiKey.read' })
@Root('apiKeys')
@ObjectType({ description: 'A key of an application (Kunci). The secret is shown once and kept only as a hash.' })
@Entity({ tableName: 'api_key' })
export class ApiKey extends StoredRecord {
  @Field(() => String, { description: 'Public part of the key, the user name in Basic authentication.' })
  @Property({ type: 'text', unique: true })
  keyId!: string;

  /** SHA-256 of the secret's 256 random bits, hexadecimal. */
  @Property({ type: 'text', hidden: true })
  secretHash!: string;

  @Field(() => String, { description: 'Name as people write it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on the key is refused. Null: no end.' })
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Last use, to the minute.' })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt?: string | null;

  @Field(() => [Assignment], { description: 'Roles it holds, each in an area.' })
  @OneToMany(
    () => Assignment,
    (assignment) => assignment.apiKey,
  )
  assignments!: Collection<Assignment>;
}

@Guarded({ verb: 'user.read' })
@ObjectType({ description: 'A user or key holds a role in an area, and for sector officers and partners for one sector or partner.' })
@Entity({ tableName: 'assignment' })
@Check({ name: 'assignment_actor_check', expression: 'num_nonnulls(user_id, api_key_id) = 1' })
@Index({
  name: 'assignment_once',
  expression:
    'create unique index assignment_once on pilar.assignment (user_id, api_key_id, role_id, area_ordinal, sector_id, partner_id) nulls not distinct where retired_at is null',
})
export class Assignment extends StoredRecord {
  @Field(() => User, { nullable: true, description: 'The person who signs in, where one is meant.' })
  @ManyToOne(() => User, { nullable: true, deleteRule: 'restrict', index: true })
  user?: User | null;

  @Field(() => ApiKey, { nullable: true, description: 'The key, where a key is meant.' })
  @ManyToOne(() => ApiKey, { nullable: true, deleteRule: 'restrict', index: true })
  apiKey?: ApiKey | null;

  @Field(() => Role, { description: 'The named set of verbs.' })
  @ManyToOne(() => Role, { deleteRule: 'restrict', index: true })
  role!: Role;

  @Field(() => Area, { nullable: true, description: 'Null: the whole country.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area?: Area | null;

  @Field(() => Sector, { nullable: true, description: 'Field of government work it belongs to.' })
  @ManyToOne(() => Sector, { nullable: true, deleteRule: 'restrict', index: true })
  sector?: Sector | null;

  @Field(() => Partner, { nullable: true, description: 'The organisation.' })
  @ManyToOne(() => Partner, { nullable: true, deleteRule: 'restrict', index: true })
  partner?: Partner | null;
}
