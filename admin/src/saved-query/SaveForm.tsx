/** Gives the search that is in force a name, for oneself or for those who work in an area. */
import { Box, Button, Divider, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useT } from '../shared/i18n.ts';
import { SharingPick } from './SharingPick.tsx';
import type { Saved, Sharing } from './sharing.ts';
import type { Wish } from './useSavedLists.ts';

export const SaveForm = ({ own, save }: { own: readonly Saved[]; save: (wish: Wish) => void }) => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Sharing>();
  const name = typed.trim();
  /** Saved over, it stays shared as it is until somebody chooses. */
  const earlier = own.find((saved) => saved.name === name);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!name) return;
    save({ name, sharing: chosen, earlier });
    setTyped('');
    setChosen(undefined);
  };
  return (
    <>
      <Divider />
      <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <TextField
          name="name"
          label={t('pilar.shared.saveFilterName')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          required
          fullWidth
        />
        <SharingPick saved={earlier} chosen={chosen} onChange={setChosen} />
        <Button type="submit" variant="outlined" size="small">
          {t('pilar.shared.saveFilter')}
        </Button>
      </Box>
    </>
  );
};
