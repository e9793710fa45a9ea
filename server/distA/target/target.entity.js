var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root, StoredPeriod } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DecimalScalar, PeriodScalar } from '../core/scalars.js';
import { Indicator } from '../indicator/indicator.entity.js';
import { Village } from '../village/village.entity.js';
let Target = class Target extends StoredRecord {
};
__decorate([
    Field(() => Indicator, { description: 'What is to be reached.' }),
    ManyToOne(() => Indicator, { deleteRule: 'restrict' })
], Target.prototype, "indicator", void 0);
__decorate([
    Field(() => Area, { description: 'Where: an area of any level.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Target.prototype, "area", void 0);
__decorate([
    Field(() => Village, { nullable: true, description: 'The village, where the area is one.' }),
    ManyToOne(() => Village, { fieldName: 'area_ordinal', persist: false, nullable: true, createForeignKeyConstraint: false })
], Target.prototype, "village", void 0);
__decorate([
    Field(() => PeriodScalar, { description: 'The year, by the end of which it is to be reached.' }),
    StoredPeriod(),
    Property({ type: 'smallint' })
], Target.prototype, "year", void 0);
__decorate([
    Field(() => DecimalScalar, { description: "In the indicator's unit, with at most its decimals." }),
    Property({ type: 'decimal', precision: 20, scale: 6 })
], Target.prototype, "value", void 0);
Target = __decorate([
    Guarded({ verb: 'target.read', area: 'area', reach: 'around' }),
    Root('targets'),
    ObjectType({ description: 'Planned value of an indicator for an area and a year (Target).' }),
    Entity({ tableName: 'target' }),
    Index({
        name: 'target_one_standing',
        expression: 'create unique index target_one_standing on pilar.target (indicator_id, area_ordinal, year) where retired_at is null',
    }),
    Check({ name: 'target_year_check', expression: 'year % 4 = 3 and year between 0 and 4799' })
], Target);
export { Target };
//# sourceMappingURL=target.entity.js.map