var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/**
 * Values of villages, added up for districts, regencies and provinces so that any window of months is a sum of rows. Rows without
 * a type in the API: the worker alone writes them, the planner reads them together with the marks of what it hasn't added up yet.
 */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Indicator } from '../indicator/indicator.entity.js';
/**
 * The values of one edition, stored period and source in the villages of an area that are followed equally soon by another one.
 * Millions of rows that are only ever made from others: no foreign keys. A district that gets another ordinal takes them along (trigger).
 */
let Rollup = class Rollup {
};
__decorate([
    PrimaryKey({ type: 'smallint' })
], Rollup.prototype, "level", void 0);
__decorate([
    PrimaryKey({ type: 'integer' })
], Rollup.prototype, "indicatorId", void 0);
__decorate([
    PrimaryKey({ type: 'smallint' })
], Rollup.prototype, "period", void 0);
__decorate([
    PrimaryKey({ type: 'integer' })
], Rollup.prototype, "areaOrdinal", void 0);
__decorate([
    PrimaryKey({ type: 'integer' })
], Rollup.prototype, "sourceId", void 0);
__decorate([
    PrimaryKey({ type: 'smallint' })
], Rollup.prototype, "gap", void 0);
__decorate([
    PrimaryKey({ type: 'smallint' })
], Rollup.prototype, "valueGap", void 0);
__decorate([
    Property({ type: 'integer' })
], Rollup.prototype, "n", void 0);
__decorate([
    Property({ type: 'integer' })
], Rollup.prototype, "answered", void 0);
__decorate([
    Property({ type: 'integer' })
], Rollup.prototype, "positive", void 0);
__decorate([
    Property({ type: 'bigint' })
], Rollup.prototype, "numerator", void 0);
__decorate([
    Property({ type: 'bigint' })
], Rollup.prototype, "denominator", void 0);
__decorate([
    Property({ type: 'bigint' })
], Rollup.prototype, "figure", void 0);
Rollup = __decorate([
    Entity({ tableName: 'rollup' }),
    Index({
        name: 'rollup_of_district',
        expression: 'create index rollup_of_district on pilar.rollup (area_ordinal, indicator_id, period) where level = 3',
    })
], Rollup);
export { Rollup };
/**
 * Something was written here that the rollups don't hold yet. Appended in the statement that writes, so nobody waits; it names the
 * village by what never changes, and who reads it looks up the district the village is in now.
 */
let RollupMark = class RollupMark {
};
__decorate([
    PrimaryKey({ type: 'bigint', autoincrement: true })
], RollupMark.prototype, "id", void 0);
__decorate([
    Property({ type: 'integer' })
], RollupMark.prototype, "areaId", void 0);
__decorate([
    Property({ type: 'smallint', nullable: true })
], RollupMark.prototype, "period", void 0);
__decorate([
    Property({ type: 'int[]', columnType: 'int[]', nullable: true })
], RollupMark.prototype, "indicators", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], RollupMark.prototype, "madeAt", void 0);
RollupMark = __decorate([
    Entity({ tableName: 'rollup_mark' })
], RollupMark);
export { RollupMark };
/** By which definition the stored rows of an edition were made. While it is another than the present one, nobody reads them. */
let RollupSeries = class RollupSeries {
};
__decorate([
    ManyToOne(() => Indicator, { primary: true, deleteRule: 'restrict' })
], RollupSeries.prototype, "indicator", void 0);
__decorate([
    Property({ type: 'text' })
], RollupSeries.prototype, "signature", void 0);
__decorate([
    Property({ type: 'integer', default: 1 })
], RollupSeries.prototype, "version", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], RollupSeries.prototype, "updatedAt", void 0);
RollupSeries = __decorate([
    Entity({ tableName: 'rollup_series' })
], RollupSeries);
export { RollupSeries };
//# sourceMappingURL=rollup.entity.js.map