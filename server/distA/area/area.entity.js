var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var Area_1;
import { Check, Entity, Enum, Index, ManyToOne, OneToMany, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root, Spelled } from '../core/reader/declare.js';
import { StoredRecord, Versioned } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { dotted } from './area-code.js';
export var AreaLevel;
(function (AreaLevel) {
    AreaLevel["PROVINCE"] = "PROVINCE";
    AreaLevel["REGENCY"] = "REGENCY";
    AreaLevel["DISTRICT"] = "DISTRICT";
    AreaLevel["VILLAGE"] = "VILLAGE";
})(AreaLevel || (AreaLevel = {}));
registerEnumType(AreaLevel, {
    name: 'AreaLevel',
    description: 'Level of the administrative tree: provinsi, kabupaten/kota, kecamatan, desa/kelurahan.',
});
let Area = Area_1 = class Area extends Versioned {
};
__decorate([
    PrimaryKey({ type: 'integer', autoincrement: false })
], Area.prototype, "ordinal", void 0);
__decorate([
    Property({ type: 'integer' })
], Area.prototype, "last", void 0);
__decorate([
    Field(() => ID, { description: 'Opaque, global and stable: `node(id)` finds the record by it.' }),
    Property({ type: 'integer', autoincrement: true, unique: true })
], Area.prototype, "id", void 0);
__decorate([
    Field(() => AreaLevel, { description: 'Province, regency, district or village.' }),
    Enum({ items: () => AreaLevel })
], Area.prototype, "level", void 0);
__decorate([
    Field(() => String, {
        description: 'Official code, dotted: `65`, `65.01`, `65.01.05`, `65.01.05.1002`. Arguments and filters also take it without dots.',
    }),
    Spelled(dotted),
    Property({ type: 'text', unique: true })
], Area.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Official name. Not unique: 27,539 villages of Indonesia share theirs.' }),
    Property({ type: 'text' })
], Area.prototype, "name", void 0);
__decorate([
    Field(() => Area_1, { nullable: true, description: 'The area directly above. Null for a province.' }),
    ManyToOne(() => Area_1, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Area.prototype, "parent", void 0);
__decorate([
    Field(() => DateScalar, {
        nullable: true,
        description: 'First day it stands under its code, where known; after a return, since the return.',
    }),
    Property({ type: 'date', nullable: true })
], Area.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day it stands. Null while it does.' }),
    Property({ type: 'date', nullable: true })
], Area.prototype, "validTo", void 0);
__decorate([
    Field(() => [AreaPeriod], { description: 'Earlier periods, where it ended and came back.' }),
    OneToMany(() => AreaPeriod, (period) => period.area, { orderBy: { validTo: 'desc' } })
], Area.prototype, "earlierPeriods", void 0);
__decorate([
    Field(() => [Area_1], { description: 'The areas directly below, in code order.' }),
    OneToMany(() => Area_1, (area) => area.parent, { orderBy: { ordinal: 'asc' } })
], Area.prototype, "children", void 0);
__decorate([
    Field(() => [AreaCode], { description: 'Codes of the same area in other schemes (BPS, SIGA).' }),
    OneToMany(() => AreaCode, (code) => code.area)
], Area.prototype, "externalCodes", void 0);
Area = Area_1 = __decorate([
    Guarded({ verb: 'area.read', area: '', reach: 'around' }),
    Root('areas'),
    ObjectType({
        description: 'A node of the administrative tree (Wilayah). Codes and names are those of Kepmendagri 300.2.2-2138/2025, from idn-area-data (ODbL), with the changes recorded since. Areas that ended stay on record: `validOn` asks for those of a day.',
    }),
    Entity({ tableName: 'area' }),
    Unique({ name: 'area_copied_unique', properties: ['ordinal', 'code', 'name'] }),
    Index({ name: 'area_name_trgm', expression: 'create index area_name_trgm on pilar.area using gin (name gin_trgm_ops)' }),
    Index({ name: 'area_upper', expression: "create index area_upper on pilar.area (level, ordinal) where level <> 'VILLAGE'" }),
    Index({
        name: 'area_bounded',
        expression: 'create index area_bounded on pilar.area (ordinal) where valid_from is not null or valid_to is not null',
    }),
    Check({ name: 'area_last_check', expression: 'last >= ordinal' }),
    Check({ name: 'area_validity_check', expression: 'valid_to is null or valid_to >= valid_from' })
], Area);
export { Area };
let AreaCode = class AreaCode extends Versioned {
};
__decorate([
    Field(() => ID, { description: 'Opaque, global and stable.' }),
    PrimaryKey({ type: 'integer', autoincrement: true })
], AreaCode.prototype, "id", void 0);
__decorate([
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true }),
    Field(() => Area, { description: 'The area it names.' })
], AreaCode.prototype, "area", void 0);
__decorate([
    Field(() => String, { description: "Name of the scheme: `BPS`, `SIGA`, or a partner's own." }),
    Property({ type: 'text' })
], AreaCode.prototype, "scheme", void 0);
__decorate([
    Field(() => String, { description: 'The code in that scheme.' }),
    Property({ type: 'text' })
], AreaCode.prototype, "code", void 0);
AreaCode = __decorate([
    Guarded({ verb: 'area.read', area: 'area', reach: 'around' }),
    ObjectType({ description: 'Code of an area in another scheme. Schemes are not derivable from one another: each code is loaded.' }),
    Entity({ tableName: 'area_code' }),
    Index({
        name: 'area_code_once',
        expression: 'create unique index area_code_once on pilar.area_code (scheme, code) where retired_at is null',
    }),
    Index({
        name: 'area_code_one_each',
        expression: 'create unique index area_code_one_each on pilar.area_code (area_ordinal, scheme) where retired_at is null',
    })
], AreaCode);
export { AreaCode };
let AreaPeriod = class AreaPeriod extends StoredRecord {
};
__decorate([
    Field(() => Area, { description: 'The area.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], AreaPeriod.prototype, "area", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'First day, where known.' }),
    Property({ type: 'date', nullable: true })
], AreaPeriod.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { description: 'Last day.' }),
    Property({ type: 'date' })
], AreaPeriod.prototype, "validTo", void 0);
AreaPeriod = __decorate([
    Guarded({ verb: 'area.read', area: 'area', reach: 'around' }),
    ObjectType({
        description: 'A period in which an area stood before it ended and came back. The present or last one stands on the area itself.',
    }),
    Entity({ tableName: 'area_period' }),
    Check({ name: 'area_period_check', expression: 'valid_to >= valid_from' })
], AreaPeriod);
export { AreaPeriod };
//# sourceMappingURL=area.entity.js.map