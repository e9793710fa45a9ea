import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ApiKey } from '../identity/identity.entity.ts';

/** A login of the database for a tool that speaks SQL: which key's rights it has. Without a type in the API. */
@Entity({ tableName: 'bi_login' })
export class BiLogin {
  /** Of the role in PostgreSQL. */
  @PrimaryKey({ type: 'text' })
  roleName!: string;

  @ManyToOne(() => ApiKey, { deleteRule: 'restrict', unique: true })
  apiKey!: ApiKey;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: string;
}
