import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded, type RowRule } from '../core/access/guard.ts';
import { Root, Trail } from '../core/reader/declare.ts';
import { DateTimeScalar, JsonScalar } from '../core/scalars.ts';
import { ApiKey, User } from '../identity/identity.entity.ts';

export enum Door {
  CONSOLE = 'CONSOLE',
  GRAPHQL = 'GRAPHQL',
  CLI = 'CLI',
  SYSTEM = 'SYSTEM',
  BI = 'BI',
}
registerEnumType(Door, {
  name: 'Door',
  description: 'How the actor came in: a console session, a key over GraphQL, the command line, Pilar itself, or a key that reads by BI.',
});

/** Entries about users and keys hold addresses and rights, and what somebody keeps is private: they are there only for who may read users. */
const aboutPersons: RowRule = {
  verb: 'user.read',
  open: (column) => `${column('entity')} NOT IN ('User', 'ApiKey', 'Assignment', 'SavedQuery')`,
  sector: () => 'false',
};

@Guarded({ verb: 'audit.read', area: 'area', rows: aboutPersons })
@Root('auditEntries')
@Trail({
  field: 'history',
  description: 'What was changed in this record, the newest first (Riwayat).',
  about: { type: 'entity', id: 'entityId' },
  newest: ['at', 'id'],
})
@ObjectType({
  description:
    'Who changed what, when and through which door (Jejak), and which sets of BI a key read on which day. A change is written down in its own transaction; an entry never changes itself.',
})
@Entity({ tableName: 'audit_entry' })
@Index({ properties: ['entity', 'entityId'] })
export class AuditEntry {
  @Field(() => ID, { description: 'Opaque, global and stable.' })
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()', index: true })
  at!: string;

  @Field(() => User, { nullable: true, description: 'The person who changed it, where a person did.' })
  @ManyToOne(() => User, { nullable: true, deleteRule: 'restrict', index: true })
  user?: User | null;

  @Field(() => ApiKey, { nullable: true, description: 'The key that changed it, where a key did.' })
  @ManyToOne(() => ApiKey, { nullable: true, deleteRule: 'restrict', index: true })
  apiKey?: ApiKey | null;

  @Field(() => String, { description: 'Name of the actor at that time.' })
  @Property({ type: 'text' })
  actorName!: string;

  @Field(() => Door, { description: 'How the actor came in.' })
  @Enum({ items: () => Door })
  door!: Door;

  @Field(() => String, { description: 'Verb that was used, `feature.verb`.' })
  @Property({ type: 'text' })
  verb!: string;

  @Field(() => String, { description: 'Name of the type that was changed.' })
  @Property({ type: 'text' })
  entity!: string;

  @Field(() => String, { description: 'Global id of the record that was changed.' })
  @Property({ type: 'text' })
  entityId!: string;

  @Field(() => Area, { nullable: true, description: 'Area the record belongs to.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area?: Area | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The record before. Null when it was created.' })
  @Property({ type: 'jsonb', nullable: true })
  before?: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The record after.' })
  @Property({ type: 'jsonb', nullable: true })
  after?: unknown;

  @Field(() => String, { nullable: true, description: 'Id of the request, as in the log and in error answers.' })
  @Property({ type: 'text', nullable: true })
  requestId?: string | null;
}
