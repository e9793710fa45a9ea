var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, Index, ManyToMany, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { dotted } from '../area/area-code.js';
import { Classification } from '../classification/classification.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Composed, Computed, OneOf, Root, Spelled } from '../core/reader/declare.js';
import { Versioned } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { Observation } from '../observation/observation.entity.js';
import { Pokja } from '../pokja/pokja.entity.js';
import { Report } from '../report/report.entity.js';
import { Target } from '../target/target.entity.js';
import { VillageSet } from '../village-set/village-set.entity.js';
import { Kampung } from './kampung.entity.js';
export var VillageKind;
(function (VillageKind) {
    VillageKind["DESA"] = "DESA";
    VillageKind["KELURAHAN"] = "KELURAHAN";
    VillageKind["DESA_ADAT"] = "DESA_ADAT";
})(VillageKind || (VillageKind = {}));
registerEnumType(VillageKind, {
    name: 'VillageKind',
    description: 'Desa (elected head), kelurahan (appointed head) or desa adat (customary).',
});
let Point = class Point {
};
__decorate([
    Field(() => Float, { description: 'Degrees north.' })
], Point.prototype, "latitude", void 0);
__decorate([
    Field(() => Float, { description: 'Degrees east.' })
], Point.prototype, "longitude", void 0);
Point = __decorate([
    ObjectType({ description: 'A point in WGS 84.' })
], Point);
export { Point };
const ofArea = (name) => (column) => `(select a.${name} from pilar.area a where a.ordinal = ${column('ordinal')})`;
/**
 * Code and name repeat the area's: lists and search read one table. The database copies them (a foreign key over
 * ordinal, code and name with ON UPDATE CASCADE), so the two can't differ.
 */
let Village = class Village extends Versioned {
};
__decorate([
    PrimaryKey({ type: 'integer', autoincrement: false })
], Village.prototype, "ordinal", void 0);
__decorate([
    Field(() => ID, { description: 'Opaque, global and stable: `node(id)` finds the record by it.' }),
    Property({ type: 'integer', unique: true })
], Village.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Official code, dotted: `65.01.05.1002`. Arguments and filters also take the 10 digits.' }),
    Spelled(dotted),
    Property({ type: 'text', unique: true })
], Village.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Official name. Not unique: show the district beside it.' }),
    Property({ type: 'text' })
], Village.prototype, "name", void 0);
__decorate([
    Field(() => VillageKind, { description: 'Desa, kelurahan or desa adat.' }),
    Enum({ items: () => VillageKind })
], Village.prototype, "kind", void 0);
__decorate([
    Field(() => Area, { description: 'Kecamatan.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Village.prototype, "district", void 0);
__decorate([
    Field(() => Area, { description: 'Kabupaten or kota.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Village.prototype, "regency", void 0);
__decorate([
    Field(() => Area, { description: 'Provinsi.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Village.prototype, "province", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'First day the village stands under its code, where known.' }),
    Computed({ sql: ofArea('valid_from'), type: 'date' })
], Village.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day it stands: a split or merger ended it. Null while it does.' }),
    Computed({ sql: ofArea('valid_to'), type: 'date' })
], Village.prototype, "validTo", void 0);
__decorate([
    Property({ type: 'decimal', precision: 8, scale: 6, nullable: true })
], Village.prototype, "latitude", void 0);
__decorate([
    Property({ type: 'decimal', precision: 9, scale: 6, nullable: true })
], Village.prototype, "longitude", void 0);
__decorate([
    Field(() => Point, { nullable: true, description: 'Null unless an administrator loaded one.' }),
    Composed({ latitude: 'latitude', longitude: 'longitude' })
], Village.prototype, "point", void 0);
__decorate([
    Field(() => Int, { description: 'Members of the newest Pokja decree who have not left.' }),
    Property({ type: 'integer', default: 0 })
], Village.prototype, "memberCount", void 0);
__decorate([
    Field(() => Int, { description: 'Interventions in this village that are not retired.' }),
    Property({ type: 'integer', default: 0 })
], Village.prototype, "interventionCount", void 0);
__decorate([
    Field(() => Kampung, { nullable: true, description: 'The active Kampung KB. Null while none is formed.' }),
    OneOf({ type: () => Kampung, by: 'village', where: (column) => `${column('retiredAt')} is null` })
], Village.prototype, "kampung", void 0);
__decorate([
    Field(() => Pokja, { nullable: true, description: 'The Pokja whose decree is in force today. Null without one.' }),
    OneOf({
        type: () => Pokja,
        by: 'village',
        where: (column, today) => `${column('retiredAt')} is null and ${column('validFrom')} <= ${today} and coalesce(${column('validTo')}, 'infinity') >= ${today}`,
    })
], Village.prototype, "pokja", void 0);
__decorate([
    Field(() => [Pokja], { description: 'All decrees, newest first.' }),
    OneToMany(() => Pokja, (pokja) => pokja.village, { orderBy: { validFrom: 'desc' } })
], Village.prototype, "pokjas", void 0);
__decorate([
    Field(() => [Kampung], { description: 'The active Kampung KB and retired ones.' }),
    OneToMany(() => Kampung, (kampung) => kampung.village, { orderBy: { launchedOn: 'desc' } })
], Village.prototype, "kampungs", void 0);
__decorate([
    Field(() => [Intervention], { description: 'Newest first.' }),
    ManyToMany(() => Intervention, (intervention) => intervention.villages, { orderBy: { startedOn: 'desc' } })
], Village.prototype, "interventions", void 0);
__decorate([
    Field(() => [Observation], { description: 'Values reported for this village, newest period first.' }),
    OneToMany(() => Observation, (observation) => observation.village, { orderBy: { period: 'desc' } })
], Village.prototype, "observations", void 0);
__decorate([
    Field(() => Classification, {
        nullable: true,
        description: 'Class of the active Kampung KB in its newest year. Null while none is computed.',
    }),
    OneOf({
        type: () => Classification,
        by: 'village',
        where: (column) => `${column('id')} = (select c.id from pilar.classification c join pilar.kampung k on k.id = c.kampung_id and k.retired_at is null` +
            ` where c.village_ordinal = ${column('village')} and c.retired_at is null order by c.period desc limit 1)`,
    })
], Village.prototype, "classification", void 0);
__decorate([
    Field(() => [Classification], { description: 'Classes by year, newest first.' }),
    OneToMany(() => Classification, (classification) => classification.village, { orderBy: { period: 'desc' } })
], Village.prototype, "classifications", void 0);
__decorate([
    Field(() => [Report], { description: 'Monthly reports of its Kampung KB, newest month first.' }),
    OneToMany(() => Report, (report) => report.village, { orderBy: { period: 'desc' } })
], Village.prototype, "reports", void 0);
__decorate([
    Field(() => [Target], { description: 'What it is to reach, newest year first.' }),
    OneToMany(() => Target, (target) => target.village, { orderBy: { year: 'desc' } })
], Village.prototype, "targets", void 0);
__decorate([
    Field(() => [VillageSet], { description: 'Lists it stands on.' }),
    ManyToMany(() => VillageSet, (set) => set.villages, { orderBy: { id: 'desc' } })
], Village.prototype, "sets", void 0);
Village = __decorate([
    Guarded({ verb: 'village.read', area: '' }),
    Root('villages'),
    ObjectType({
        description: 'A desa or kelurahan as the programme sees it. There is one for every village, formed or not: the 100 % target is counted on it. Those that a split or merger ended stay on record: count with `where: { validOn: "TODAY" }`.',
    }),
    Entity({ tableName: 'village' }),
    Index({ name: 'village_name_trgm', expression: 'create index village_name_trgm on pilar.village using gin (name gin_trgm_ops)' }),
    Check({
        name: 'village_point_check',
        expression: '(latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180',
    })
], Village);
export { Village };
//# sourceMappingURL=village.entity.js.map