import { TargetDocument, TargetsDocument, type TargetWhere } from '@pilar/schema/generated/graphql.ts';
import { resource } from '../provider/resource.ts';

export const targets = resource({
  entity: 'Target',
  list: TargetsDocument,
  one: TargetDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): TargetWhere => ({
      or: [
        { indicator: { name: { contains: text } } },
        { indicator: { nameEn: { contains: text } } },
        { area: { name: { contains: text } } },
      ],
    }),
    year: (year: string): TargetWhere => ({ year: { eq: year } }),
    sector: (code: string): TargetWhere => ({ indicator: { sector: { code: { eq: code } } } }),
    indicator: (code: string): TargetWhere => ({ indicator: { code: { eq: code } } }),
    area: (code: string): TargetWhere => ({ area: { code: { eq: code } } }),
  },
  belonging: ({ area, indicator }) => ({ areas: [area.code], sector: indicator.sector.code }),
});
