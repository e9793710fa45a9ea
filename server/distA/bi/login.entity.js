var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ApiKey } from '../identity/identity.entity.js';
/** A login of the database for a tool that speaks SQL: which key's rights it has. Without a type in the API. */
let BiLogin = class BiLogin {
};
__decorate([
    PrimaryKey({ type: 'text' })
], BiLogin.prototype, "roleName", void 0);
__decorate([
    ManyToOne(() => ApiKey, { deleteRule: 'restrict', unique: true })
], BiLogin.prototype, "apiKey", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], BiLogin.prototype, "createdAt", void 0);
BiLogin = __decorate([
    Entity({ tableName: 'bi_login' })
], BiLogin);
export { BiLogin };
//# sourceMappingURL=login.entity.js.map