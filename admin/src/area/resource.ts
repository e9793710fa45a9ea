import { AreaDocument, AreasDocument, type AreaWhere } from '@pilar/schema/generated/graphql.ts';
import { resource } from '../provider/resource.ts';

export const areas = resource({
  entity: 'Area',
  list: AreasDocument,
  one: AreaDocument,
  standing: { validOn: 'TODAY' },
  filters: {
    q: (text: string): AreaWhere => (/^[\d.]+$/.test(text) ? { code: { startsWith: text } } : { name: { contains: text } }),
    level: (level: never): AreaWhere => ({ level: { eq: level } }),
    parent: (id: string): AreaWhere => ({ parent: { id: { eq: id } } }),
    codes: (codes: string[]): AreaWhere => ({ code: { in: codes } }),
    current: (is: boolean): AreaWhere => ({ validTo: { isNull: is } }),
  },
});
