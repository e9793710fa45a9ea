var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var Partner_1;
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord, StoredRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Contribution } from '../intervention/contribution.entity.js';
import { Sector } from '../pillar/sector.entity.js';
let PartnerKind = class PartnerKind extends CatalogueRecord {
};
PartnerKind = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('partnerKinds'),
    ObjectType({ description: 'Kind of organisation: agency, vertical agency, company, university, NGO, community, media.' }),
    Entity({ tableName: 'partner_kind' })
], PartnerKind);
export { PartnerKind };
export var PartnerLevel;
(function (PartnerLevel) {
    PartnerLevel["NATIONAL"] = "NATIONAL";
    PartnerLevel["PROVINCE"] = "PROVINCE";
    PartnerLevel["REGENCY"] = "REGENCY";
    PartnerLevel["DISTRICT"] = "DISTRICT";
    PartnerLevel["VILLAGE"] = "VILLAGE";
})(PartnerLevel || (PartnerLevel = {}));
registerEnumType(PartnerLevel, { name: 'PartnerLevel', description: 'Level at which the organisation works.' });
let Partner = Partner_1 = class Partner extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'Upper snake case, unique.' }),
    Property({ type: 'text', unique: true })
], Partner.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Name as people write it.' }),
    Property({ type: 'text' })
], Partner.prototype, "name", void 0);
__decorate([
    Field(() => PartnerKind, { description: 'Kind of organisation.' }),
    ManyToOne(() => PartnerKind, { deleteRule: 'restrict', index: true })
], Partner.prototype, "kind", void 0);
__decorate([
    Field(() => Sector, { nullable: true, description: 'Sector it mainly answers for, where it has one.' }),
    ManyToOne(() => Sector, { nullable: true, deleteRule: 'restrict', index: true })
], Partner.prototype, "sector", void 0);
__decorate([
    Field(() => PartnerLevel, { description: 'Level at which it works.' }),
    Enum({ items: () => PartnerLevel })
], Partner.prototype, "level", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'Where it works. Null: the whole country.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Partner.prototype, "area", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' }),
    Property({ type: 'date', nullable: true })
], Partner.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day it is valid. Null while it is.' }),
    Property({ type: 'date', nullable: true })
], Partner.prototype, "validTo", void 0);
__decorate([
    Field(() => Partner_1, { nullable: true, description: 'The organisation that took over.' }),
    ManyToOne(() => Partner_1, { nullable: true, deleteRule: 'restrict', index: true })
], Partner.prototype, "succeededBy", void 0);
__decorate([
    Field(() => [Contribution], { description: 'What it gave to interventions.' }),
    OneToMany(() => Contribution, (contribution) => contribution.partner)
], Partner.prototype, "contributions", void 0);
Partner = Partner_1 = __decorate([
    Guarded({ verb: 'partner.read', area: 'area', reach: 'around', partner: '' }),
    Root('partners'),
    ObjectType({
        description: 'An organisation that takes part (Mitra). Organisations split and change names: validity and successor are kept, names are never keys.',
    }),
    Entity({ tableName: 'partner' }),
    Index({ name: 'partner_name_trgm', expression: 'create index partner_name_trgm on pilar.partner using gin (name gin_trgm_ops)' }),
    Check({ name: 'partner_validity_check', expression: 'valid_to is null or valid_from is null or valid_to >= valid_from' }),
    Check({ name: 'partner_successor_check', expression: 'succeeded_by_id <> id' })
], Partner);
export { Partner };
//# sourceMappingURL=partner.entity.js.map