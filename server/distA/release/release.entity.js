var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/**
 * What readers without small cells see of sensitive indicators: figures as they were released, and what a later release must know
 * of the earlier ones. Rows without a type in the API.
 */
import { Check, Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Area, AreaLevel } from '../area/area.entity.js';
import { Source } from '../indicator/indicator.entity.js';
/** A month whose deadline is over, released for one regency. */
let Release = class Release {
};
__decorate([
    PrimaryKey({ type: 'integer', autoincrement: true })
], Release.prototype, "id", void 0);
__decorate([
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
], Release.prototype, "regency", void 0);
__decorate([
    Property({ type: 'smallint' })
], Release.prototype, "period", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], Release.prototype, "releasedAt", void 0);
Release = __decorate([
    Entity({ tableName: 'release' }),
    Unique({ properties: ['regency', 'period'] }),
    Check({ name: 'release_month_check', expression: 'period % 4 = 0' })
], Release);
export { Release };
/**
 * A figure of the lattice: an area in a calendar window. Value = numerator / denominator x factor of a ratio, the numerator of a
 * count. A hidden one has no numbers. Where nobody reported, or only that it does not apply, there is no row.
 */
let ReleasedFigure = class ReleasedFigure {
};
__decorate([
    PrimaryKey({ type: 'integer', autoincrement: true })
], ReleasedFigure.prototype, "id", void 0);
__decorate([
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], ReleasedFigure.prototype, "regency", void 0);
__decorate([
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
], ReleasedFigure.prototype, "area", void 0);
__decorate([
    Enum({ items: () => AreaLevel })
], ReleasedFigure.prototype, "level", void 0);
__decorate([
    Property({ type: 'smallint' })
], ReleasedFigure.prototype, "period", void 0);
__decorate([
    Property({ type: 'text' })
], ReleasedFigure.prototype, "indicatorCode", void 0);
__decorate([
    ManyToOne(() => Source, { deleteRule: 'restrict' })
], ReleasedFigure.prototype, "source", void 0);
__decorate([
    Property({ type: 'decimal', columnType: 'numeric', nullable: true })
], ReleasedFigure.prototype, "numerator", void 0);
__decorate([
    Property({ type: 'decimal', columnType: 'numeric', nullable: true })
], ReleasedFigure.prototype, "denominator", void 0);
__decorate([
    Property({ type: 'integer' })
], ReleasedFigure.prototype, "reported", void 0);
__decorate([
    Property({ type: 'integer' })
], ReleasedFigure.prototype, "expected", void 0);
__decorate([
    Property({ type: 'boolean' })
], ReleasedFigure.prototype, "isHidden", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], ReleasedFigure.prototype, "releasedAt", void 0);
ReleasedFigure = __decorate([
    Entity({ tableName: 'released_figure' }),
    Unique({ name: 'released_figure_unique', properties: ['indicatorCode', 'period', 'area', 'source'] }),
    Check({ name: 'released_figure_hidden_check', expression: 'is_hidden = (numerator is null) and (denominator is null or not is_hidden)' })
], ReleasedFigure);
export { ReleasedFigure };
/** A value of a village as some release took it. One that was corrected meanwhile is another cell. */
let ReleasedCell = class ReleasedCell {
};
__decorate([
    PrimaryKey({ type: 'integer', autoincrement: true })
], ReleasedCell.prototype, "id", void 0);
__decorate([
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
], ReleasedCell.prototype, "village", void 0);
__decorate([
    Property({ type: 'smallint' })
], ReleasedCell.prototype, "period", void 0);
__decorate([
    Property({ type: 'text' })
], ReleasedCell.prototype, "indicatorCode", void 0);
__decorate([
    ManyToOne(() => Source, { deleteRule: 'restrict' })
], ReleasedCell.prototype, "source", void 0);
__decorate([
    Property({ type: 'integer' })
], ReleasedCell.prototype, "numerator", void 0);
__decorate([
    Property({ type: 'integer', nullable: true })
], ReleasedCell.prototype, "denominator", void 0);
ReleasedCell = __decorate([
    Entity({ tableName: 'released_cell' }),
    Index({
        name: 'released_cell_once',
        expression: 'create unique index released_cell_once on pilar.released_cell (village_ordinal, indicator_code, source_id, period, numerator, denominator) nulls not distinct',
    })
], ReleasedCell);
export { ReleasedCell };
/** Which cells stood behind a figure when it was shown, or when it was small: no later figure may lead to a small one. */
let FigureVersion = class FigureVersion {
};
__decorate([
    PrimaryKey({ type: 'integer', autoincrement: true })
], FigureVersion.prototype, "id", void 0);
__decorate([
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
], FigureVersion.prototype, "regency", void 0);
__decorate([
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict' })
], FigureVersion.prototype, "area", void 0);
__decorate([
    Property({ type: 'smallint' })
], FigureVersion.prototype, "period", void 0);
__decorate([
    Property({ type: 'text' })
], FigureVersion.prototype, "indicatorCode", void 0);
__decorate([
    ManyToOne(() => Source, { deleteRule: 'restrict' })
], FigureVersion.prototype, "source", void 0);
__decorate([
    Property({ type: 'boolean' })
], FigureVersion.prototype, "isSmall", void 0);
__decorate([
    Property({ type: 'int[]', columnType: 'int[]' })
], FigureVersion.prototype, "cells", void 0);
__decorate([
    Property({ type: 'int[]', columnType: 'int[]', nullable: true })
], FigureVersion.prototype, "denominatorCells", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], FigureVersion.prototype, "releasedAt", void 0);
FigureVersion = __decorate([
    Entity({ tableName: 'figure_version' }),
    Index({ properties: ['regency', 'indicatorCode', 'source'] })
], FigureVersion);
export { FigureVersion };
//# sourceMappingURL=release.entity.js.map