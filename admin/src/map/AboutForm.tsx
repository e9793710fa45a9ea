/** What is said about boundaries: whose they are, under which terms, of which day, and whether they are a reference. */
import { Box, Button, Checkbox, FormControlLabel, FormHelperText, TextField } from '@mui/material';
import type { LoadMapLayerInput } from '@pilar/schema/generated/graphql.ts';
import { type FormEvent, useState } from 'react';
import { NOTHING_SAVED, useLeaving } from '../shared/form/useLeaving.ts';
import { useT } from '../shared/i18n.ts';

export type About = Omit<LoadMapLayerInput, 'file' | 'codeProperty'>;

interface Props {
  name: string;
  keep: (about: About) => void;
  /** Nothing can be kept now; what was typed stays. */
  isOff: boolean;
}

export const AboutForm = ({ name, keep, isOff }: Props) => {
  const t = useT();
  const [isTyped, setTyped] = useState(false);
  useLeaving(isTyped, NOTHING_SAVED);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string) => String(given.get(field) ?? '').trim();
    keep({
      name: text('name'),
      credit: text('credit'),
      licence: text('licence') || undefined,
      takenOn: text('takenOn') || undefined,
      isOfficial: given.has('isOfficial'),
    });
  };
  return (
    <Box component="form" onSubmit={send} onInput={() => setTyped(true)} sx={{ display: 'grid', gap: 2, width: '100%', maxWidth: 560 }}>
      <TextField
        name="name"
        label={t('pilar.map.bounds.name')}
        defaultValue={name}
        required
        slotProps={{ htmlInput: { maxLength: 120 } }}
      />
      <TextField
        name="credit"
        label={t('pilar.map.bounds.credit')}
        helperText={t('pilar.map.bounds.creditHelp')}
        required
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <TextField name="licence" label={t('pilar.map.bounds.licence')} slotProps={{ htmlInput: { maxLength: 200 } }} />
      <TextField name="takenOn" type="date" label={t('pilar.map.bounds.takenOn')} slotProps={{ inputLabel: { shrink: true } }} />
      <Box>
        <FormControlLabel control={<Checkbox name="isOfficial" />} label={t('pilar.map.bounds.isOfficial')} />
        <FormHelperText>{t('pilar.map.bounds.isOfficialHelp')}</FormHelperText>
      </Box>
      <Button type="submit" variant="contained" disabled={isOff} sx={{ justifySelf: 'start' }}>
        {t('pilar.map.bounds.save')}
      </Button>
    </Box>
  );
};
