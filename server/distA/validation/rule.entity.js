var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord, StoredRecord } from '../core/record.js';
import { JsonScalar } from '../core/scalars.js';
export var RuleOperator;
(function (RuleOperator) {
    RuleOperator["EQ"] = "EQ";
    RuleOperator["NE"] = "NE";
    RuleOperator["LT"] = "LT";
    RuleOperator["LE"] = "LE";
    RuleOperator["GT"] = "GT";
    RuleOperator["GE"] = "GE";
})(RuleOperator || (RuleOperator = {}));
registerEnumType(RuleOperator, { name: 'RuleOperator', description: 'How the two sides must compare: = ≠ < ≤ > ≥.' });
export var MissingStrategy;
(function (MissingStrategy) {
    MissingStrategy["SKIP"] = "SKIP";
    MissingStrategy["ZERO"] = "ZERO";
    MissingStrategy["FAIL"] = "FAIL";
})(MissingStrategy || (MissingStrategy = {}));
registerEnumType(MissingStrategy, {
    name: 'MissingStrategy',
    description: 'What a value that is not there means to a rule. SKIP: it says nothing. ZERO: it counts as 0. FAIL: the rule is broken.',
});
export var RuleEffect;
(function (RuleEffect) {
    RuleEffect["REFUSE"] = "REFUSE";
    RuleEffect["WARN"] = "WARN";
})(RuleEffect || (RuleEffect = {}));
registerEnumType(RuleEffect, {
    name: 'RuleEffect',
    description: 'What a broken rule does. REFUSE: the values are not written. WARN: they are, and the answer says so.',
});
let ValidationRule = class ValidationRule extends CatalogueRecord {
};
__decorate([
    Field(() => String, {
        description: 'Expression of numbers, + - * / ( ), `CODE.numerator`, `CODE.denominator`, `CODE.value` and `previous(CODE.numerator)`, the same of the period before.',
    }),
    Property({ type: 'text' })
], ValidationRule.prototype, "left", void 0);
__decorate([
    Field(() => RuleOperator, { description: 'How the two sides must compare.' }),
    Enum({ items: () => RuleOperator })
], ValidationRule.prototype, "operator", void 0);
__decorate([
    Field(() => String, { description: 'The other side, written like `left`.' }),
    Property({ type: 'text' })
], ValidationRule.prototype, "right", void 0);
__decorate([
    Field(() => MissingStrategy, { description: 'What a value that is not there means.' }),
    Enum({ items: () => MissingStrategy })
], ValidationRule.prototype, "missing", void 0);
__decorate([
    Field(() => RuleEffect, { description: 'What happens when it does not hold.' }),
    Enum({ items: () => RuleEffect })
], ValidationRule.prototype, "effect", void 0);
__decorate([
    Field(() => String, { description: 'What is said then, in Indonesian; `{left}` and `{right}` stand for the two sides.' }),
    Property({ type: 'text' })
], ValidationRule.prototype, "text", void 0);
__decorate([
    Field(() => String, { description: 'The same in English.' }),
    Property({ type: 'text' })
], ValidationRule.prototype, "textEn", void 0);
__decorate([
    Field(() => [ValidationCase], { description: 'Its own test cases: a rule whose cases fail is not saved.' }),
    OneToMany(() => ValidationCase, (example) => example.rule)
], ValidationRule.prototype, "cases", void 0);
ValidationRule = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('validationRules'),
    ObjectType({
        description: 'A check of values against each other (Aturan validasi): `left operator right` must hold for an area, period and source. It is asked when a value of the finest grain it names is written; of a coarser grain the newest value whose period ends no later counts, at most three years back.',
    }),
    Entity({ tableName: 'validation_rule' })
], ValidationRule);
export { ValidationRule };
let ValidationCase = class ValidationCase extends StoredRecord {
};
__decorate([
    Field(() => ValidationRule, { description: 'Rule it tests.' }),
    ManyToOne(() => ValidationRule, { deleteRule: 'restrict', index: true })
], ValidationCase.prototype, "rule", void 0);
__decorate([
    Field(() => JsonScalar, {
        description: 'Values by name: `{ "MCPR.numerator": "120", "previous(PUS.numerator)": "300" }`. What is not named is missing.',
    }),
    Property({ type: 'jsonb' })
], ValidationCase.prototype, "given", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the rule must hold for them.' }),
    Property({ type: 'boolean' })
], ValidationCase.prototype, "holds", void 0);
ValidationCase = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    ObjectType({ description: 'A test case of a rule: values, and whether the rule holds for them.' }),
    Entity({ tableName: 'validation_case' })
], ValidationCase);
export { ValidationCase };
//# sourceMappingURL=rule.entity.js.map