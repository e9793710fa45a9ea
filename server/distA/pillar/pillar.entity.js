var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord } from '../core/record.js';
import { Indicator } from '../indicator/indicator.entity.js';
import { Activity } from './activity.entity.js';
let Pillar = class Pillar extends CatalogueRecord {
};
__decorate([
    Field(() => [String], { description: 'Other wordings in guides and press.' }),
    Property({ type: 'text[]', default: [] })
], Pillar.prototype, "aliases", void 0);
__decorate([
    Field(() => [Programme], { description: 'Its programmes, in list order.' }),
    OneToMany(() => Programme, (programme) => programme.pillar, { orderBy: { position: 'asc' } })
], Pillar.prototype, "programmes", void 0);
__decorate([
    Field(() => [Indicator], { description: 'Its indicators, in list order.' }),
    OneToMany(() => Indicator, (indicator) => indicator.pillar, { orderBy: { position: 'asc' } })
], Pillar.prototype, "indicators", void 0);
Pillar = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('pillars'),
    ObjectType({ description: 'One of the four pillars (Pilar) of Presidential Instruction 3/2022.' }),
    Entity({ tableName: 'pillar' })
], Pillar);
export { Pillar };
let Programme = class Programme extends CatalogueRecord {
};
__decorate([
    Field(() => Pillar, { description: 'Pillar of the Instruction it belongs to.' }),
    ManyToOne(() => Pillar, { deleteRule: 'restrict', index: true })
], Programme.prototype, "pillar", void 0);
__decorate([
    Field(() => [Activity], { description: 'Its activities, in list order.' }),
    OneToMany(() => Activity, (activity) => activity.programme, { orderBy: { position: 'asc' } })
], Programme.prototype, "activities", void 0);
Programme = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('programmes'),
    ObjectType({ description: "One of the eight programmes of the Instruction's annex." }),
    Entity({ tableName: 'programme' })
], Programme);
export { Programme };
//# sourceMappingURL=pillar.entity.js.map