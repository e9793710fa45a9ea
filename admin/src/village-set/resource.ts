import {
  CreateVillageSetDocument,
  type CreateVillageSetInput,
  RestoreVillageSetDocument,
  RetireVillageSetDocument,
  UpdateVillageSetDocument,
  type UpdateVillageSetInput,
  VillageSetDocument,
  VillageSetsDocument,
  type VillageSetWhere,
} from '@pilar/schema/generated/graphql.ts';
import { pick, resource } from '../provider/resource.ts';

const FIELDS = ['name', 'year', 'decreeNumber', 'decreedOn', 'note', 'villages'];

export const villageSets = resource({
  entity: 'VillageSet',
  list: VillageSetsDocument,
  one: VillageSetDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): VillageSetWhere => ({ or: [{ name: { contains: text } }, { decreeNumber: { contains: text } }] }),
    year: (year: string): VillageSetWhere => ({ year: { eq: Number(year) } }),
  },
  create: {
    document: CreateVillageSetDocument,
    toInput: (values) => pick(values, ['code', 'area.code', ...FIELDS]) as unknown as CreateVillageSetInput,
  },
  update: { document: UpdateVillageSetDocument, toInput: (values) => pick(values, FIELDS) as UpdateVillageSetInput },
  retire: RetireVillageSetDocument,
  restore: RestoreVillageSetDocument,
  belonging: ({ area }) => ({ areas: [area.code] }),
});
