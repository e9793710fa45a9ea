var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Index, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../area/area.entity.js';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord, StoredRecord } from '../core/record.js';
import { DateTimeScalar } from '../core/scalars.js';
import { Partner } from '../partner/partner.entity.js';
import { Sector } from '../pillar/sector.entity.js';
let Role = class Role extends CatalogueRecord {
};
__decorate([
    Field(() => [String], { description: 'Verbs, `feature.verb`.' }),
    Property({ type: 'text[]', default: [] })
], Role.prototype, "verbs", void 0);
Role = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('roles'),
    ObjectType({ description: 'A named set of verbs (Peran). The file `roles.csv` is the truth; it is loaded at every start.' }),
    Entity({ tableName: 'role' })
], Role);
export { Role };
let User = class User extends StoredRecord {
};
__decorate([
    Property({ type: 'text', unique: true })
], User.prototype, "accountId", void 0);
__decorate([
    Field(() => String, { description: 'Name shown in the console and in the journal.' }),
    Property({ type: 'text' })
], User.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Address for signing in; lower case.' }),
    Property({ type: 'text', unique: true })
], User.prototype, "email", void 0);
__decorate([
    Field(() => [Assignment], { description: 'Roles it holds, each in an area.' }),
    OneToMany(() => Assignment, (assignment) => assignment.user)
], User.prototype, "assignments", void 0);
User = __decorate([
    Guarded({ verb: 'user.read' }),
    Root('users'),
    ObjectType({ description: 'A person who signs in (Pengguna).' }),
    Entity({ tableName: 'user' })
], User);
export { User };
let ApiKey = class ApiKey extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'Public part of the key, the user name in Basic authentication.' }),
    Property({ type: 'text', unique: true })
], ApiKey.prototype, "keyId", void 0);
__decorate([
    Property({ type: 'text', hidden: true })
], ApiKey.prototype, "secretHash", void 0);
__decorate([
    Field(() => String, { description: 'Name as people write it.' }),
    Property({ type: 'text' })
], ApiKey.prototype, "name", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'From then on the key is refused. Null: no end.' }),
    Property({ type: 'timestamptz', nullable: true })
], ApiKey.prototype, "expiresAt", void 0);
__decorate([
    Field(() => DateTimeScalar, { nullable: true, description: 'Last use, to the minute.' }),
    Property({ type: 'timestamptz', nullable: true })
], ApiKey.prototype, "lastUsedAt", void 0);
__decorate([
    Field(() => [Assignment], { description: 'Roles it holds, each in an area.' }),
    OneToMany(() => Assignment, (assignment) => assignment.apiKey)
], ApiKey.prototype, "assignments", void 0);
ApiKey = __decorate([
    Guarded({ verb: 'apiKey.read' }),
    Root('apiKeys'),
    ObjectType({ description: 'A key of an application (Kunci). The secret is shown once and kept only as a hash.' }),
    Entity({ tableName: 'api_key' })
], ApiKey);
export { ApiKey };
let Assignment = class Assignment extends StoredRecord {
};
__decorate([
    Field(() => User, { nullable: true, description: 'The person who signs in, where one is meant.' }),
    ManyToOne(() => User, { nullable: true, deleteRule: 'restrict', index: true })
], Assignment.prototype, "user", void 0);
__decorate([
    Field(() => ApiKey, { nullable: true, description: 'The key, where a key is meant.' }),
    ManyToOne(() => ApiKey, { nullable: true, deleteRule: 'restrict', index: true })
], Assignment.prototype, "apiKey", void 0);
__decorate([
    Field(() => Role, { description: 'The named set of verbs.' }),
    ManyToOne(() => Role, { deleteRule: 'restrict', index: true })
], Assignment.prototype, "role", void 0);
__decorate([
    Field(() => Area, { nullable: true, description: 'Null: the whole country.' }),
    ManyToOne(() => Area, { nullable: true, updateRule: 'cascade', deleteRule: 'restrict', index: true })
], Assignment.prototype, "area", void 0);
__decorate([
    Field(() => Sector, { nullable: true, description: 'Field of government work it belongs to.' }),
    ManyToOne(() => Sector, { nullable: true, deleteRule: 'restrict', index: true })
], Assignment.prototype, "sector", void 0);
__decorate([
    Field(() => Partner, { nullable: true, description: 'The organisation.' }),
    ManyToOne(() => Partner, { nullable: true, deleteRule: 'restrict', index: true })
], Assignment.prototype, "partner", void 0);
Assignment = __decorate([
    Guarded({ verb: 'user.read' }),
    ObjectType({ description: 'A user or key holds a role in an area, and for sector officers and partners for one sector or partner.' }),
    Entity({ tableName: 'assignment' }),
    Check({ name: 'assignment_actor_check', expression: 'num_nonnulls(user_id, api_key_id) = 1' }),
    Index({
        name: 'assignment_once',
        expression: 'create unique index assignment_once on pilar.assignment (user_id, api_key_id, role_id, area_ordinal, sector_id, partner_id) nulls not distinct where retired_at is null',
    })
], Assignment);
export { Assignment };
//# sourceMappingURL=identity.entity.js.map