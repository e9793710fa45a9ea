var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, PeriodScalar } from '../core/scalars.js';
import { Code, Line, Whole } from '../core/write/bounds.js';
let SetTargetInput = class SetTargetInput {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Code of the indicator. Computed ones may have targets too.' })
], SetTargetInput.prototype, "indicator", void 0);
__decorate([
    Line(13),
    Field(() => String, { description: 'Official code of the area, of any level.' })
], SetTargetInput.prototype, "area", void 0);
__decorate([
    Field(() => PeriodScalar, { description: 'The year, by the end of which it is to be reached.' })
], SetTargetInput.prototype, "year", void 0);
__decorate([
    Field(() => DecimalScalar)
], SetTargetInput.prototype, "value", void 0);
__decorate([
    Whole(1, 2_147_483_646),
    Field(() => Int, {
        nullable: true,
        description: 'Version of the target that is changed. Left out: there is none yet; the same value again changes nothing.',
    })
], SetTargetInput.prototype, "version", void 0);
SetTargetInput = __decorate([
    InputType({ description: 'The planned value of an indicator for an area and a year, new or changed.' })
], SetTargetInput);
export { SetTargetInput };
//# sourceMappingURL=target.input.js.map