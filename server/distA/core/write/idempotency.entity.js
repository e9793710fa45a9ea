var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
/** The answer once given to a write, kept for 24 hours so that a retry with the same key gets it again. */
let IdempotencyKey = class IdempotencyKey {
};
__decorate([
    PrimaryKey({ type: 'text' })
], IdempotencyKey.prototype, "actor", void 0);
__decorate([
    PrimaryKey({ type: 'text' })
], IdempotencyKey.prototype, "key", void 0);
__decorate([
    Property({ type: 'text' })
], IdempotencyKey.prototype, "inputHash", void 0);
__decorate([
    Property({ type: 'jsonb', nullable: true })
], IdempotencyKey.prototype, "answer", void 0);
__decorate([
    Property({ type: 'timestamptz', defaultRaw: 'now()', index: true })
], IdempotencyKey.prototype, "createdAt", void 0);
IdempotencyKey = __decorate([
    Entity({ tableName: 'idempotency_key' })
], IdempotencyKey);
export { IdempotencyKey };
//# sourceMappingURL=idempotency.entity.js.map