var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Computed, Root, StoredPeriod } from '../core/reader/declare.js';
import { DateTimeScalar, DecimalScalar, PeriodScalar } from '../core/scalars.js';
import { Indicator, Source } from '../indicator/indicator.entity.js';
import { ReportState } from '../report/report.entity.js';
import { Village } from '../village/village.entity.js';
import { isPreliminary, reportState } from './report-mark.js';
import { smallCells } from './small-cells.js';
import { exactValue, reportedState, shownValue } from './value.js';
export var ObservationState;
(function (ObservationState) {
    ObservationState["REPORTED"] = "REPORTED";
    ObservationState["NOT_APPLICABLE"] = "NOT_APPLICABLE";
})(ObservationState || (ObservationState = {}));
registerEnumType(ObservationState, {
    name: 'ObservationState',
    description: 'REPORTED, zero included, or NOT_APPLICABLE. Not reported is the absence of a row.',
});
/**
 * A lean row in reading order: integers only, the scale stands in the indicator. `figure` is a value given as such
 * (a score, a published percentage) in 10^-decimals; `numerator` and `denominator` are plain integers. Neither: not applicable.
 */
let Observation = class Observation {
};
__decorate([
    Field(() => Area, { description: 'Where the value stands.' }),
    ManyToOne(() => Area, { primary: true, updateRule: 'cascade', deleteRule: 'restrict' })
], Observation.prototype, "area", void 0);
__decorate([
    Field(() => PeriodScalar, { description: 'Month, quarter, semester or year of the value.' }),
    StoredPeriod(),
    PrimaryKey({ type: 'smallint' })
], Observation.prototype, "period", void 0);
__decorate([
    Field(() => Indicator, { description: 'What was measured.' }),
    ManyToOne(() => Indicator, { primary: true, deleteRule: 'restrict' })
], Observation.prototype, "indicator", void 0);
__decorate([
    Field(() => Source, { description: 'Where the value comes from.' }),
    ManyToOne(() => Source, { primary: true, deleteRule: 'restrict' })
], Observation.prototype, "source", void 0);
__decorate([
    Field(() => ID, { description: 'Opaque and global: `node(id)` finds the value by it.' })
], Observation.prototype, "id", void 0);
__decorate([
    Field(() => Village, { nullable: true, description: 'The village, where the area is one.' }),
    ManyToOne(() => Village, { fieldName: 'area_ordinal', persist: false, nullable: true, createForeignKeyConstraint: false })
], Observation.prototype, "village", void 0);
__decorate([
    Field(() => ObservationState, { description: 'Reported or not applicable; not reported is the absence of a value.' }),
    Computed({ sql: reportedState, type: 'text' })
], Observation.prototype, "state", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'Null for scores, for published figures without parts and where not applicable.',
    }),
    Property({ type: 'integer', nullable: true })
], Observation.prototype, "numerator", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'What the numerator is divided by. Null for counts, scores, published figures without parts and where not applicable.',
    }),
    Property({ type: 'integer', nullable: true })
], Observation.prototype, "denominator", void 0);
__decorate([
    Property({ type: 'integer', nullable: true })
], Observation.prototype, "figure", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: "The value in the indicator's unit, rounded half up to its decimals. Filters and orders compare it unrounded. Null where not applicable and where the denominator is 0.",
    }),
    Computed({ sql: exactValue, shown: shownValue, type: 'numeric' })
], Observation.prototype, "value", void 0);
__decorate([
    Field(() => ReportState, {
        nullable: true,
        description: 'State of the report of the Kampung KB the value came with. Null where it came another way.',
    }),
    Computed({ sql: reportState, type: 'text' })
], Observation.prototype, "reportState", void 0);
__decorate([
    Field(() => Boolean, { description: 'True while the report the value came with is neither verified nor locked: it may still change.' }),
    Computed({ sql: isPreliminary, type: 'boolean' })
], Observation.prototype, "isPreliminary", void 0);
__decorate([
    Field(() => Int, { description: 'Grows by one with every change. Send it back on update; a stale one is a CONFLICT.' }),
    Property({ type: 'smallint', default: 1 })
], Observation.prototype, "version", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When the record was last changed.' }),
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], Observation.prototype, "updatedAt", void 0);
Observation = __decorate([
    Guarded({ verb: 'observation.read', area: 'area', rows: smallCells }),
    Root('observations'),
    ObjectType({ description: 'Value of one indicator in one area, period and source (Nilai indikator).' }),
    Entity({ tableName: 'observation' }),
    Index({
        name: 'observation_by_indicator',
        expression: 'create index observation_by_indicator on pilar.observation (indicator_id, period, area_ordinal) include (source_id, numerator, denominator)',
    }),
    Check({
        name: 'observation_parts_check',
        expression: '(figure is null or numerator is null) and (denominator is null or numerator is not null)',
    }),
    Check({ name: 'observation_numerator_check', expression: 'numerator >= 0' }),
    Check({ name: 'observation_denominator_check', expression: 'denominator >= 0' }),
    Check({ name: 'observation_period_check', expression: 'period between 0 and 4799' })
], Observation);
export { Observation };
//# sourceMappingURL=observation.entity.js.map