var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var Ministry_1;
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Indicator } from '../indicator/indicator.entity.js';
let Ministry = Ministry_1 = class Ministry extends CatalogueRecord {
};
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' }),
    Property({ type: 'date', nullable: true })
], Ministry.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day it is valid. Null while it is.' }),
    Property({ type: 'date', nullable: true })
], Ministry.prototype, "validTo", void 0);
__decorate([
    Field(() => Ministry_1, { nullable: true, description: 'The ministry that took over.' }),
    ManyToOne(() => Ministry_1, { nullable: true, deleteRule: 'restrict', index: true })
], Ministry.prototype, "succeededBy", void 0);
__decorate([
    Field(() => [Sector], { description: 'Sectors it answers for.' }),
    OneToMany(() => Sector, (sector) => sector.ministry, { orderBy: { position: 'asc' } })
], Ministry.prototype, "sectors", void 0);
Ministry = Ministry_1 = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('ministries'),
    ObjectType({
        description: 'An addressee of Presidential Instruction 3/2022 (K/L), with its validity: ministries were split and renamed since.',
    }),
    Entity({ tableName: 'ministry' })
], Ministry);
export { Ministry };
let Sector = class Sector extends CatalogueRecord {
};
__decorate([
    Field(() => Ministry, { nullable: true, description: 'The addressee that answers for it now. Null for local matters without one.' }),
    ManyToOne(() => Ministry, { nullable: true, deleteRule: 'restrict', index: true })
], Sector.prototype, "ministry", void 0);
__decorate([
    Field(() => [Indicator], { description: 'Its indicators, in list order.' }),
    OneToMany(() => Indicator, (indicator) => indicator.sector, { orderBy: { position: 'asc' } })
], Sector.prototype, "indicators", void 0);
Sector = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('sectors'),
    ObjectType({ description: 'A field of government work (Sektor), for example health. Indicators and interventions belong to one.' }),
    Entity({ tableName: 'sector' })
], Sector);
export { Sector };
//# sourceMappingURL=sector.entity.js.map