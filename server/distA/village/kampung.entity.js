var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, Index, ManyToMany, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { FundingSource } from '../partner/funding-source.entity.js';
import { Village } from './village.entity.js';
export var FieldGuide;
(function (FieldGuide) {
    FieldGuide["PLKB"] = "PLKB";
    FieldGuide["CADRE"] = "CADRE";
    FieldGuide["RT_RW_HEAD"] = "RT_RW_HEAD";
    FieldGuide["VILLAGE_STAFF"] = "VILLAGE_STAFF";
    FieldGuide["PKK"] = "PKK";
    FieldGuide["COMMUNITY_LEADER"] = "COMMUNITY_LEADER";
    FieldGuide["KB_OFFICE"] = "KB_OFFICE";
    FieldGuide["OTHER"] = "OTHER";
})(FieldGuide || (FieldGuide = {}));
registerEnumType(FieldGuide, {
    name: 'FieldGuide',
    description: 'Who accompanies the Kampung KB: a field officer (PKB/PLKB) or whoever stands in.',
});
export var RegulationIssuer;
(function (RegulationIssuer) {
    RegulationIssuer["GOVERNOR"] = "GOVERNOR";
    RegulationIssuer["REGENT"] = "REGENT";
    RegulationIssuer["CAMAT"] = "CAMAT";
    RegulationIssuer["VILLAGE_HEAD"] = "VILLAGE_HEAD";
})(RegulationIssuer || (RegulationIssuer = {}));
registerEnumType(RegulationIssuer, { name: 'RegulationIssuer', description: 'Whose regulation supports the Kampung KB.' });
export var DataKind;
(function (DataKind) {
    DataKind["FAMILY_DATA"] = "FAMILY_DATA";
    DataKind["ROUTINE"] = "ROUTINE";
    DataKind["VILLAGE_POTENTIAL"] = "VILLAGE_POTENTIAL";
    DataKind["SECTOR"] = "SECTOR";
    DataKind["OTHER"] = "OTHER";
})(DataKind || (DataKind = {}));
registerEnumType(DataKind, {
    name: 'DataKind',
    description: 'Kinds of data used in the work plan: family data and updates, BKKBN routine data, Potensi Desa, sector data, other.',
});
export var Operation;
(function (Operation) {
    Operation["PLANNING"] = "PLANNING";
    Operation["COORDINATION"] = "COORDINATION";
    Operation["SOCIALISATION"] = "SOCIALISATION";
    Operation["MONITORING"] = "MONITORING";
    Operation["REPORTING"] = "REPORTING";
})(Operation || (Operation = {}));
registerEnumType(Operation, {
    name: 'Operation',
    description: 'Operations the Kampung KB carries out: planning meeting, coordination, socialisation, monitoring and evaluation, report writing.',
});
export var FormationReason;
(function (FormationReason) {
    FormationReason["LOW_KB_USE"] = "LOW_KB_USE";
    FormationReason["POVERTY"] = "POVERTY";
    FormationReason["REMOTE"] = "REMOTE";
})(FormationReason || (FormationReason = {}));
registerEnumType(FormationReason, {
    name: 'FormationReason',
    description: 'Why this village: contraceptive use below average, poverty above average, remote or border.',
});
let Kampung = class Kampung extends StoredRecord {
};
__decorate([
    Field(() => Village, { description: 'The desa or kelurahan.' }),
    ManyToOne(() => Village, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Kampung.prototype, "village", void 0);
__decorate([
    Field(() => String, { description: "Its own name, which may differ from the village's." }),
    Property({ type: 'text' })
], Kampung.prototype, "name", void 0);
__decorate([
    Field(() => DateScalar, { description: 'Day it was launched; not before 2016-01-01.' }),
    Property({ type: 'date', index: true })
], Kampung.prototype, "launchedOn", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Number of the decree that formed it.' }),
    Property({ type: 'text', nullable: true })
], Kampung.prototype, "decreeNumber", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Day the decree that formed it was signed. Null where not recorded.' }),
    Property({ type: 'date', nullable: true })
], Kampung.prototype, "decreedOn", void 0);
__decorate([
    Field(() => Boolean, { description: 'Model Kampung KB: one per regency and one per province.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "isModel", void 0);
__decorate([
    Field(() => Boolean, { description: 'Bina Keluarga Balita: a group of families with toddlers meets.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasBkb", void 0);
__decorate([
    Field(() => Boolean, { description: 'Bina Keluarga Remaja: a group of families with adolescents meets.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasBkr", void 0);
__decorate([
    Field(() => Boolean, { description: 'Bina Keluarga Lansia: a group of families with elderly meets.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasBkl", void 0);
__decorate([
    Field(() => Boolean, { description: 'Usaha Peningkatan Pendapatan Keluarga Akseptor: a family enterprise group works.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasUppka", void 0);
__decorate([
    Field(() => Boolean, { description: 'Pusat Informasi dan Konseling Remaja: a youth centre works.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasPikr", void 0);
__decorate([
    Field(() => Boolean, { description: 'A secretariat exists.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasSecretariat", void 0);
__decorate([
    Field(() => Boolean, { description: 'Rumah DataKu: the village data house exists.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasRumahDataku", void 0);
__decorate([
    Field(() => FieldGuide, { nullable: true, description: 'Who accompanies it. Null: nobody is recorded.' }),
    Enum({ items: () => FieldGuide, nullable: true })
], Kampung.prototype, "guidedBy", void 0);
__decorate([
    Field(() => Boolean, { description: 'A community work plan (RKM) exists.' }),
    Property({ type: 'boolean', default: false })
], Kampung.prototype, "hasWorkPlan", void 0);
__decorate([
    Field(() => [RegulationIssuer], { description: 'Whose regulations support it. Empty: none.' }),
    Enum({ items: () => RegulationIssuer, array: true, type: 'string[]', default: [] })
], Kampung.prototype, "regulations", void 0);
__decorate([
    Field(() => [DataKind], { description: 'Kinds of data used in the work plan. Empty: none.' }),
    Enum({ items: () => DataKind, array: true, type: 'string[]', default: [] })
], Kampung.prototype, "dataKinds", void 0);
__decorate([
    Field(() => [Operation], { description: 'What it carries out. Empty: nothing.' }),
    Enum({ items: () => Operation, array: true, type: 'string[]', default: [] })
], Kampung.prototype, "operations", void 0);
__decorate([
    Field(() => [FormationReason], { description: 'Why this village was chosen.' }),
    Enum({ items: () => FormationReason, array: true, type: 'string[]', default: [] })
], Kampung.prototype, "formationReasons", void 0);
__decorate([
    Field(() => [FundingSource], { description: 'Where its money comes from.' }),
    ManyToMany(() => FundingSource, undefined, { pivotTable: 'kampung_funding_source', updateRule: 'cascade' })
], Kampung.prototype, "fundingSources", void 0);
Kampung = __decorate([
    Guarded({ verb: 'kampung.read', area: 'village' }),
    Root('kampungs'),
    ObjectType({
        description: 'A Kampung KB (Kampung Keluarga Berkualitas): the programme unit formed in a village. At most one is active per village.',
    }),
    Entity({ tableName: 'kampung' }),
    Index({
        name: 'kampung_one_active',
        expression: 'create unique index kampung_one_active on pilar.kampung (village_ordinal) where retired_at is null',
    }),
    Check({ name: 'kampung_launched_check', expression: "launched_on >= '2016-01-01'" })
], Kampung);
export { Kampung };
//# sourceMappingURL=kampung.entity.js.map