import { Check, Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.ts';
import { Guarded } from '../core/access/guard.ts';
import { Computed, Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { JsonScalar } from '../core/scalars.ts';
import { User } from '../identity/identity.entity.ts';

export enum SavedQueryKind {
  ANALYSIS = 'ANALYSIS',
  LIST = 'LIST',
  DASHBOARD = 'DASHBOARD',
}
registerEnumType(SavedQueryKind, {
  name: 'SavedQueryKind',
  description: 'A question to `analysis`, a filtered list of the console, or a dashboard of questions and text.',
});

type Column = (property: string) => string;

const biSet = (column: Column): string =>
  `case when ${column('kind')} = 'ANALYSIS' and ${column('isShared')} and ${column('retiredAt')} is null then 'question_' || ${column('id')} end`;

@Guarded({
  verb: 'savedQuery.read',
  area: 'area',
  reach: 'around',
  owner: { user: 'owner', shared: 'isShared', roles: 'roles', mark: 'isMine' },
})
@Root('savedQueries', 'savedQuery')
@ObjectType({ description: 'A question, a filtered list or a dashboard somebody keeps (Kueri tersimpan). Only its owner changes it.' })
@Entity({ tableName: 'saved_query' })
@Check({ name: 'saved_query_resource_check', expression: "(kind = 'LIST') = (resource is not null)" })
export class SavedQuery extends StoredRecord {
  /** Not a field: its type is for who may read users. `ownerName` is what people see. */
  @ManyToOne(() => User, { deleteRule: 'restrict', index: true })
  owner!: User;

  @Field(() => String, { description: 'Name of who keeps it.' })
  @Property({ type: 'text' })
  ownerName!: string;

  @Field(() => Boolean, { description: 'Whether the one who asks keeps it, and so may change it. A key keeps nothing.' })
  isMine!: boolean;

  @Field(() => SavedQueryKind, { description: 'What it is.' })
  @Enum({ items: () => SavedQueryKind })
  kind!: SavedQueryKind;

  @Field(() => String, { nullable: true, description: 'Resource of a list: `villages`, `interventions` …; null for an analysis.' })
  @Property({ type: 'text', nullable: true })
  resource?: string | null;

  @Field(() => String, { description: 'Name as people write it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => JsonScalar, {
    description: 'The question itself: filters, order and columns of a list, the input of `analysis`, or the `tiles` of a dashboard.',
  })
  @Property({ type: 'jsonb' })
  content!: unknown;

  @Field(() => Boolean, { description: 'Whether others who work in its area see it. Else only its owner does.' })
  @Property({ type: 'boolean', default: false })
  isShared!: boolean;

  @Field(() => Area, { nullable: true, description: 'Area it is shared with. Null: everybody, where it is shared.' })
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  area?: Area | null;

  @Field(() => [String], {
    description: 'Codes of the roles it is shared with, which others must hold where it is shared. Empty: any role.',
  })
  @Property({ type: 'text[]', default: [] })
  roles!: string[];

  @Field(() => String, { nullable: true, description: 'Name of its set at the doors of BI. Null unless it is a shared question in use.' })
  @Computed({ sql: biSet, type: 'text' })
  biSet?: string | null;
}
