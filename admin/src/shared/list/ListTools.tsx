/** The line above a list: search, quick filters, saved searches, columns, and the way to a new record. */
import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, InputAdornment, MenuItem, TextField, type Theme, useMediaQuery } from '@mui/material';
import { memo, type ReactNode, useEffect, useState } from 'react';
import { ColumnsButton, CreateButton, useCanAccess, useListFilterContext, useResourceContext, useResourceDefinition } from 'react-admin';
import { known } from '../../provider/dataProvider.ts';
import { SavedFilters } from '../../saved-query/SavedFilters.tsx';
import { useT } from '../i18n.ts';
import { PlacePick } from '../place/PlacePick.tsx';
import type { Places } from '../place/places.ts';
import { useChosen } from '../place/useChosen.ts';

export interface QuickFilter {
  /** Name of the filter in the resource. */
  name: string;
  label: string;
  choices: { id: string; name: string }[];
  /** The choices are areas, and perhaps only the first of them. */
  places?: Places;
  /** What is asked by a link without being a choice. */
  nameOf?: (asked: string) => string;
}

/** What is asked of a filter: a choice, or what a link asked besides. */
function askedOf({ choices, nameOf }: QuickFilter, value: unknown): QuickFilter['choices'][number] | undefined {
  const id = String(value);
  return choices.find((choice) => choice.id === id) ?? (value !== undefined && nameOf ? { id, name: nameOf(id) } : undefined);
}

/** The same; an area that is not among the choices is looked up. */
export function useAsked(filter: QuickFilter | undefined, value: unknown): QuickFilter['choices'][number] | undefined {
  const asked = filter && askedOf(filter, value);
  const place = useChosen([], filter?.places && !asked && value !== undefined ? String(value) : undefined);
  return asked ?? (place && { id: place.code, name: place.name });
}

interface Props {
  searchHint: string;
  filters: QuickFilter[];
  children?: ReactNode;
  /** What can be done with all that is listed. */
  actions?: ReactNode;
}

/** What narrows a list is not drawn anew when its rows come: it looks at what is asked, not at the answer. */
export const ListTools = ({ searchHint, filters, children, actions }: Props) => {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5, '& .MuiButton-root': { whiteSpace: 'nowrap' } }}>
      <Search hint={searchHint} />
      {filters.map((filter) => (
        <Quick key={filter.name} filter={filter} />
      ))}
      {children}
      <WithRetired />
      <Box sx={{ flex: 1 }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <SavedFilters />
        {actions}
        {!isPhone && <ColumnsButton />}
        <NewRecord />
      </Box>
    </Box>
  );
};

const NewRecord = () => {
  const resource = useResourceContext()!;
  const { hasCreate } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource, action: 'create', enabled: Boolean(hasCreate) });
  return hasCreate && canAccess ? <CreateButton variant="contained" /> : null;
};

/** What is no longer in use is left out until someone asks for it. */
const WithRetired = memo(() => {
  const t = useT();
  const { filterValues, setFilters } = useListFilterContext();
  if (!known(useResourceContext()!).standing || filterValues.retired) return null;
  return (
    <Button size="small" onClick={() => setFilters({ ...filterValues, retired: true })} sx={{ color: 'text.secondary', fontWeight: 450 }}>
      {t('pilar.shared.withRetired')}
    </Button>
  );
});

const PAUSE_IN_TYPING = 350;

const Search = memo(({ hint }: { hint: string }) => {
  const t = useT();
  const { filterValues, setFilters } = useListFilterContext();
  const asked = String(filterValues.q ?? '');
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => setFilters(withValue(filterValues, 'q', text.trim())), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [text, asked, filterValues, setFilters]);
  return (
    <TextField
      type="search"
      placeholder={hint}
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{
        width: { xs: '100%', sm: 'auto' },
        flex: { sm: '1000 1 230px' },
        maxWidth: { sm: 330 },
        '& .MuiInputBase-root': { bgcolor: 'background.paper' },
      }}
      slotProps={{
        htmlInput: { 'aria-label': `${t('pilar.shared.search')}: ${hint}` },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
});

const PLACE_WIDTH = { xs: 'calc(50% - 4px)', sm: 200 };

const Quick = memo(({ filter }: { filter: QuickFilter }) => {
  const { name, label, choices } = filter;
  const t = useT();
  const { filterValues, setFilters } = useListFilterContext();
  const asked = useAsked(filter, filterValues[name]);
  const choose = (value: string) => setFilters(withValue(filterValues, name, value));
  if (filter.places && filter.places.more > 0) {
    const chosen = asked && { code: asked.id, name: asked.name };
    const all = t('pilar.shared.all');
    return <PlacePick label={label} places={filter.places} chosen={chosen} everywhere={all} choose={choose} width={PLACE_WIDTH} />;
  }
  const listed = asked && !choices.includes(asked) ? [...choices, asked] : choices;
  return (
    <TextField
      select
      label={label}
      value={asked?.id ?? ''}
      onChange={(event) => choose(event.target.value)}
      sx={{ minWidth: { xs: 'calc(50% - 4px)', sm: 132 }, '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('pilar.shared.all')}</MenuItem>
      {listed.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
});

const TRUTH: Record<string, unknown> = { true: true, false: false };

/** The filters with one value set, or without it where the value asks nothing. */
export function withValue(filters: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _, ...others } = filters;
  return value === '' || value === undefined ? others : { ...others, [name]: TRUTH[String(value)] ?? value };
}
