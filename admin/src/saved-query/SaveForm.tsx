/** Gives the search that is in force a name, for oneself or for those who work in an area. */
import { Box, Button, Divider, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useT } from '../shared/i18n.ts';
import { SharingPick } from './SharingPick.tsx';
import { UNSHARED } from './sharing.ts';
import type { Wish } from './useSavedLists.ts';

export const SaveForm = ({ save }: { save: (wish: Wish) => void }) => {
  const t = useT();
  const [sharing, setSharing] = useState(UNSHARED);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name) save({ name, sharing });
    event.currentTarget.reset();
  };
  return (
    <>
      <Divider />
      <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <TextField name="name" label={t('pilar.shared.saveFilterName')} required fullWidth />
        <SharingPick value={sharing} onChange={setSharing} />
        <Button type="submit" variant="outlined" size="small">
          {t('pilar.shared.saveFilter')}
        </Button>
      </Box>
    </>
  );
};
