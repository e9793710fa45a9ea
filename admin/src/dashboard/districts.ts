/** Districts that a dashboard can be narrowed to: those of whoever looks, by their names. */
import type { AreaWhere, DashboardChoicesQuery } from '@pilar/schema/generated/graphql.ts';
import type { Viewer } from '../provider/viewer.ts';
import { nameWithin } from '../shared/nameWithin.ts';
import { lineageOf } from '../village/inArea.ts';

export interface District {
  code: string;
  name: string;
}

type Roles = readonly Pick<Viewer['roles'][number], 'area'>[];
type Listed = DashboardChoicesQuery['districts'];

const DISTRICT = 2;

/** The district that a role's area is, or lies in. */
export const ownDistrict = (roles: Roles): string | undefined =>
  roles.map(({ area }) => lineageOf(area ?? '')[DISTRICT]).find((code) => code !== undefined);

/** All of them, for who holds a role in the whole country. */
export function reachedDistricts(roles: Roles): AreaWhere {
  const areas = roles.map(({ area }) => area);
  const within = areas
    .filter((area) => area !== null)
    .map((area): AreaWhere => ({ code: { startsWith: lineageOf(area)[DISTRICT] ?? area } }));
  return { level: { eq: 'DISTRICT' }, validOn: 'TODAY', ...(within.length > 0 && within.length === areas.length && { or: within }) };
}

export const hasMore = ({ nodes, totalCount }: Listed): boolean => totalCount > nodes.length;

/** With the regency that each lies in, where there are several. */
export function named(listed: Listed): District[] {
  const { nodes } = listed;
  const isOneRegency = !hasMore(listed) && new Set(nodes.map(({ parent }) => parent?.id)).size < 2;
  return nodes.map((one) => ({ code: one.code, name: isOneRegency ? one.name : nameWithin(one) }));
}
