var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, ManyToMany, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Village } from '../village/village.entity.js';
let VillageSet = class VillageSet extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'Upper snake case, unique; never changes.' }),
    Property({ type: 'text', unique: true })
], VillageSet.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Name as people write it.' }),
    Property({ type: 'text' })
], VillageSet.prototype, "name", void 0);
__decorate([
    Field(() => Area, { description: 'Area whose list it is; all its villages lie in it.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], VillageSet.prototype, "area", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Year it is for. Null: no particular one.' }),
    Property({ type: 'smallint', nullable: true })
], VillageSet.prototype, "year", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Number of the decree.' }),
    Property({ type: 'text', nullable: true })
], VillageSet.prototype, "decreeNumber", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Day the decree was signed.' }),
    Property({ type: 'date', nullable: true })
], VillageSet.prototype, "decreedOn", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the list is for, and where it comes from.' }),
    Property({ type: 'text', nullable: true })
], VillageSet.prototype, "note", void 0);
__decorate([
    Field(() => [Village], { description: 'Its villages, in code order.' }),
    ManyToMany(() => Village, (village) => village.sets, { owner: true, pivotTable: 'village_set_village', orderBy: { ordinal: 'asc' }, updateRule: 'cascade' })
], VillageSet.prototype, "villages", void 0);
VillageSet = __decorate([
    Guarded({ verb: 'villageSet.read', area: 'area', reach: 'around' }),
    Root('villageSets'),
    ObjectType({
        description: 'A named list of villages (Daftar prioritas) with the decree and year that made it, for example the stunting locus villages.',
    }),
    Entity({ tableName: 'village_set' }),
    Check({ name: 'village_set_year_check', expression: 'year between 2016 and 2099' })
], VillageSet);
export { VillageSet };
//# sourceMappingURL=village-set.entity.js.map