var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var Indicator_1;
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord, StoredRecord } from '../core/record.js';
import { DateScalar, DecimalScalar } from '../core/scalars.js';
import { Observation } from '../observation/observation.entity.js';
import { Pillar } from '../pillar/pillar.entity.js';
import { Sector } from '../pillar/sector.entity.js';
import { Target } from '../target/target.entity.js';
import { AppliesTo, Direction, Frequency, IndicatorKind, SpaceRule, TimeRule } from './indicator.enums.js';
let Indicator = Indicator_1 = class Indicator extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'Upper snake case. The pillar is a field, never part of the code.' }),
    Property({ type: 'text', index: true })
], Indicator.prototype, "code", void 0);
__decorate([
    Field(() => Int, { description: 'Edition of the definition, from 1. Series of different editions are not comparable.' }),
    Property({ type: 'smallint', default: 1 })
], Indicator.prototype, "edition", void 0);
__decorate([
    Field(() => String, { description: 'Name in Indonesian.' }),
    Property({ type: 'text' })
], Indicator.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Name in English.' }),
    Property({ type: 'text' })
], Indicator.prototype, "nameEn", void 0);
__decorate([
    Field(() => Int, { description: 'Place in lists, ascending.' }),
    Property({ type: 'integer', default: 0 })
], Indicator.prototype, "position", void 0);
__decorate([
    Field(() => Pillar, { description: 'Pillar of the Instruction it belongs to.' }),
    ManyToOne(() => Pillar, { deleteRule: 'restrict', index: true })
], Indicator.prototype, "pillar", void 0);
__decorate([
    Field(() => Sector, { description: 'Field of government work it belongs to.' }),
    ManyToOne(() => Sector, { deleteRule: 'restrict', index: true })
], Indicator.prototype, "sector", void 0);
__decorate([
    Field(() => String, { description: 'Unit of the value in Indonesian: persen, orang, keluarga …' }),
    Property({ type: 'text' })
], Indicator.prototype, "unit", void 0);
__decorate([
    Field(() => Direction, { description: 'Which way is better.' }),
    Enum({ items: () => Direction })
], Indicator.prototype, "direction", void 0);
__decorate([
    Field(() => IndicatorKind, { description: 'How the value is made.' }),
    Enum({ items: () => IndicatorKind })
], Indicator.prototype, "kind", void 0);
__decorate([
    Field(() => SpaceRule, { description: 'How values of villages become one of an area.' }),
    Enum({ items: () => SpaceRule })
], Indicator.prototype, "spaceRule", void 0);
__decorate([
    Field(() => TimeRule, { description: 'How values of months become one of a longer period.' }),
    Enum({ items: () => TimeRule })
], Indicator.prototype, "timeRule", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the numerator counts, in Indonesian.' }),
    Property({ type: 'text', nullable: true })
], Indicator.prototype, "numerator", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the denominator counts, in Indonesian.' }),
    Property({ type: 'text', nullable: true })
], Indicator.prototype, "denominator", void 0);
__decorate([
    Field(() => Indicator_1, { nullable: true, description: 'The indicator that supplies the denominator, where one does.' }),
    ManyToOne(() => Indicator_1, { nullable: true, deleteRule: 'restrict', index: true })
], Indicator.prototype, "denominatorIndicator", void 0);
__decorate([
    Field(() => Indicator_1, { nullable: true, description: 'The indicator that supplies the weight of a weighted mean.' }),
    ManyToOne(() => Indicator_1, { nullable: true, deleteRule: 'restrict', index: true })
], Indicator.prototype, "weightIndicator", void 0);
__decorate([
    Field(() => Int, { description: 'A ratio is multiplied by it: 100 for percent, 1000 for per mille.' }),
    Property({ type: 'integer', default: 1 })
], Indicator.prototype, "factor", void 0);
__decorate([
    Field(() => Int, { description: 'Decimals that values are rounded to (half up) when shown. Filters and orders compare unrounded.' }),
    Property({ type: 'smallint', default: 0 })
], Indicator.prototype, "decimals", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Lowest value that can be true.' }),
    Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
], Indicator.prototype, "min", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Highest value that can be true.' }),
    Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
], Indicator.prototype, "max", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Lower end of the standing goal.' }),
    Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
], Indicator.prototype, "targetLow", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'Upper end of the standing goal.' }),
    Property({ type: 'decimal', precision: 20, scale: 6, nullable: true })
], Indicator.prototype, "targetHigh", void 0);
__decorate([
    Field(() => Boolean, {
        description: 'Small numbers of it can point at a person: who may not read small cells sees what the monthly release shows, where no number is 1 to 4 or leads to one.',
    }),
    Property({ type: 'boolean', default: false })
], Indicator.prototype, "isSensitive", void 0);
__decorate([
    Field(() => Frequency, {
        nullable: true,
        description: 'Of a sensitive indicator: the shortest period that a village is released by. Null: its own frequency.',
    }),
    Enum({ items: () => Frequency, nullable: true })
], Indicator.prototype, "finestVillage", void 0);
__decorate([
    Field(() => Frequency, {
        nullable: true,
        description: 'Of a sensitive indicator: the shortest period that a district is released by. Null: its own frequency.',
    }),
    Enum({ items: () => Frequency, nullable: true })
], Indicator.prototype, "finestDistrict", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Sensitive indicators with the same word here share a numerator or denominator: a figure that is hidden in one is hidden in all.',
    }),
    Property({ type: 'text', nullable: true })
], Indicator.prototype, "quantityGroup", void 0);
__decorate([
    Field(() => Boolean, { description: 'Computed from other records of Pilar, never entered.' }),
    Property({ type: 'boolean', default: false })
], Indicator.prototype, "isDerived", void 0);
__decorate([
    Field(() => AppliesTo, { description: 'Where a value may stand.' }),
    Enum({ items: () => AppliesTo })
], Indicator.prototype, "appliesTo", void 0);
__decorate([
    Field(() => Frequency, { description: 'How often a value is due.' }),
    Enum({ items: () => Frequency })
], Indicator.prototype, "frequency", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where the definition comes from.' }),
    Property({ type: 'text', nullable: true })
], Indicator.prototype, "origin", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' }),
    Property({ type: 'date', nullable: true })
], Indicator.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day of this edition. Null for the current one.' }),
    Property({ type: 'date', nullable: true })
], Indicator.prototype, "validTo", void 0);
__decorate([
    Field(() => [IndicatorSource], { description: 'Sources it may have, the one that counts first.' }),
    OneToMany(() => IndicatorSource, (source) => source.indicator, { orderBy: { rank: 'asc' } })
], Indicator.prototype, "sources", void 0);
__decorate([
    Field(() => [Observation], { description: 'Its values, newest period first. Filter by area: the series of one village in one request.' }),
    OneToMany(() => Observation, (observation) => observation.indicator, { orderBy: { period: 'desc' } })
], Indicator.prototype, "observations", void 0);
__decorate([
    Field(() => [Target], { description: 'What is to be reached, newest year first.' }),
    OneToMany(() => Target, (target) => target.indicator, { orderBy: { year: 'desc' } })
], Indicator.prototype, "targets", void 0);
Indicator = Indicator_1 = __decorate([
    Guarded({ verb: 'indicator.read' }),
    Root('indicators'),
    ObjectType({ description: 'Definition of a measure (Indikator). A changed definition is a new edition of the same code.' }),
    Entity({ tableName: 'indicator' }),
    Unique({ properties: ['code', 'edition'] }),
    Index({ name: 'indicator_current', expression: 'create unique index indicator_current on pilar.indicator (code) where valid_to is null' }),
    Check({ name: 'indicator_decimals_check', expression: 'decimals between 0 and 6' }),
    Check({ name: 'indicator_factor_check', expression: 'factor > 0' }),
    Check({ name: 'indicator_bounds_check', expression: 'min is null or max is null or min <= max' })
], Indicator);
export { Indicator };
let Source = class Source extends CatalogueRecord {
};
__decorate([
    Field(() => Boolean, { description: 'Its values of a village come with the monthly report of the Kampung KB and follow its states.' }),
    Property({ type: 'boolean', default: false })
], Source.prototype, "comesByReport", void 0);
Source = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('sources'),
    ObjectType({ description: 'Where a value comes from (Sumber): a report, a sector system, a survey, a publication, an import, the demo.' }),
    Entity({ tableName: 'source' })
], Source);
export { Source };
let IndicatorSource = class IndicatorSource extends StoredRecord {
};
__decorate([
    Field(() => Indicator, { description: 'What was measured.' }),
    ManyToOne(() => Indicator, { deleteRule: 'restrict' })
], IndicatorSource.prototype, "indicator", void 0);
__decorate([
    Field(() => Source, { description: 'Where the value comes from.' }),
    ManyToOne(() => Source, { deleteRule: 'restrict', index: true })
], IndicatorSource.prototype, "source", void 0);
__decorate([
    Field(() => Int, { description: '1 is first.' }),
    Property({ type: 'smallint' })
], IndicatorSource.prototype, "rank", void 0);
IndicatorSource = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    ObjectType({ description: 'Rank of a source for an indicator: where several report the same, the lowest rank counts.' }),
    Entity({ tableName: 'indicator_source' }),
    Unique({ properties: ['indicator', 'source'] }),
    Unique({ properties: ['indicator', 'rank'] })
], IndicatorSource);
export { IndicatorSource };
//# sourceMappingURL=indicator.entity.js.map