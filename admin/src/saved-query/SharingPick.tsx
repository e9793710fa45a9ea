import { MenuItem, TextField } from '@mui/material';
import { useViewer } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { NATIONAL } from './useSavedLists.ts';

export const ONESELF = '';

interface Props {
  value: string;
  onChange: (area: string) => void;
}

/** Who sees what is kept: oneself, those of an area, everybody. Nothing to choose for who may not share. */
export const SharingPick = ({ value, onChange }: Props) => {
  const t = useT();
  const places = useSharingPlaces();
  if (places.length === 0) return null;
  return (
    <TextField
      select
      label={t('pilar.savedQuery.for')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value={ONESELF}>{t('pilar.savedQuery.onlyMe')}</MenuItem>
      {places.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {t('pilar.savedQuery.sharedWith', { area: name })}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** The areas of the roles that allow sharing, each once. */
function useSharingPlaces(): { code: string; name: string }[] {
  const t = useT();
  const roles = (useViewer()?.roles ?? []).filter(({ verbs }) => verbs.includes('savedQuery.share'));
  const places = roles.map(({ area, areaName }) => ({ code: area ?? NATIONAL, name: areaName ?? t('pilar.savedQuery.everybody') }));
  return places.filter(({ code }, index) => places.findIndex((place) => place.code === code) === index);
}
