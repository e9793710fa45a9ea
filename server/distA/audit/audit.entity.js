var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root, Trail } from '../core/reader/declare.js';
import { DateTimeScalar, JsonScalar } from '../core/scalars.js';
import { ApiKey, User } from '../identity/identity.entity.js';
export var Door;
(function (Door) {
    Door["CONSOLE"] = "CONSOLE";
    Door["GRAPHQL"] = "GRAPHQL";
    Door["CLI"] = "CLI";
    Door["SYSTEM"] = "SYSTEM";
})(Door || (Door = {}));
registerEnumType(Door, {
    name: 'Door',
    description: 'How the actor came in: a console session, a key over GraphQL, the command line, or Pilar itself.',
});
/** Entries about users and keys hold addresses and rights, and what somebody keeps is private: they are there only for who may read users. */
const aboutPersons = {
    verb: 'user.read',
    open: (column) => `${column('entity')} NOT IN ('User', 'ApiKey', 'Assignment', 'SavedQuery')`,
    sector: () => 'false',
};
let AuditEntry = class AuditEntry {
};
__decorate([
    Field(() => ID, { description: 'Opaque, global and stable.' }),
    PrimaryKey({ type: 'integer', autoincrement: true })
], AuditEntry.prototype, "id", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When it happened.' }),
    Property({ type: 'timestamptz', defaultRaw: 'now()', index: true })
], AuditEntry.prototype, "at", void 0);
__decorate([
    Field(() => User, { nullable: true, description: 'The person who changed it, where a person did.' }),
    ManyToOne(() => User, { nullable: true, deleteRule: 'restrict', index: true })
], AuditEntry.prototype, "user", void 0);
__decorate([
    Field(() => ApiKey, { nullable: true, description: 'The key that changed it, where a key did.' }),
    ManyToOne(() => ApiKey, { nullable: true, deleteRule: 'restrict', index: true })
], AuditEntry.prototype, "apiKey", void 0);
__decorate([
    Field(() => String, { description: 'Name of the actor at that time.' }),
    Property({ type: 'text' })
], AuditEntry.prototype, "actorName", void 0);
__decorate([
    Field(() => Door, { description: 'How the actor came in.' }),
    Enum({ items: () => Door })
], AuditEntry.prototype, "door", void 0);
__decorate([
    Field(() => String, { description: 'Verb that was used, `feature.verb`.' }),
    Property({ type: 'text' })
], AuditEntry.prototype, "verb", void 0);
__decorate([
    Field(() => String, { description: 'Name of the type that was changed.' }),
    Property({ type: 'text' })
], AuditEntry.prototype, "entity", void 0);
__decorate([
    Field(() => String, { description: 'Global id of the record that was changed.' }),
    Property({ type: 'text' })
], AuditEntry.prototype, "entityId", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'Area the record belongs to.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], AuditEntry.prototype, "area", void 0);
__decorate([
    Field(() => JsonScalar, { nullable: true, description: 'The record before. Null when it was created.' }),
    Property({ type: 'jsonb', nullable: true })
], AuditEntry.prototype, "before", void 0);
__decorate([
    Field(() => JsonScalar, { nullable: true, description: 'The record after.' }),
    Property({ type: 'jsonb', nullable: true })
], AuditEntry.prototype, "after", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Id of the request, as in the log and in error answers.' }),
    Property({ type: 'text', nullable: true })
], AuditEntry.prototype, "requestId", void 0);
AuditEntry = __decorate([
    Guarded({ verb: 'audit.read', area: 'area', rows: aboutPersons }),
    Root('auditEntries'),
    Trail({
        field: 'history',
        description: 'What was changed in this record, the newest first (Riwayat).',
        about: { type: 'entity', id: 'entityId' },
        newest: ['at', 'id'],
    }),
    ObjectType({
        description: 'Who changed what, when and through which door (Jejak). Written in the transaction of the change; never changed itself.',
    }),
    Entity({ tableName: 'audit_entry' }),
    Index({ properties: ['entity', 'entityId'] })
], AuditEntry);
export { AuditEntry };
//# sourceMappingURL=audit.entity.js.map