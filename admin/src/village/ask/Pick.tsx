/** The small inputs that the editors share. */
import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { type AreaWhere, SearchPlacesDocument, type SearchPlacesQueryVariables } from '@pilar/schema/generated/graphql.ts';
import { useSearch } from '../../shared/form/inputs.tsx';
import { useT } from '../../shared/i18n.ts';
import { nameWithin } from '../../shared/nameWithin.ts';
import type { Choice } from './useWords.ts';

interface PickProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  width?: number;
}

export const Pick = ({ label, value, choices, onChange, width = 170 }: PickProps) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    sx={{ minWidth: width, flex: { xs: '1 1 45%', sm: '0 0 auto' } }}
  >
    {choices.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);

interface PickManyProps {
  label: string;
  value: string[];
  choices: readonly Choice[];
  onChange: (value: string[]) => void;
}

const DISTRICTS: AreaWhere = { level: { eq: 'DISTRICT' }, validOn: 'TODAY' };

/** Districts of the country are many: what is typed is looked up by the server, with the regency that each lies in. */
export const PickDistricts = ({ choices, ...props }: PickManyProps) => {
  const { options, setTyped, setOpen } = useSearch<Place, SearchPlacesQueryVariables>(SearchPlacesDocument, { within: DISTRICTS });
  const found = options.map((district) => ({ id: district.code, name: nameWithin(district) }));
  return <PickMany {...props} choices={choices} found={found} onType={setTyped} onOpen={() => setOpen(true)} />;
};

interface Place {
  id: string;
  code: string;
  name: string;
  parent?: { name: string } | null;
}

interface Searching {
  /** What the server found; without it the choices are all there are. */
  found?: Choice[];
  onType?: (text: string) => void;
  onOpen?: () => void;
  /** The choices are on their way: that none matches is not known yet. */
  isLoading?: boolean;
}

export const PickMany = ({ label, value, choices, onChange, found, onType, onOpen, isLoading }: PickManyProps & Searching) => {
  const t = useT();
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      limitTags={3}
      options={found ?? [...choices]}
      filterOptions={found && ((all) => all)}
      onOpen={onOpen}
      onInputChange={(_, text, reason) => reason === 'input' && onType?.(text)}
      value={value.map((id) => choices.find((choice) => choice.id === id) ?? { id, name: id })}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_, chosen) => onChange(chosen.map(({ id }) => id))}
      renderInput={(params) => <TextField {...params} label={label} />}
      loading={isLoading}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      openText={t('pilar.shared.all')}
      sx={{ flex: '1 1 240px', minWidth: 200 }}
    />
  );
};
