/** The small inputs that the editors share. */
import { Autocomplete, MenuItem, TextField } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
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

export const PickMany = ({ label, value, choices, onChange }: PickManyProps) => {
  const t = useT();
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      limitTags={3}
      options={[...choices]}
      value={value.map((id) => choices.find((choice) => choice.id === id) ?? { id, name: id })}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_, chosen) => onChange(chosen.map(({ id }) => id))}
      renderInput={(params) => <TextField {...params} label={label} />}
      noOptionsText={t('pilar.shared.noMatch')}
      openText={t('pilar.shared.all')}
      sx={{ flex: '1 1 240px', minWidth: 200 }}
    />
  );
};
