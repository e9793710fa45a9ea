import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Villages of each kind by district, written by triggers of `village` alone: no foreign keys, since it only ever follows. */
@Entity({ tableName: 'village_count' })
export class VillageCount {
  [PrimaryKeyProp]?: ['districtOrdinal', 'regencyOrdinal', 'provinceOrdinal', 'kind'];

  @PrimaryKey({ type: 'integer' })
  districtOrdinal!: number;

  @PrimaryKey({ type: 'integer' })
  regencyOrdinal!: number;

  @PrimaryKey({ type: 'integer' })
  provinceOrdinal!: number;

  @PrimaryKey({ type: 'text' })
  kind!: string;

  @Property({ type: 'integer' })
  villages!: number;
}
