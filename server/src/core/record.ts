/** What every stored record has: an opaque global id, a version for safe updates, its stamps and how it was retired. */
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars.ts';

@ObjectType()
export abstract class Versioned {
  @Field(() => Int, { description: 'Grows by one with every change. Send it back on update; a stale one is a CONFLICT.' })
  @Property({ type: 'integer', default: 1 })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When the record was made.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When the record was last changed.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the record is no longer in use. Records are retired, never deleted.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  retiredAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was retired.' })
  @Property({ type: 'text', nullable: true })
  retiredReason?: string | null;

  @Field(() => Boolean, { description: 'True for demonstration data: made up, not a fact about any place or person.' })
  @Property({ type: 'boolean', default: false })
  isSynthetic!: boolean;
}

@ObjectType()
export abstract class StoredRecord extends Versioned {
  @Field(() => ID, { description: 'Opaque, global and stable: `node(id)` finds the record by it.' })
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;
}

/** A row of a catalogue: told apart by a code that never changes, named in both languages. */
@ObjectType()
export abstract class CatalogueRecord extends StoredRecord {
  @Field(() => String, { description: 'Upper snake case, never reused, never renamed.' })
  @Property({ type: 'text', unique: true })
  code!: string;

  @Field(() => String, { description: 'Name in Indonesian.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => Int, { description: 'Place in lists, ascending.' })
  @Property({ type: 'integer', default: 0 })
  position!: number;
}
