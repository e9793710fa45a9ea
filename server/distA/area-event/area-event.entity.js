var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
export var AreaEventKind;
(function (AreaEventKind) {
    AreaEventKind["SPLIT"] = "SPLIT";
    AreaEventKind["MERGE"] = "MERGE";
    AreaEventKind["RENAME"] = "RENAME";
})(AreaEventKind || (AreaEventKind = {}));
registerEnumType(AreaEventKind, {
    name: 'AreaEventKind',
    description: 'SPLIT: one area became several. MERGE: several became one. RENAME: the same area got another name or code.',
});
let AreaEvent = class AreaEvent extends StoredRecord {
};
__decorate([
    Field(() => AreaEventKind, { description: 'What happened.' }),
    Enum({ items: () => AreaEventKind })
], AreaEvent.prototype, "kind", void 0);
__decorate([
    Field(() => DateScalar, { description: 'First day on which the new state holds.' }),
    Property({ type: 'date', index: true })
], AreaEvent.prototype, "happenedOn", void 0);
__decorate([
    Field(() => Area, { description: 'The area directly above what changed.' }),
    ManyToOne(() => Area, { updateRule: 'cascade', deleteRule: 'restrict', index: true })
], AreaEvent.prototype, "area", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Number of the decree or regulation.' }),
    Property({ type: 'text', nullable: true })
], AreaEvent.prototype, "decreeNumber", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Anything worth knowing about it.' }),
    Property({ type: 'text', nullable: true })
], AreaEvent.prototype, "note", void 0);
__decorate([
    Field(() => [AreaEventPart], { description: 'From which area to which.' }),
    OneToMany(() => AreaEventPart, (part) => part.event)
], AreaEvent.prototype, "parts", void 0);
AreaEvent = __decorate([
    Guarded({ verb: 'area.read', area: 'area', reach: 'around' }),
    Root('areaEvents'),
    ObjectType({ description: 'A dated change of the administrative tree (Perubahan wilayah). Figures stay where they were reported.' }),
    Entity({ tableName: 'area_event' })
], AreaEvent);
export { AreaEvent };
let AreaEventPart = class AreaEventPart extends StoredRecord {
};
__decorate([
    Field(() => AreaEvent, { description: 'The change.' }),
    ManyToOne(() => AreaEvent, { deleteRule: 'restrict', index: true })
], AreaEventPart.prototype, "event", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'The area as it was.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], AreaEventPart.prototype, "before", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'The area as it is since.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], AreaEventPart.prototype, "after", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its code until then: the area may have another one by now.' }),
    Property({ type: 'text', nullable: true, index: true })
], AreaEventPart.prototype, "codeBefore", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its name until then.' }),
    Property({ type: 'text', nullable: true })
], AreaEventPart.prototype, "nameBefore", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its code from then on.' }),
    Property({ type: 'text', nullable: true })
], AreaEventPart.prototype, "codeAfter", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its name from then on.' }),
    Property({ type: 'text', nullable: true })
], AreaEventPart.prototype, "nameAfter", void 0);
AreaEventPart = __decorate([
    Guarded({ verb: 'area.read', area: 'event.area', reach: 'around' }),
    ObjectType({ description: 'One line of a change: from an area to an area.' }),
    Entity({ tableName: 'area_event_part' }),
    Check({ name: 'area_event_part_check', expression: 'before_ordinal is not null or after_ordinal is not null' })
], AreaEventPart);
export { AreaEventPart };
//# sourceMappingURL=area-event.entity.js.map