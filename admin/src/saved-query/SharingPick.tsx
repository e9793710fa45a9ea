import { MenuItem, TextField } from '@mui/material';
import { useViewer } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { NATIONAL, type Saved, type Sharing, sharingOf, useMayShare, useRoleNames } from './sharing.ts';

const ONESELF = '';

interface Props {
  /** What is being saved again. */
  saved?: Saved;
  /** In place of how that is shared. */
  chosen?: Sharing;
  onChange: (sharing: Sharing) => void;
}

/** Who sees what is kept: oneself, those of an area or everybody, and of these some roles only. Nothing to choose for who may not share. */
export const SharingPick = ({ saved, chosen, onChange }: Props) => {
  const t = useT();
  const mayShare = useMayShare();
  const places = useSharingPlaces();
  const kept = sharingOf(saved);
  const { area = ONESELF, roles } = chosen ?? kept;
  const isForeign = !mayShare(chosen ?? kept);
  const isListed = kept.area === undefined || places.some(({ code }) => code === kept.area);
  if (places.length === 0 && isListed) return null;
  return (
    <>
      <TextField
        select
        label={t('pilar.savedQuery.for')}
        value={area}
        onChange={({ target }) => onChange(target.value === ONESELF ? { roles: [] } : { area: target.value, roles })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        helperText={isForeign ? t('pilar.savedQuery.notYours') : undefined}
      >
        {!isListed && (
          <MenuItem value={kept.area} disabled={!mayShare(kept)}>
            {t('pilar.savedQuery.sharedWith', { area: saved?.area?.name ?? t('pilar.savedQuery.everybody') })}
          </MenuItem>
        )}
        <MenuItem value={ONESELF}>{t('pilar.savedQuery.onlyMe')}</MenuItem>
        {places.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {t('pilar.savedQuery.sharedWith', { area: name })}
          </MenuItem>
        ))}
      </TextField>
      {area !== ONESELF && !isForeign && <RolesPick value={roles} onChange={(chosen) => onChange({ area, roles: chosen })} />}
    </>
  );
};

const RolesPick = ({ value, onChange }: { value: string[]; onChange: (roles: string[]) => void }) => {
  const t = useT();
  const { roles, textOf } = useRoleNames();
  return (
    <TextField
      select
      label={t('pilar.savedQuery.forRoles')}
      value={value}
      onChange={({ target }) => onChange([target.value].flat())}
      slotProps={{
        select: { multiple: true, displayEmpty: true, renderValue: () => textOf(value) || t('pilar.savedQuery.allRoles') },
        inputLabel: { shrink: true },
      }}
    >
      {roles.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {name}
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
