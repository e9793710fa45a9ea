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
import { DateTimeScalar, PeriodScalar } from '../core/scalars.js';
let ReportingPeriod = class ReportingPeriod extends StoredRecord {
};
__decorate([
    Field(() => PeriodScalar, { description: 'The month.' }),
    StoredPeriod(),
    Property({ type: 'smallint' })
], ReportingPeriod.prototype, "period", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'Regency whose deadline this is. Null: the whole country.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], ReportingPeriod.prototype, "area", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'The last instant at which a report is on time.' }),
    Property({ type: 'timestamptz', index: true })
], ReportingPeriod.prototype, "dueAt", void 0);
__decorate([
    Field(() => String, {
        description: 'IANA name of the time zone in which the deadline was set: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.',
    }),
    Property({ type: 'text' })
], ReportingPeriod.prototype, "timeZone", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why the deadline was moved. Null: it was not.' }),
    Property({ type: 'text', nullable: true })
], ReportingPeriod.prototype, "extendedReason", void 0);
ReportingPeriod = __decorate([
    Guarded({ verb: 'report.read', area: 'area', reach: 'around' }),
    Root('periods', 'period'),
    ObjectType({
        description: 'A month to report on (Periode) and when its reports are due. The country has one row a month; a regency may have its own, which then counts for its villages.',
    }),
    Entity({ tableName: 'reporting_period' }),
    Index({
        name: 'reporting_period_one',
        expression: 'create unique index reporting_period_one on pilar.reporting_period (period, area_ordinal) nulls not distinct',
    }),
    Check({ name: 'reporting_period_month_check', expression: 'period % 4 = 0 and period between 0 and 4799' })
], ReportingPeriod);
export { ReportingPeriod };
//# sourceMappingURL=period.entity.js.map