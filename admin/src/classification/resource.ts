import {
  ClassificationDocument,
  type ClassificationLevel,
  ClassificationRuleDocument,
  ClassificationRulesDocument,
  type ClassificationRuleWhere,
  ClassificationsDocument,
  type ClassificationWhere,
  CreateClassificationRuleDocument,
  type CreateClassificationRuleInput,
} from '@pilar/schema/generated/graphql.ts';
import { resource, type Values } from '../provider/resource.ts';
import type { Variable } from './indices.ts';
import { UNKNOWN } from './level.ts';

export const ofLevel = (level: ClassificationLevel | typeof UNKNOWN): ClassificationWhere => ({
  level: level === UNKNOWN ? { isNull: true } : { eq: level },
});

export const classifications = resource({
  entity: 'Classification',
  list: ClassificationsDocument,
  one: ClassificationDocument,
  filters: {
    q: (text: string): ClassificationWhere => ({ village: { name: { contains: text } } }),
    district: (code: string): ClassificationWhere => ({ village: { district: { code: { eq: code } } } }),
    level: ofLevel,
    year: (year: string): ClassificationWhere => ({ period: { eq: String(year) } }),
  },
});

/** A form holds the variables as they were read; an input has no ids. */
function ruleInput({ validFrom, threshold, origin, variables }: Values): CreateClassificationRuleInput {
  return {
    validFrom: validFrom as string,
    threshold: threshold as string,
    origin: (origin as string) || null,
    variables: (variables as Variable[]).map(({ code, index, name, nameEn, unit, unitEn, bands }) => ({
      ...{ code, index, name, nameEn, unit, unitEn },
      bands: bands.nodes.map(({ id: _, ...band }) => band),
    })),
  };
}

export const classificationRules = resource({
  entity: 'ClassificationRule',
  list: ClassificationRulesDocument,
  one: ClassificationRuleDocument,
  filters: {
    q: (text: string): ClassificationRuleWhere => ({ origin: { contains: text } }),
  },
  create: { document: CreateClassificationRuleDocument, toInput: ruleInput },
});
