/** What narrows a list right now, each with its way out. */
import { Box, Button, Chip } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { useSinceText } from '../../changes/useSinceText.ts';
import { useT } from '../i18n.ts';
import { type QuickFilter, useAsked, withValue } from './ListTools.tsx';

export const FilterChips = ({ filters, children }: { filters: QuickFilter[]; children?: ReactNode }) => {
  const t = useT();
  const { filterValues, setFilters } = useListContext();
  const asked = Object.keys(filterValues);
  if (asked.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={t('pilar.shared.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1.5 }}
    >
      {filterValues.q && <Chip label={`“${filterValues.q}”`} onDelete={() => setFilters(withValue(filterValues, 'q', ''))} />}
      {asked.map((name) => (
        <FilterChip key={name} name={name} filter={filters.find((candidate) => candidate.name === name)} />
      ))}
      {children}
      <Button size="small" onClick={() => setFilters({})}>
        {t('pilar.shared.clearFilters')}
      </Button>
    </Box>
  );
};

const FilterChip = ({ name, filter }: { name: string; filter?: QuickFilter }) => {
  const t = useT();
  const { filterValues, setFilters, resource } = useListContext();
  const sinceText = useSinceText(resource, filterValues.since);
  const choice = useAsked(filter, filterValues[name]);
  const texts: Record<string, string | undefined> = { retired: t('pilar.shared.withRetired'), since: sinceText };
  const text = name in texts ? texts[name] : choice && `${filter?.label}: ${choice.name}`;
  return text && <Chip label={text} onDelete={() => setFilters(withValue(filterValues, name, ''))} />;
};
