/** Chips of what a list of interventions is narrowed to by a link from a partner or a village: nobody chooses these in the list itself. */
import { Chip } from '@mui/material';
import { InterventionFilterNamesDocument } from '@pilar/schema/generated/graphql.ts';
import { useGetResourceLabel, useListContext } from 'react-admin';
import { withValue } from '../shared/list/ListTools.tsx';
import { useAnswer } from '../shared/useAnswer.ts';

const RESOURCE = { partner: 'partners', village: 'villages' } as const;

export const LinkedChips = () => {
  const label = useGetResourceLabel();
  const { filterValues, setFilters } = useListContext();
  const { partner, village } = filterValues as { partner?: string; village?: string };
  const asked = { partner, village, withPartner: partner !== undefined, withVillage: village !== undefined };
  const { data } = useAnswer(InterventionFilterNamesDocument, asked, { enabled: asked.withPartner || asked.withVillage });
  const linked = (['partner', 'village'] as const).filter((name) => filterValues[name] !== undefined);
  return linked.map((name) => {
    const resource = RESOURCE[name];
    // A code that is nobody's, or not yet known, still narrows the list.
    const text = data?.[resource]?.nodes[0]?.name ?? String(filterValues[name]);
    return <Chip key={name} label={`${label(resource, 1)}: ${text}`} onDelete={() => setFilters(withValue(filterValues, name, ''))} />;
  });
};
