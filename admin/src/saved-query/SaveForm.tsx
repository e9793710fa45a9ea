/** Gives the search that is in force a name, for oneself or for those who work in an area. */
import { Box, Button, Divider, MenuItem, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { NATIONAL, type Wish } from './useSavedLists.ts';

const ONESELF = '';

export const SaveForm = ({ save }: { save: (wish: Wish) => void }) => {
  const t = useT();
  const places = useSharingPlaces();
  const [area, setArea] = useState(ONESELF);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name) save({ name, area: area || undefined });
    event.currentTarget.reset();
  };
  return (
    <>
      <Divider />
      <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <TextField name="name" label={t('pilar.shared.saveFilterName')} required fullWidth />
        {places.length > 0 && (
          <TextField
            select
            label={t('pilar.savedQuery.for')}
            value={area}
            onChange={(event) => setArea(event.target.value)}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          >
            <MenuItem value={ONESELF}>{t('pilar.savedQuery.onlyMe')}</MenuItem>
            {places.map(({ code, name }) => (
              <MenuItem key={code} value={code}>
                {t('pilar.savedQuery.sharedWith', { area: name })}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Button type="submit" variant="outlined" size="small">
          {t('pilar.shared.saveFilter')}
        </Button>
      </Box>
    </>
  );
};

/** The areas of the roles that allow sharing, each once. */
function useSharingPlaces(): { code: string; name: string }[] {
  const t = useT();
  const roles = (useViewer()?.roles ?? []).filter(({ verbs }) => verbs.includes('savedQuery.share'));
  const places = roles.map(({ area, areaName }) => ({ code: area ?? NATIONAL, name: areaName ?? t('pilar.savedQuery.everybody') }));
  return places.filter(({ code }, index) => places.findIndex((place) => place.code === code) === index);
}
