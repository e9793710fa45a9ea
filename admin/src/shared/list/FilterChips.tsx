/** What narrows a list right now, each with its way out. */
import { Box, Button, Chip } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { useSinceText } from '../../changes/useSinceText.ts';
import { useT } from '../i18n.ts';
import { askedOf, type QuickFilter, withValue } from './ListTools.tsx';

export const FilterChips = ({ filters, children }: { filters: QuickFilter[]; children?: ReactNode }) => {
  const t = useT();
  const { filterValues, setFilters, resource } = useListContext();
  const sinceText = useSinceText(resource, filterValues.since);
  const asked = Object.keys(filterValues);
  if (asked.length === 0) return null;
  const label = (name: string) => {
    if (name === 'retired') return t('pilar.shared.withRetired');
    if (name === 'since') return sinceText;
    const filter = filters.find((candidate) => candidate.name === name);
    const choice = filter && askedOf(filter, filterValues[name]);
    return choice && `${filter.label}: ${choice.name}`;
  };
  return (
    <Box
      role="group"
      aria-label={t('pilar.shared.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', mb: 1.5 }}
    >
      {filterValues.q && <Chip label={`“${filterValues.q}”`} onDelete={() => setFilters(withValue(filterValues, 'q', ''))} />}
      {asked.map((name) => {
        const text = label(name);
        return text && <Chip key={name} label={text} onDelete={() => setFilters(withValue(filterValues, name, ''))} />;
      })}
      {children}
      <Button size="small" onClick={() => setFilters({})}>
        {t('pilar.shared.clearFilters')}
      </Button>
    </Box>
  );
};
