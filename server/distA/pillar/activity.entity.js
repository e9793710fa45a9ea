var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord } from '../core/record.js';
import { DateScalar } from '../core/scalars.js';
import { Programme } from './pillar.entity.js';
import { Ministry } from './sector.entity.js';
let Activity = class Activity extends CatalogueRecord {
};
__decorate([
    Field(() => Programme, { description: 'Programme it stands under.' }),
    ManyToOne(() => Programme, { deleteRule: 'restrict', index: true })
], Activity.prototype, "programme", void 0);
__decorate([
    Field(() => Ministry, { nullable: true, description: 'Addressee of the Instruction that answers for it, where one is named.' }),
    ManyToOne(() => Ministry, { nullable: true, deleteRule: 'restrict', index: true })
], Activity.prototype, "ministry", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' }),
    Property({ type: 'date', nullable: true })
], Activity.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateScalar, { nullable: true, description: 'Last day it is valid. Null while it is.' }),
    Property({ type: 'date', nullable: true })
], Activity.prototype, "validTo", void 0);
Activity = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('activities'),
    ObjectType({
        description: "A task of the Instruction's annex (Kegiatan), restated in our words. The annex has 59; those that public sources name are here, an administrator adds the rest.",
    }),
    Entity({ tableName: 'activity' }),
    Check({ name: 'activity_validity_check', expression: 'valid_to is null or valid_from is null or valid_to >= valid_from' })
], Activity);
export { Activity };
//# sourceMappingURL=activity.entity.js.map