import type { Collection } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord, StoredRecord } from '../core/record.ts';
import { JsonScalar } from '../core/scalars.ts';

export enum RuleOperator {
  EQ = 'EQ',
  NE = 'NE',
  LT = 'LT',
  LE = 'LE',
  GT = 'GT',
  GE = 'GE',
}
registerEnumType(RuleOperator, { name: 'RuleOperator', description: 'How the two sides must compare: = ≠ < ≤ > ≥.' });

export enum MissingStrategy {
  SKIP = 'SKIP',
  ZERO = 'ZERO',
  FAIL = 'FAIL',
}
registerEnumType(MissingStrategy, {
  name: 'MissingStrategy',
  description: 'What a value that is not there means to a rule. SKIP: it says nothing. ZERO: it counts as 0. FAIL: the rule is broken.',
});

export enum RuleEffect {
  REFUSE = 'REFUSE',
  WARN = 'WARN',
}
registerEnumType(RuleEffect, {
  name: 'RuleEffect',
  description: 'What a broken rule does. REFUSE: the values are not written. WARN: they are, and the answer says so.',
});

@Guarded({ verb: 'catalogue.read' })
@Root('validationRules')
@ObjectType({
  description:
    'A check of values against each other (Aturan validasi): `left operator right` must hold for an area, period and source. It is asked when a value of the finest grain it names is written; of a coarser grain the newest value whose period ends no later counts, at most three years back.',
})
@Entity({ tableName: 'validation_rule' })
export class ValidationRule extends CatalogueRecord {
  @Field(() => String, {
    description:
      'Expression of numbers, + - * / ( ), `CODE.numerator`, `CODE.denominator`, `CODE.value` and `previous(CODE.numerator)`, the same of the period before.',
  })
  @Property({ type: 'text' })
  left!: string;

  @Field(() => RuleOperator, { description: 'How the two sides must compare.' })
  @Enum({ items: () => RuleOperator })
  operator!: RuleOperator;

  @Field(() => String, { description: 'The other side, written like `left`.' })
  @Property({ type: 'text' })
  right!: string;

  @Field(() => MissingStrategy, { description: 'What a value that is not there means.' })
  @Enum({ items: () => MissingStrategy })
  missing!: MissingStrategy;

  @Field(() => RuleEffect, { description: 'What happens when it does not hold.' })
  @Enum({ items: () => RuleEffect })
  effect!: RuleEffect;

  @Field(() => String, { description: 'What is said then, in Indonesian; `{left}` and `{right}` stand for the two sides.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'The same in English.' })
  @Property({ type: 'text' })
  textEn!: string;

  @Field(() => [ValidationCase], { description: 'Its own test cases: a rule whose cases fail is not saved.' })
  @OneToMany(
    () => ValidationCase,
    (example) => example.rule,
  )
  cases!: Collection<ValidationCase>;
}

@Guarded({ verb: 'catalogue.read' })
@ObjectType({ description: 'A test case of a rule: values, and whether the rule holds for them.' })
@Entity({ tableName: 'validation_case' })
export class ValidationCase extends StoredRecord {
  @Field(() => ValidationRule, { description: 'Rule it tests.' })
  @ManyToOne(() => ValidationRule, { deleteRule: 'restrict', index: true })
  rule!: ValidationRule;

  @Field(() => JsonScalar, {
    description: 'Values by name: `{ "MCPR.numerator": "120", "previous(PUS.numerator)": "300" }`. What is not named is missing.',
  })
  @Property({ type: 'jsonb' })
  given!: unknown;

  @Field(() => Boolean, { description: 'Whether the rule must hold for them.' })
  @Property({ type: 'boolean' })
  holds!: boolean;
}
