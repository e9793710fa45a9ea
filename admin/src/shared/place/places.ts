/** Areas to choose from: those of whoever looks, by their names. */
import type { AreaLevel, AreaWhere, ListedPlacesFragment as Listed } from '@pilar/schema/generated/graphql.ts';
import type { Viewer } from '../../provider/viewer.ts';
import { lineageOf } from '../../village/inArea.ts';
import { nameWithin } from '../nameWithin.ts';

export interface Place {
  code: string;
  name: string;
}

/** Some of them, and among which areas the others are found. */
export interface Places {
  listed: readonly Place[];
  more: number;
  within: AreaWhere;
}

type Roles = readonly Pick<Viewer['roles'][number], 'area'>[];

const DISTRICT = 2;

/** Those in an area of a role; all of them, for who holds a role in the whole country. */
export function reachedAreas(roles: Roles, ...levels: AreaLevel[]): AreaWhere {
  const areas = roles.map(({ area }) => area);
  const within = areas.filter((area) => area !== null).map((area): AreaWhere => ({ code: { startsWith: area } }));
  return { level: { in: levels }, validOn: 'TODAY', ...(within.length > 0 && within.length === areas.length && { or: within }) };
}

/** Who works in a village sees its district. */
export const reachedDistricts = (roles: Roles): AreaWhere =>
  reachedAreas(
    roles.map(({ area }) => ({ area: area && (lineageOf(area)[DISTRICT] ?? area) })),
    'DISTRICT',
  );

export const moreOf = ({ nodes, totalCount }: { nodes: readonly unknown[]; totalCount: number }): number => totalCount - nodes.length;

/** Districts with the regency that each lies in, where there are several. */
export function named(listed: Listed): Place[] {
  const { nodes } = listed;
  const isOneRegency = moreOf(listed) === 0 && new Set(nodes.map(({ parent }) => parent?.id)).size < 2;
  return nodes.map((one) => ({ code: one.code, name: isOneRegency ? one.name : nameWithin(one) }));
}
