import {
  RetireTargetDocument,
  SetTargetDocument,
  type SetTargetInput,
  TargetDocument,
  TargetsDocument,
  type TargetWhere,
} from '@pilar/schema/generated/graphql.ts';
import { pick, resource } from '../provider/resource.ts';

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
  create: {
    document: SetTargetDocument,
    toInput: (values) => pick(values, ['indicator.code', 'area.code', 'year', 'value']) as unknown as SetTargetInput,
  },
  retire: RetireTargetDocument,
  belonging: ({ area, indicator }) => ({ areas: [area.code], sector: indicator.sector.code }),
});
