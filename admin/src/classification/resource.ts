import {
  ClassificationDocument,
  type ClassificationLevel,
  ClassificationRuleDocument,
  ClassificationRulesDocument,
  type ClassificationRuleWhere,
  ClassificationsDocument,
  type ClassificationWhere,
} from '@pilar/schema/generated/graphql.ts';
import { resource } from '../provider/resource.ts';
import { UNKNOWN } from './ClassBadge.tsx';

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

export const classificationRules = resource({
  entity: 'ClassificationRule',
  list: ClassificationRulesDocument,
  one: ClassificationRuleDocument,
  filters: {
    q: (text: string): ClassificationRuleWhere => ({ origin: { contains: text } }),
  },
});
