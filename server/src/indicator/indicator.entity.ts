import type { Collection } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord, StoredRecord } from '../core/record.ts';
import { DateScalar, DecimalScalar } from '../core/scalars.ts';
import { Observation } from '../observation/observation.entity.ts';
import { Pillar } from '../pillar/pillar.entity.ts';
import { Sector } from '../pillar/sector.entity.ts';
import { Target } from '../target/target.entity.ts';
import { AppliesTo, Direction, Frequency, IndicatorKind, SpaceRule, TimeRule } from './indicator.enums.ts';

@Guarded({ verb: 'indicator.read' })
@Root('indicators')
@ObjectType({ description: 'Definition of a measure (Indikator). A changed definition is a new edition of the same code.' })
@Entity({ tableName: 'indicator' })
@Unique({ properties: ['code', 'edition'] })
@Index({ name: 'indicator_current', expression: 'create unique index indicator_current on pilar.indicator (code) where valid_to is null' })
@Check({ name: 'indicator_decimals_check', expression: 'decimals between 0 and 6' })
@Check({ name: 'indicator_factor_check', expression: 'factor > 0' })
@Check({ name: 'indicator_bounds_check', expression: 'min is null or max is null or min <= max' })
export class Indicator extends StoredRecord {
  @Field(() => String, { description: 'Upper snake case. The pillar is a field, never part of the code.' })
  @Check({ name: 'indicator_code_check', expression: "code ~ '^[A-Z][A-Z0-9_]*$'" })
  @Property({ type: 'text', index: true })
  code!: string;

  @Field(() => Int, { description: 'Edition of the definition, from 1. Series of different editions are not comparable.' })
  @Property({ type: 'smallint', default: 1 })
  edition!: number;

  @Field(() => String, { description: 'Name in Indonesian.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => Int, { description: 'Place in lists, ascending.' })
  @Property({ type: 'integer', default: 0 })
  position!: number;

  @Field(() => Pillar, { description: 'Pillar of the Instruction it belongs to.' })
  @ManyToOne(() => Pillar, { deleteRule: 'restrict', index: true })
  pillar!: Pillar;

  @Field(() => Sector, { description: 'Field of government work it belongs to.' })
  @ManyToOne(() => Sector, { deleteRule: 'restrict', index: true })
  sector!: Sector;

  @Field(() => String, { description: 'Unit of the value in Indonesian: persen, orang, keluarga …' })
  @Property({ type: 'text' })
  unit!: string;

  @Field(() => String, { description: 'The same in English: percent, people, families …' })
  @Property({ type: 'text' })
  unitEn!: string;

  @Field(() => Direction, { description: 'Which way is better.' })
  @Enum({ items: () => Direction })
  direction!: Direction;

  @Field(() => IndicatorKind, { description: 'How the value is made.' })
  @Enum({ items: () => IndicatorKind })
  kind!: IndicatorKind;

  @Field(() => SpaceRule, { description: 'How values of villages become one of an area.' })
  @Enum({ items: () => SpaceRule })
  spaceRule!: SpaceRule;

  @Field(() => TimeRule, { description: 'How values of months become one of a longer period.' })
  @Enum({ items: () => TimeRule })
  timeRule!: TimeRule;

  @Field(() => String, { nullable: true, description: 'What the numerator counts, in Indonesian.' })
  @Property({ type: 'text', nullable: true })
  numerator?: string | null;

  @Field(() => String, { nullable: true, description: 'What the denominator counts, in Indonesian.' })
  @Property({ type: 'text', nullable: true })
  denominator?: string | null;

  @Field(() => Indicator, { nullable: true, description: 'The indicator that supplies the denominator, where one does.' })
  @ManyToOne(() => Indicator, { nullable: true, deleteRule: 'restrict', index: true })
  denominatorIndicator?: Indicator | null;

  @Field(() => Indicator, { nullable: true, description: 'The indicator that supplies the weight of a weighted mean.' })
  @ManyToOne(() => Indicator, { nullable: true, deleteRule: 'restrict', index: true })
  weightIndicator?: Indicator | null;

  @Field(() => Int, { description: 'A ratio is multiplied by it: 100 for percent, 1000 for per mille.' })
  @Property({ type: 'integer', default: 1 })
  factor!: number;

  @Field(() => Int, { description: 'Decimals that values are rounded to (half up) when shown. Filters and orders compare unrounded.' })
  @Property({ type: 'smallint', default: 0 })
  decimals!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lowest value that can be true.' })
  @Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Highest value that can be true.' })
  @Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
  max?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Lower end of the standing goal.' })
  @Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
  targetLow?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Upper end of the standing goal.' })
  @Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
  targetHigh?: string | null;

  @Field(() => Boolean, {
    description:
      'Small numbers of it can point at a person: who may not read small cells sees what the monthly release shows, where no number is 1 to 4 or leads to one.',
  })
  @Property({ type: 'boolean', default: false })
  isSensitive!: boolean;

  @Field(() => Frequency, {
    nullable: true,
    description: 'Of a sensitive indicator: the shortest period that a village is released by. Null: its own frequency.',
  })
  @Enum({ items: () => Frequency, nullable: true })
  finestVillage?: Frequency | null;

  @Field(() => Frequency, {
    nullable: true,
    description: 'Of a sensitive indicator: the shortest period that a district is released by. Null: its own frequency.',
  })
  @Enum({ items: () => Frequency, nullable: true })
  finestDistrict?: Frequency | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Sensitive indicators with the same word here share a numerator or denominator: a figure that is hidden in one is hidden in all.',
  })
  @Property({ type: 'text', nullable: true })
  quantityGroup?: string | null;

  @Field(() => Boolean, { description: 'Computed from other records of Pilar, never entered.' })
  @Property({ type: 'boolean', default: false })
  isDerived!: boolean;

  @Field(() => AppliesTo, { description: 'Where a value may stand.' })
  @Enum({ items: () => AppliesTo })
  appliesTo!: AppliesTo;

  @Field(() => Frequency, { description: 'How often a value is due.' })
  @Enum({ items: () => Frequency })
  frequency!: Frequency;

  @Field(() => String, { nullable: true, description: 'Where the definition comes from.' })
  @Property({ type: 'text', nullable: true })
  origin?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of this edition. Null for the current one.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => [IndicatorSource], { description: 'Sources it may have, the one that counts first.' })
  @OneToMany(
    () => IndicatorSource,
    (source) => source.indicator,
    { orderBy: { rank: 'asc' } },
  )
  sources!: Collection<IndicatorSource>;

  @Field(() => [Observation], { description: 'Its values, newest period first. Filter by area: the series of one village in one request.' })
  @OneToMany(
    () => Observation,
    (observation) => observation.indicator,
    { orderBy: { period: 'desc' } },
  )
  observations!: Collection<Observation>;

  @Field(() => [Target], { description: 'What is to be reached, newest year first.' })
  @OneToMany(
    () => Target,
    (target) => target.indicator,
    { orderBy: { year: 'desc' } },
  )
  targets!: Collection<Target>;
}

@Guarded({ verb: 'catalogue.read' })
@Root('sources')
@ObjectType({ description: 'Where a value comes from (Sumber): a report, a sector system, a survey, a publication, an import, the demo.' })
@Entity({ tableName: 'source' })
export class Source extends CatalogueRecord {
  @Field(() => Boolean, { description: 'Its values of a village come with the monthly report of the Kampung KB and follow its states.' })
  @Property({ type: 'boolean', default: false })
  comesByReport!: boolean;
}

@Guarded({ verb: 'catalogue.read' })
@ObjectType({ description: 'Rank of a source for an indicator: where several report the same, the lowest rank counts.' })
@Entity({ tableName: 'indicator_source' })
@Unique({ properties: ['indicator', 'source'] })
@Unique({ properties: ['indicator', 'rank'] })
export class IndicatorSource extends StoredRecord {
  @Field(() => Indicator, { description: 'What was measured.' })
  @ManyToOne(() => Indicator, { deleteRule: 'restrict' })
  indicator!: Indicator;

  @Field(() => Source, { description: 'Where the value comes from.' })
  @ManyToOne(() => Source, { deleteRule: 'restrict', index: true })
  source!: Source;

  @Field(() => Int, { description: '1 is first.' })
  @Property({ type: 'smallint' })
  rank!: number;
}
