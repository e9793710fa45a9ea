/** Pages and ready questions at once, and one request for all that has a name; what the viewer may not read is not asked for. */
import { SearchAllDocument, type SearchAllQuery } from '@pilar/schema/generated/graphql.ts';
import { useCreatePath, useGetResourceLabel } from 'react-admin';
import { useMay } from '../provider/verbs.ts';
import type { ResourceName } from '../resources.ts';
import { useName } from '../shared/i18n.ts';
import { useAfterPause } from '../shared/useAfterPause.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { usePlaces } from './usePlaces.ts';

export interface Found {
  id: string;
  /** What kind of thing it is. */
  group: string;
  name: string;
  /** The area or group it belongs to: many names are not the only ones of their kind. */
  within?: string;
  to: string;
  /** Goes along to the page. */
  state?: object;
}

export const SHORTEST = 2;

export function useSearchAll(typed: string): { found: Found[]; isFetching: boolean; error: Error | null } {
  const may = useMay();
  const name = useName();
  const path = useCreatePath();
  const label = useGetResourceLabel();
  const places = usePlaces(typed.trim());
  const text = useAfterPause(typed.trim());
  const asked = {
    text,
    withVillages: may('village.read'),
    withMembers: may('pokjaMember.read') && may('person.read'),
    withPartners: may('partner.read'),
    withIndicators: may('indicator.read'),
    withInterventions: may('intervention.read'),
  };
  const isLong = text.length >= SHORTEST;
  const { data, isFetching, error } = useAnswer(SearchAllDocument, asked, { enabled: isLong, keep: true });
  const rows = data && isLong ? foundIn(data, name) : [];
  const found = rows.map(({ resource, ...row }) => ({
    ...row,
    group: label(resource, 2),
    to: path({ resource, type: 'show', id: row.id }),
  }));
  return { found: typed.trim().length < SHORTEST ? [] : [...places, ...found], isFetching, error };
}

interface FoundRow extends Pick<Found, 'id' | 'name' | 'within'> {
  resource: ResourceName;
}

const foundIn = (data: SearchAllQuery, name: ReturnType<typeof useName>): FoundRow[] => [
  ...(data.villages?.nodes ?? []).map((row) => ({ resource: 'villages' as const, id: row.id, name: row.name, within: row.district.name })),
  ...(data.pokjaMembers?.nodes ?? []).map((row) => ({
    resource: 'pokjaMembers' as const,
    id: row.id,
    name: row.person.name,
    within: `${name(row.role)}, ${row.pokja.village.name}`,
  })),
  ...(data.partners?.nodes ?? []).map((row) => ({ resource: 'partners' as const, id: row.id, name: row.name, within: row.area?.name })),
  ...(data.indicators?.nodes ?? []).map((row) => ({
    resource: 'indicators' as const,
    id: row.id,
    name: name(row),
    within: name(row.pillar),
  })),
  ...(data.interventions?.nodes ?? []).map((row) => ({
    resource: 'interventions' as const,
    id: row.id,
    name: row.title,
    within: row.villages.nodes[0]?.name,
  })),
];
