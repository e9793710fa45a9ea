/**
 * What readers without small cells see of sensitive indicators: figures as they were released, and what a later release must know
 * of the earlier ones. Rows without a type in the API.
 */
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Area, AreaLevel } from '../area/area.entity.ts';
import { Source } from '../indicator/indicator.entity.ts';

/** A month whose deadline is over, released for one regency. */
@Entity({ tableName: 'release' })
@Unique({ properties: ['regency', 'period'] })
@Check({ name: 'release_month_check', expression: 'period % 4 = 0' })
export class Release {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
  regency!: Area;

  @Property({ type: 'smallint' })
  period!: number;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  releasedAt!: string;
}

/**
 * A figure of the lattice: an area in a calendar window. Value = numerator / denominator x factor of a ratio, the numerator of a
 * count. A hidden one has no numbers. Where nobody reported, or only that it does not apply, there is no row.
 */
@Entity({ tableName: 'released_figure' })
@Unique({ name: 'released_figure_unique', properties: ['indicatorCode', 'period', 'area', 'source'] })
@Check({ name: 'released_figure_hidden_check', expression: 'is_hidden = (numerator is null) and (denominator is null or not is_hidden)' })
export class ReleasedFigure {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** Null for a figure of a province. */
  @ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
  regency?: Area | null;

  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
  area!: Area;

  @Enum({ items: () => AreaLevel })
  level!: AreaLevel;

  /** The window: a stored period of the indicator's frequency or longer. */
  @Property({ type: 'smallint' })
  period!: number;

  /** Of all editions. */
  @Property({ type: 'text' })
  indicatorCode!: string;

  @ManyToOne(() => Source, { deleteRule: 'restrict' })
  source!: Source;

  @Property({ type: 'decimal', columnType: 'numeric', nullable: true })
  numerator?: string | null;

  @Property({ type: 'decimal', columnType: 'numeric', nullable: true })
  denominator?: string | null;

  @Property({ type: 'integer' })
  reported!: number;

  @Property({ type: 'integer' })
  expected!: number;

  @Property({ type: 'boolean' })
  isHidden!: boolean;

  /** When these numbers, or that they are hidden, were released: a figure that would betray a small one keeps its earlier numbers. */
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  releasedAt!: string;
}

/** A value of a village as some release took it. One that was corrected meanwhile is another cell. */
@Entity({ tableName: 'released_cell' })
@Index({
  name: 'released_cell_once',
  expression:
    'create unique index released_cell_once on pilar.released_cell (village_ordinal, indicator_code, source_id, period, numerator, denominator) nulls not distinct',
})
export class ReleasedCell {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
  village!: Area;

  @Property({ type: 'smallint' })
  period!: number;

  @Property({ type: 'text' })
  indicatorCode!: string;

  @ManyToOne(() => Source, { deleteRule: 'restrict' })
  source!: Source;

  @Property({ type: 'integer' })
  numerator!: number;

  @Property({ type: 'integer', nullable: true })
  denominator?: number | null;
}

/** Which cells stood behind a figure when it was shown, or when it was small: no later figure may lead to a small one. */
@Entity({ tableName: 'figure_version' })
@Index({ properties: ['regency', 'indicatorCode', 'source'] })
export class FigureVersion {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
  regency!: Area;

  @ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
  area!: Area;

  @Property({ type: 'smallint' })
  period!: number;

  @Property({ type: 'text' })
  indicatorCode!: string;

  @ManyToOne(() => Source, { deleteRule: 'restrict' })
  source!: Source;

  /** Small and therefore hidden; else it was shown. */
  @Property({ type: 'boolean' })
  isSmall!: boolean;

  /** Keys of the cells that its numerator adds up. */
  @Property({ type: 'int[]', columnType: 'int[]' })
  cells!: number[];

  /** Those of its denominator, where they are others. */
  @Property({ type: 'int[]', columnType: 'int[]', nullable: true })
  denominatorCells?: number[] | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  releasedAt!: string;
}
