var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { Code, Line } from '../core/write/bounds.js';
let SetAreaCodeInput = class SetAreaCodeInput {
};
__decorate([
    Line(13),
    Field(() => String, { description: 'Official code of the area.' })
], SetAreaCodeInput.prototype, "area", void 0);
__decorate([
    Code(),
    Field(() => String, { description: "Name of the scheme, upper snake case: `BPS`, `SIGA`, or a partner's own." })
], SetAreaCodeInput.prototype, "scheme", void 0);
__decorate([
    Line(60),
    Field(() => String, { description: 'The code in that scheme, as it is written there.' })
], SetAreaCodeInput.prototype, "code", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Version of the code that stands there. Left out: there is none yet.' })
], SetAreaCodeInput.prototype, "version", void 0);
SetAreaCodeInput = __decorate([
    InputType({ description: 'Code of an area in another scheme. Each area has at most one in a scheme, each code stands for one area.' })
], SetAreaCodeInput);
export { SetAreaCodeInput };
//# sourceMappingURL=external-code.input.js.map