var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, ID, InputType, Int } from 'type-graphql';
import { Code, Email, Line, Password, Whole } from '../core/write/bounds.js';
let HoldingInput = class HoldingInput {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Code of the role.' })
], HoldingInput.prototype, "role", void 0);
__decorate([
    Line(13),
    Field(() => String, {
        nullable: true,
        description: 'Official code of the area the role is held in, or NATIONAL: the whole country. Only ADMINISTRATOR goes without.',
    })
], HoldingInput.prototype, "area", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the sector: for SECTOR_OFFICER, and only there.' })
], HoldingInput.prototype, "sector", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the partner: for PARTNER, and only there.' })
], HoldingInput.prototype, "partner", void 0);
HoldingInput = __decorate([
    InputType()
], HoldingInput);
let CreateUserInput = class CreateUserInput extends HoldingInput {
};
__decorate([
    Email(),
    Field(() => String)
], CreateUserInput.prototype, "email", void 0);
__decorate([
    Line(120),
    Field(() => String)
], CreateUserInput.prototype, "name", void 0);
__decorate([
    Password(),
    Field(() => String, { description: '12 characters or more. To be handed over: it opens nothing until its owner has changed it.' })
], CreateUserInput.prototype, "password", void 0);
CreateUserInput = __decorate([
    InputType({ description: 'A person who signs in with an e-mail address and a password.' })
], CreateUserInput);
export { CreateUserInput };
let CreateApiKeyInput = class CreateApiKeyInput extends HoldingInput {
};
__decorate([
    Line(120),
    Field(() => String, { description: 'What the key is for.' })
], CreateApiKeyInput.prototype, "name", void 0);
__decorate([
    Whole(1, 3650),
    Field(() => Int, { nullable: true, description: 'Days until the key ends. Left out: no end.' })
], CreateApiKeyInput.prototype, "expiresInDays", void 0);
CreateApiKeyInput = __decorate([
    InputType({ description: 'A key for an application.' })
], CreateApiKeyInput);
export { CreateApiKeyInput };
let UpdateUserInput = class UpdateUserInput {
};
__decorate([
    Line(120),
    Field(() => String, { nullable: true })
], UpdateUserInput.prototype, "name", void 0);
UpdateUserInput = __decorate([
    InputType({ description: 'What is left out stays as it is.' })
], UpdateUserInput);
export { UpdateUserInput };
let AssignRoleInput = class AssignRoleInput extends HoldingInput {
};
__decorate([
    Field(() => ID, { nullable: true, description: 'The person who is to hold it.' })
], AssignRoleInput.prototype, "user", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'The key that is to hold it.' })
], AssignRoleInput.prototype, "apiKey", void 0);
AssignRoleInput = __decorate([
    InputType({ description: 'A role for a user or for a key: give one of the two.' })
], AssignRoleInput);
export { AssignRoleInput };
//# sourceMappingURL=identity.input.js.map