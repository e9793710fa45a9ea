/** The search at the end of a row: by name or code, in groups, Enter takes the first. */
import { Autocomplete, type AutocompleteRenderGroupParams, Box, createFilterOptions, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';

export interface Choice {
  id: string;
  name: string;
  group?: string;
  help?: string;
}

interface Props<C extends Choice> {
  label: string;
  choices: readonly C[];
  onAdd: (choice: C) => void;
  /** There is nothing else to begin with. */
  isFirst?: boolean;
}

const NAMES_AND_CODES = createFilterOptions<Choice>({
  stringify: ({ name, id, group }) => `${name} ${id} ${id.replaceAll('_', ' ')} ${group ?? ''}`,
});

/** Who types a code whole means that one: it comes first, and its group with it. */
function matching<C extends Choice>(choices: C[], typed: string): C[] {
  const found = NAMES_AND_CODES(choices, { inputValue: typed, getOptionLabel: ({ name }) => name }) as C[];
  const meant = found.find(({ id }) => id === typed.trim().toUpperCase());
  const rank = (choice: C) => (choice === meant ? 0 : choice.group === meant?.group ? 1 : 2);
  return meant ? found.toSorted((a, b) => rank(a) - rank(b)) : found;
}

export const Adder = <C extends Choice>({ label, choices, onAdd, isFirst }: Props<C>) => {
  const t = useT();
  const [text, setText] = useState('');
  const isGrouped = choices.some(({ group }) => group);
  return (
    <Autocomplete<C>
      size="small"
      value={null}
      options={[...choices]}
      autoHighlight
      clearOnBlur
      inputValue={text}
      onInputChange={(_, typed, reason) => setText(reason === 'input' ? typed : '')}
      onChange={(_, choice) => choice && onAdd(choice)}
      filterOptions={(options, { inputValue }) => matching(options, inputValue)}
      groupBy={isGrouped ? ({ group }) => group ?? '' : undefined}
      renderGroup={({ key, ...group }) => <Group key={key} {...group} />}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      noOptionsText={t('pilar.shared.noMatch')}
      openText={label}
      renderInput={(params) => (
        <TextField
          {...params}
          autoFocus={isFirst}
          placeholder={label}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, 'aria-label': label } }}
        />
      )}
      renderOption={({ key, ...props }, { name, help }) => (
        <Box component="li" key={key} {...props}>
          <Box sx={{ minWidth: 0 }}>
            {name}
            {help && (
              <Typography variant="body2" color="textSecondary">
                {help}
              </Typography>
            )}
          </Box>
        </Box>
      )}
      slotProps={{ popper: { placement: 'bottom-start', sx: { minWidth: { xs: 'calc(100vw - 48px)', sm: 440 } } } }}
      sx={{ flex: '0 1 240px', minWidth: 190, '& .MuiInputBase-root': { minHeight: 32, py: '0 !important', borderRadius: 4 } }}
    />
  );
};

const Group = ({ group, children }: Omit<AutocompleteRenderGroupParams, 'key'>) => (
  <Box role="group" aria-label={group}>
    <Typography variant="body2" aria-hidden sx={{ px: 2, pt: 1.25, pb: 0.25, fontWeight: 650, color: 'text.secondary' }}>
      {group}
    </Typography>
    <Box component="ul" role="presentation" sx={{ p: 0 }}>
      {children}
    </Box>
  </Box>
);
