import {
  CreateIndicatorDocument,
  type CreateIndicatorInput,
  IndicatorDocument,
  IndicatorsDocument,
  type IndicatorWhere,
  RestoreIndicatorDocument,
  RetireIndicatorDocument,
  UpdateIndicatorDocument,
  type UpdateIndicatorInput,
} from '@pilar/schema/generated/graphql.ts';
import { pick, resource, type Values } from '../provider/resource.ts';

/** What a form may always change. */
const WORDS = [
  'name',
  'nameEn',
  'pillar.code',
  'sector.code',
  'unit',
  'unitEn',
  'direction',
  'numerator',
  'denominator',
  'min',
  'max',
  'targetLow',
  'targetHigh',
  'isSensitive',
  'origin',
];

/** What a value means: said once, and changed by a new edition. */
const MEANING = [
  'kind',
  'spaceRule',
  'timeRule',
  'appliesTo',
  'frequency',
  'denominatorIndicator.code',
  'weightIndicator.code',
  'factor',
  'decimals',
];

export const editionInput = (values: object): Values => pick(values as Values, [...WORDS, ...MEANING]);

export const editionPath = (id: string): string => `/indicators/${encodeURIComponent(id)}/edition`;

export const indicators = resource({
  entity: 'Indicator',
  list: IndicatorsDocument,
  one: IndicatorDocument,
  standing: { validTo: { isNull: true }, retiredAt: { isNull: true } },
  filters: {
    q: (text: string): IndicatorWhere => ({
      or: [{ name: { contains: text } }, { nameEn: { contains: text } }, { code: { contains: text.toUpperCase() } }],
    }),
    pillar: (code: string): IndicatorWhere => ({ pillar: { code: { eq: code } } }),
    sector: (code: string): IndicatorWhere => ({ sector: { code: { eq: code } } }),
    frequency: (frequency: never): IndicatorWhere => ({ frequency: { eq: frequency } }),
  },
  create: {
    document: CreateIndicatorDocument,
    toInput: (values) => ({ code: values.code, ...editionInput(values), ...pick(values, ['sources']) }) as unknown as CreateIndicatorInput,
  },
  update: { document: UpdateIndicatorDocument, toInput: (values) => pick(values, WORDS) as UpdateIndicatorInput },
  retire: RetireIndicatorDocument,
  restore: RestoreIndicatorDocument,
});
