import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The answer once given to a write, kept for 24 hours so that a retry with the same key gets it again. */
@Entity({ tableName: 'idempotency_key' })
export class IdempotencyKey {
  [PrimaryKeyProp]?: ['actor', 'key'];

  /** `USER:1` or `KEY:1`: keys of different actors never meet. */
  @PrimaryKey({ type: 'text' })
  actor!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  /** SHA-256 of the operation and its input. */
  @Property({ type: 'text' })
  inputHash!: string;

  /** What was written: enough to read the same answer back. Null while the first write runs. */
  @Property({ type: 'jsonb', nullable: true })
  answer?: unknown;

  @Property({ type: 'timestamptz', defaultRaw: 'now()', index: true })
  createdAt!: string;
}
