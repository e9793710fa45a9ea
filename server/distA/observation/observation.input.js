var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, PeriodScalar } from '../core/scalars.js';
import { ObservationState } from './observation.entity.js';
let ObservationRowInput = class ObservationRowInput {
};
__decorate([
    Field(() => String, { description: 'Official code of the area.' })
], ObservationRowInput.prototype, "area", void 0);
__decorate([
    Field(() => String, { description: 'Code of the indicator.' })
], ObservationRowInput.prototype, "indicator", void 0);
__decorate([
    Field(() => PeriodScalar, { description: "Month, quarter, semester or year; the grain is that of the indicator's frequency." })
], ObservationRowInput.prototype, "period", void 0);
__decorate([
    Field(() => String, { description: 'Code of the source, one of those the indicator ranks.' })
], ObservationRowInput.prototype, "source", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'RATIO, COUNT, YES_NO (1 or 0), CLASS: a whole number.' })
], ObservationRowInput.prototype, "numerator", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true, description: 'RATIO: a whole number.' })
], ObservationRowInput.prototype, "denominator", void 0);
__decorate([
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'SCORE, and the source PUBLISHED whatever the kind: with at most as many decimals as the indicator has.',
    })
], ObservationRowInput.prototype, "value", void 0);
__decorate([
    Field(() => ObservationState, { nullable: true, description: 'Left out: REPORTED. NOT_APPLICABLE comes without any number.' })
], ObservationRowInput.prototype, "state", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Version of the value that is changed. Left out: there is none yet; the same numbers again change nothing.',
    })
], ObservationRowInput.prototype, "version", void 0);
ObservationRowInput = __decorate([
    InputType({
        description: 'One value of an indicator. Which of numerator, denominator and value it needs follows from the kind of the indicator.',
    })
], ObservationRowInput);
export { ObservationRowInput };
//# sourceMappingURL=observation.input.js.map