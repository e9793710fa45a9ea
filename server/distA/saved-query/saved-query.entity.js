var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { JsonScalar } from '../core/scalars.js';
import { User } from '../identity/identity.entity.js';
export var SavedQueryKind;
(function (SavedQueryKind) {
    SavedQueryKind["ANALYSIS"] = "ANALYSIS";
    SavedQueryKind["LIST"] = "LIST";
})(SavedQueryKind || (SavedQueryKind = {}));
registerEnumType(SavedQueryKind, { name: 'SavedQueryKind', description: 'A question to `analysis`, or a filtered list of the console.' });
let SavedQuery = class SavedQuery extends StoredRecord {
};
__decorate([
    ManyToOne(() => User, { deleteRule: 'restrict', index: true })
], SavedQuery.prototype, "owner", void 0);
__decorate([
    Field(() => String, { description: 'Name of who keeps it.' }),
    Property({ type: 'text' })
], SavedQuery.prototype, "ownerName", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the one who asks keeps it, and so may change it. A key keeps nothing.' })
], SavedQuery.prototype, "isMine", void 0);
__decorate([
    Field(() => SavedQueryKind, { description: 'What it is.' }),
    Enum({ items: () => SavedQueryKind })
], SavedQuery.prototype, "kind", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Resource of a list: `villages`, `interventions` …; null for an analysis.' }),
    Property({ type: 'text', nullable: true })
], SavedQuery.prototype, "resource", void 0);
__decorate([
    Field(() => String, { description: 'Name as people write it.' }),
    Property({ type: 'text' })
], SavedQuery.prototype, "name", void 0);
__decorate([
    Field(() => JsonScalar, { description: 'The question itself: filters, order and columns of a list, or the input of `analysis`.' }),
    Property({ type: 'jsonb' })
], SavedQuery.prototype, "content", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether others who work in its area see it. Else only its owner does.' }),
    Property({ type: 'boolean', default: false })
], SavedQuery.prototype, "isShared", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'Area it is shared with. Null: everybody, where it is shared.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], SavedQuery.prototype, "area", void 0);
SavedQuery = __decorate([
    Guarded({ verb: 'savedQuery.read', area: 'area', reach: 'around', owner: { user: 'owner', shared: 'isShared', mark: 'isMine' } }),
    Root('savedQueries', 'savedQuery'),
    ObjectType({ description: 'A question or a filtered list somebody keeps (Kueri tersimpan). Only its owner changes it.' }),
    Entity({ tableName: 'saved_query' }),
    Check({ name: 'saved_query_resource_check', expression: "(kind = 'LIST') = (resource is not null)" })
], SavedQuery);
export { SavedQuery };
//# sourceMappingURL=saved-query.entity.js.map