/** Chips of what a list is narrowed to by a link from one record: nobody chooses these in the list itself. */
import { Chip } from '@mui/material';
import { LinkedNamesDocument, type LinkedNamesQuery } from '@pilar/schema/generated/graphql.ts';
import { useGetResourceLabel, useListContext } from 'react-admin';
import { nameWithin } from '../nameWithin.ts';
import { useAnswer } from '../useAnswer.ts';
import { withValue } from './ListTools.tsx';

/** Filters that name one record, each with the resource it is of. */
const RESOURCE = { partner: 'partners', village: 'villages', pokja: 'pokjas', intervention: 'interventions' } as const;

type Linked = keyof typeof RESOURCE;

export const LinkedChips = ({ of }: { of: readonly Linked[] }) => {
  const label = useGetResourceLabel();
  const { filterValues, setFilters } = useListContext();
  const linked = of.filter((filter) => filterValues[filter] !== undefined);
  const named = useNames(Object.fromEntries(linked.map((filter) => [filter, String(filterValues[filter])])));
  return linked.map((filter) => (
    <Chip
      key={filter}
      // What is nobody's, or not yet known, still narrows the list.
      label={`${label(RESOURCE[filter], 1)}: ${named(filter) ?? String(filterValues[filter])}`}
      onDelete={() => setFilters(withValue(filterValues, filter, ''))}
      sx={{ maxWidth: '100%' }}
    />
  ));
};

const NAMES: { [F in Linked]: (data: LinkedNamesQuery) => string | undefined } = {
  partner: ({ partners }) => partners?.nodes[0]?.name,
  village: ({ villages }) => villages?.nodes[0] && nameWithin(villages.nodes[0]),
  pokja: ({ pokjas }) => {
    const pokja = pokjas?.nodes[0];
    return pokja && `${pokja.decreeNumber}, ${pokja.village.name}`;
  },
  intervention: ({ interventions }) => interventions?.nodes[0]?.title,
};

function useNames(asked: Partial<Record<Linked, string>>): (filter: Linked) => string | undefined {
  const { partner, village, pokja, intervention } = asked;
  const withWhich = {
    withPartner: partner !== undefined,
    withVillage: village !== undefined,
    withPokja: pokja !== undefined,
    withIntervention: intervention !== undefined,
  };
  const enabled = Object.values(withWhich).includes(true);
  const { data } = useAnswer(LinkedNamesDocument, { ...asked, ...withWhich }, { enabled });
  return (filter) => data && NAMES[filter](data);
}
