import {
  CreateValidationRuleDocument,
  type CreateValidationRuleInput,
  RestoreValidationRuleDocument,
  RetireValidationRuleDocument,
  UpdateValidationRuleDocument,
  type UpdateValidationRuleInput,
  type ValidationCaseInput,
  ValidationRuleDocument,
  ValidationRulesDocument,
  type ValidationRuleWhere,
} from '@pilar/schema/generated/graphql.ts';
import { pick, resource, type Values } from '../provider/resource.ts';

const FIELDS = ['name', 'nameEn', 'position', 'left', 'operator', 'right', 'missing', 'effect', 'text', 'textEn'];

/** A test case as the API keeps it and a form holds it. */
export interface Case {
  given: Record<string, string>;
  holds: boolean;
}

export const caseInput = ({ given, holds }: Case): ValidationCaseInput => ({
  given: Object.entries(given).map(([name, value]) => ({ name, value })),
  holds,
});

const toInput = (values: Values): Values => ({
  ...pick(values, FIELDS),
  cases: ((values.cases as { nodes: Case[] } | undefined)?.nodes ?? []).map(caseInput),
});

export const validationRules = resource({
  entity: 'ValidationRule',
  list: ValidationRulesDocument,
  one: ValidationRuleDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): ValidationRuleWhere => ({
      or: [{ name: { contains: text } }, { nameEn: { contains: text } }, { code: { contains: text.toUpperCase() } }],
    }),
    effect: (effect: never): ValidationRuleWhere => ({ effect: { eq: effect } }),
  },
  create: {
    document: CreateValidationRuleDocument,
    toInput: (values) => ({ code: values.code, ...toInput(values) }) as unknown as CreateValidationRuleInput,
  },
  update: { document: UpdateValidationRuleDocument, toInput: (values) => toInput(values) as UpdateValidationRuleInput },
  retire: RetireValidationRuleDocument,
  restore: RestoreValidationRuleDocument,
});
