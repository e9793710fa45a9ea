import { IndicatorDocument, IndicatorsDocument, type IndicatorWhere } from '@pilar/schema/generated/graphql.ts';
import { resource } from '../provider/resource.ts';

export const indicators = resource({
  entity: 'Indicator',
  list: IndicatorsDocument,
  one: IndicatorDocument,
  standing: { validTo: { isNull: true } },
  filters: {
    q: (text: string): IndicatorWhere => ({
      or: [{ name: { contains: text } }, { nameEn: { contains: text } }, { code: { contains: text.toUpperCase() } }],
    }),
    pillar: (code: string): IndicatorWhere => ({ pillar: { code: { eq: code } } }),
    sector: (code: string): IndicatorWhere => ({ sector: { code: { eq: code } } }),
    frequency: (frequency: never): IndicatorWhere => ({ frequency: { eq: frequency } }),
  },
});
