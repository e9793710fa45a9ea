var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** What every stored record has: an opaque global id, a version for safe updates, its stamps and how it was retired. */
import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars.js';
let Versioned = class Versioned {
};
__decorate([
    Field(() => Int, { description: 'Grows by one with every change. Send it back on update; a stale one is a CONFLICT.' }),
    Property({ type: 'integer', default: 1 })
], Versioned.prototype, "version", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When the record was made.' }),
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], Versioned.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When the record was last changed.' }),
    Property({ type: 'timestamptz', defaultRaw: 'now()' })
], Versioned.prototype, "updatedAt", void 0);
__decorate([
    Field(() => DateTimeScalar, {
        nullable: true,
        description: 'Since when the record is no longer in use. Records are retired, never deleted.',
    }),
    Property({ type: 'timestamptz', nullable: true })
], Versioned.prototype, "retiredAt", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why it was retired.' }),
    Property({ type: 'text', nullable: true })
], Versioned.prototype, "retiredReason", void 0);
__decorate([
    Field(() => Boolean, { description: 'True for demonstration data: made up, not a fact about any place or person.' }),
    Property({ type: 'boolean', default: false })
], Versioned.prototype, "isSynthetic", void 0);
Versioned = __decorate([
    ObjectType()
], Versioned);
export { Versioned };
let StoredRecord = class StoredRecord extends Versioned {
};
__decorate([
    Field(() => ID, { description: 'Opaque, global and stable: `node(id)` finds the record by it.' }),
    PrimaryKey({ type: 'integer', autoincrement: true })
], StoredRecord.prototype, "id", void 0);
StoredRecord = __decorate([
    ObjectType()
], StoredRecord);
export { StoredRecord };
/** A row of a catalogue: told apart by a code that never changes, named in both languages. */
let CatalogueRecord = class CatalogueRecord extends StoredRecord {
};
__decorate([
    Field(() => String, { description: 'Upper snake case, never reused, never renamed.' }),
    Property({ type: 'text', unique: true })
], CatalogueRecord.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Name in Indonesian.' }),
    Property({ type: 'text' })
], CatalogueRecord.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Name in English.' }),
    Property({ type: 'text' })
], CatalogueRecord.prototype, "nameEn", void 0);
__decorate([
    Field(() => Int, { description: 'Place in lists, ascending.' }),
    Property({ type: 'integer', default: 0 })
], CatalogueRecord.prototype, "position", void 0);
CatalogueRecord = __decorate([
    ObjectType()
], CatalogueRecord);
export { CatalogueRecord };
//# sourceMappingURL=record.js.map