var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../core/scalars.js';
import { Code, Day, Few, Line, Lines, Whole } from '../core/write/bounds.js';
import { AppliesTo, Direction, Frequency, IndicatorKind, SpaceRule, TimeRule } from './indicator.enums.js';
/** What may be left out of a new indicator and changed later: nothing of it changes what a value means. */
let IndicatorWords = class IndicatorWords {
};
__decorate([
    Line(300),
    Field(() => String, { nullable: true })
], IndicatorWords.prototype, "numerator", void 0);
__decorate([
    Line(300),
    Field(() => String, { nullable: true })
], IndicatorWords.prototype, "denominator", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true })
], IndicatorWords.prototype, "min", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true })
], IndicatorWords.prototype, "max", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true })
], IndicatorWords.prototype, "targetLow", void 0);
__decorate([
    Field(() => DecimalScalar, { nullable: true })
], IndicatorWords.prototype, "targetHigh", void 0);
__decorate([
    Field(() => Boolean, { nullable: true })
], IndicatorWords.prototype, "isSensitive", void 0);
__decorate([
    Field(() => Frequency, {
        nullable: true,
        description: 'Of a sensitive indicator: the shortest period that a village is released by. Null: its own frequency.',
    })
], IndicatorWords.prototype, "finestVillage", void 0);
__decorate([
    Field(() => Frequency, {
        nullable: true,
        description: 'Of a sensitive indicator: the shortest period that a district is released by. Null: its own frequency.',
    })
], IndicatorWords.prototype, "finestDistrict", void 0);
__decorate([
    Code(),
    Field(() => String, {
        nullable: true,
        description: 'A word that sensitive indicators with the same numerator or denominator have in common: what is hidden in one is hidden in all.',
    })
], IndicatorWords.prototype, "quantityGroup", void 0);
__decorate([
    Whole(0, 100_000),
    Field(() => Int, { nullable: true, description: 'Place in lists, ascending. Left out on a new one: at the end.' })
], IndicatorWords.prototype, "position", void 0);
__decorate([
    Lines(1000),
    Field(() => String, { nullable: true })
], IndicatorWords.prototype, "origin", void 0);
IndicatorWords = __decorate([
    InputType()
], IndicatorWords);
let CreateIndicatorInput = class CreateIndicatorInput extends IndicatorWords {
};
__decorate([
    Code(),
    Field(() => String, { description: 'Upper snake case, unique; never changes.' })
], CreateIndicatorInput.prototype, "code", void 0);
__decorate([
    Line(200),
    Field(() => String)
], CreateIndicatorInput.prototype, "name", void 0);
__decorate([
    Line(200),
    Field(() => String)
], CreateIndicatorInput.prototype, "nameEn", void 0);
__decorate([
    Code(),
    Field(() => String, { description: 'Code of its pillar.' })
], CreateIndicatorInput.prototype, "pillar", void 0);
__decorate([
    Code(),
    Field(() => String, { description: 'Code of its sector.' })
], CreateIndicatorInput.prototype, "sector", void 0);
__decorate([
    Line(60),
    Field(() => String)
], CreateIndicatorInput.prototype, "unit", void 0);
__decorate([
    Field(() => Direction)
], CreateIndicatorInput.prototype, "direction", void 0);
__decorate([
    Field(() => IndicatorKind, { description: 'All but CLASS, which Pilar computes.' })
], CreateIndicatorInput.prototype, "kind", void 0);
__decorate([
    Field(() => SpaceRule)
], CreateIndicatorInput.prototype, "spaceRule", void 0);
__decorate([
    Field(() => TimeRule)
], CreateIndicatorInput.prototype, "timeRule", void 0);
__decorate([
    Field(() => AppliesTo)
], CreateIndicatorInput.prototype, "appliesTo", void 0);
__decorate([
    Field(() => Frequency)
], CreateIndicatorInput.prototype, "frequency", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the denominator.' })
], CreateIndicatorInput.prototype, "denominatorIndicator", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the weight of a weighted mean.' })
], CreateIndicatorInput.prototype, "weightIndicator", void 0);
__decorate([
    Whole(1, 1_000_000),
    Field(() => Int, { nullable: true, description: 'A ratio is multiplied by it. Left out: 100 for RATIO and YES_NO, else 1.' })
], CreateIndicatorInput.prototype, "factor", void 0);
__decorate([
    Whole(0, 6),
    Field(() => Int, { nullable: true, description: 'Decimals that values are rounded to when shown. Left out: 0 for COUNT, else 2.' })
], CreateIndicatorInput.prototype, "decimals", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { nullable: true, description: 'First day it is valid. Left out: it always was.' })
], CreateIndicatorInput.prototype, "validFrom", void 0);
__decorate([
    Few(1, 20),
    Field(() => [String], { description: 'Codes of the sources it may have, the one that counts first.' })
], CreateIndicatorInput.prototype, "sources", void 0);
CreateIndicatorInput = __decorate([
    InputType({ description: 'A new indicator: from then on it can be recorded, filtered by and asked for.' })
], CreateIndicatorInput);
export { CreateIndicatorInput };
let UpdateIndicatorInput = class UpdateIndicatorInput extends IndicatorWords {
};
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateIndicatorInput.prototype, "name", void 0);
__decorate([
    Line(200),
    Field(() => String, { nullable: true })
], UpdateIndicatorInput.prototype, "nameEn", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of its pillar.' })
], UpdateIndicatorInput.prototype, "pillar", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of its sector.' })
], UpdateIndicatorInput.prototype, "sector", void 0);
__decorate([
    Line(60),
    Field(() => String, { nullable: true })
], UpdateIndicatorInput.prototype, "unit", void 0);
__decorate([
    Field(() => Direction, { nullable: true })
], UpdateIndicatorInput.prototype, "direction", void 0);
UpdateIndicatorInput = __decorate([
    InputType({ description: 'What is left out stays as it is; null clears. What a value means is changed by a new edition.' })
], UpdateIndicatorInput);
export { UpdateIndicatorInput };
let NewIndicatorEditionInput = class NewIndicatorEditionInput extends UpdateIndicatorInput {
};
__decorate([
    Day(2016),
    Field(() => DateScalar, {
        description: 'First day of the new edition: today or earlier, after the first day of the present one, which ends the day before.',
    })
], NewIndicatorEditionInput.prototype, "validFrom", void 0);
__decorate([
    Field(() => IndicatorKind, { nullable: true })
], NewIndicatorEditionInput.prototype, "kind", void 0);
__decorate([
    Field(() => SpaceRule, { nullable: true })
], NewIndicatorEditionInput.prototype, "spaceRule", void 0);
__decorate([
    Field(() => TimeRule, { nullable: true })
], NewIndicatorEditionInput.prototype, "timeRule", void 0);
__decorate([
    Field(() => AppliesTo, { nullable: true })
], NewIndicatorEditionInput.prototype, "appliesTo", void 0);
__decorate([
    Field(() => Frequency, { nullable: true })
], NewIndicatorEditionInput.prototype, "frequency", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the denominator.' })
], NewIndicatorEditionInput.prototype, "denominatorIndicator", void 0);
__decorate([
    Code(),
    Field(() => String, { nullable: true, description: 'Code of the indicator that supplies the weight of a weighted mean.' })
], NewIndicatorEditionInput.prototype, "weightIndicator", void 0);
__decorate([
    Whole(1, 1_000_000),
    Field(() => Int, { nullable: true })
], NewIndicatorEditionInput.prototype, "factor", void 0);
__decorate([
    Whole(0, 6),
    Field(() => Int, { nullable: true })
], NewIndicatorEditionInput.prototype, "decimals", void 0);
NewIndicatorEditionInput = __decorate([
    InputType({ description: 'A changed definition. What is left out is that of the present edition; null clears.' })
], NewIndicatorEditionInput);
export { NewIndicatorEditionInput };
//# sourceMappingURL=indicator.input.js.map