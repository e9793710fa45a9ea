var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType } from 'type-graphql';
import { JsonScalar } from '../core/scalars.js';
import { JsonObject, Line } from '../core/write/bounds.js';
import { SavedQueryKind } from './saved-query.entity.js';
const MOST_BYTES = 20_000;
let Sharing = class Sharing {
};
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether others see it too; that needs `savedQuery.share`. Left out: no.' })
], Sharing.prototype, "isShared", void 0);
__decorate([
    Line(13),
    Field(() => String, {
        nullable: true,
        description: 'Official code of the area it is shared with. Left out: everybody, for those who act in the whole country.',
    })
], Sharing.prototype, "area", void 0);
Sharing = __decorate([
    InputType()
], Sharing);
let CreateSavedQueryInput = class CreateSavedQueryInput extends Sharing {
};
__decorate([
    Field(() => SavedQueryKind)
], CreateSavedQueryInput.prototype, "kind", void 0);
__decorate([
    Line(60),
    Field(() => String, { nullable: true })
], CreateSavedQueryInput.prototype, "resource", void 0);
__decorate([
    Line(120),
    Field(() => String)
], CreateSavedQueryInput.prototype, "name", void 0);
__decorate([
    JsonObject(MOST_BYTES),
    Field(() => JsonScalar)
], CreateSavedQueryInput.prototype, "content", void 0);
CreateSavedQueryInput = __decorate([
    InputType({ description: 'A question or a filtered list to keep.' })
], CreateSavedQueryInput);
export { CreateSavedQueryInput };
let UpdateSavedQueryInput = class UpdateSavedQueryInput extends Sharing {
};
__decorate([
    Line(120),
    Field(() => String, { nullable: true })
], UpdateSavedQueryInput.prototype, "name", void 0);
__decorate([
    JsonObject(MOST_BYTES),
    Field(() => JsonScalar, { nullable: true })
], UpdateSavedQueryInput.prototype, "content", void 0);
UpdateSavedQueryInput = __decorate([
    InputType({ description: 'What is left out stays as it is. Sharing and its area go together: give both, or neither.' })
], UpdateSavedQueryInput);
export { UpdateSavedQueryInput };
//# sourceMappingURL=saved-query.input.js.map