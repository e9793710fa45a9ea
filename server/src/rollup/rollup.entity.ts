/**
 * Values of villages, added up for districts, regencies and provinces so that any window of months is a sum of rows. Rows without
 * a type in the API: the worker alone writes them, the planner reads them together with the marks of what it hasn't added up yet.
 */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Indicator } from '../indicator/indicator.entity.ts';

/**
 * The values of one edition, stored period and source in the villages of an area that are followed equally soon by another one.
 * Millions of rows that are only ever made from others: no foreign keys. A district that gets another ordinal takes them along (trigger).
 */
@Entity({ tableName: 'rollup' })
@Index({
  name: 'rollup_of_district',
  expression: 'create index rollup_of_district on pilar.rollup (area_ordinal, indicator_id, period) where level = 3',
})
@Index({
  name: 'rollup_of_area',
  expression: 'create index rollup_of_area on pilar.rollup (area_ordinal, indicator_id, period, (period / 4 + gap)) where level < 3',
})
export class Rollup {
  [PrimaryKeyProp]?: ['level', 'indicatorId', 'period', 'areaOrdinal', 'sourceId', 'gap', 'valueGap'];

  /** 1 province, 2 regency, 3 district. */
  @PrimaryKey({ type: 'smallint' })
  level!: number;

  @PrimaryKey({ type: 'integer' })
  indicatorId!: number;

  @PrimaryKey({ type: 'smallint' })
  period!: number;

  @PrimaryKey({ type: 'integer' })
  areaOrdinal!: number;

  @PrimaryKey({ type: 'integer' })
  sourceId!: number;

  /** Months to the village's next value from the same source: 0 when a newer edition has one in the same period, NEVER when there is none. */
  @PrimaryKey({ type: 'smallint' })
  gap!: number;

  /** The same to its next value that is not "not applicable"; 0 where this one is. */
  @PrimaryKey({ type: 'smallint' })
  valueGap!: number;

  /** Values, those that do not apply included. */
  @Property({ type: 'integer' })
  n!: number;

  /** Values that count. */
  @Property({ type: 'integer' })
  answered!: number;

  /** Values with a numerator above 0. */
  @Property({ type: 'integer' })
  positive!: number;

  @Property({ type: 'bigint' })
  numerator!: string;

  @Property({ type: 'bigint' })
  denominator!: string;

  @Property({ type: 'bigint' })
  figure!: string;
}

/**
 * Something was written here that the rollups don't hold yet. Appended in the statement that writes, so nobody waits; it names the
 * village by what never changes, and who reads it looks up the district the village is in now. Of marks on one value the one with the least
 * id says what the rollups hold of it: writers of a row wait for one another, so the next one gets its id when the mark before it stands.
 */
@Entity({ tableName: 'rollup_mark' })
@Index({ name: 'rollup_mark_of_area', properties: ['areaId'] })
export class RollupMark {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: string;

  /** `id` of the area: a village, or a district for all of its villages. */
  @Property({ type: 'integer' })
  areaId!: number;

  /** Null: every period. */
  @Property({ type: 'smallint', nullable: true })
  period?: number | null;

  /** Editions. Null: every one. */
  @Property({ type: 'int[]', columnType: 'int[]', nullable: true })
  indicators?: number[] | null;

  /** Source of each value, beside its indicator; what it replaced stands in the same place of the lists below. Null: that is not known. */
  @Property({ type: 'int[]', columnType: 'int[]', nullable: true })
  sources?: number[] | null;

  /** Whether a value stood there before. */
  @Property({ type: 'boolean[]', columnType: 'boolean[]', nullable: true })
  were?: boolean[] | null;

  @Property({ type: 'int[]', columnType: 'int[]', nullable: true })
  numerators?: (number | null)[] | null;

  @Property({ type: 'int[]', columnType: 'int[]', nullable: true })
  denominators?: (number | null)[] | null;

  @Property({ type: 'int[]', columnType: 'int[]', nullable: true })
  figures?: (number | null)[] | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  madeAt!: string;
}

/** By which definition the stored rows of an edition were made. While it is another than the present one, nobody reads them. */
@Entity({ tableName: 'rollup_series' })
export class RollupSeries {
  [PrimaryKeyProp]?: 'indicator';

  @ManyToOne(() => Indicator, { primary: true, deleteRule: 'restrict' })
  indicator!: Indicator;

  @Property({ type: 'text' })
  signature!: string;

  /** Grows by one with every rebuilding of the series. */
  @Property({ type: 'integer', default: 1 })
  version!: number;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: string;
}
