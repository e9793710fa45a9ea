import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Written by triggers alone: another one whenever a statement has written to the table of this name, whoever it was of. */
@Entity({ tableName: 'table_edition' })
export class TableEdition {
  @PrimaryKey({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid' })
  edition!: string;
}

/** SQL of a text that is the same as long as nothing in these tables has changed, as the statement sees them that asks. In one look and without sorting. */
export const editionOf = (...tables: readonly string[]): string =>
  `(select concat_ws(' ', ${tables.map((name) => `max(e.edition::text) filter (where e.name = '${name}')`).join(', ')}) from pilar.table_edition e)`;
