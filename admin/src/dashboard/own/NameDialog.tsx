/** Names a dashboard and says who sees it: a new one, or one of one's own. */
import { Button, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SharingPick } from '../../saved-query/SharingPick.tsx';
import type { Saved, Sharing } from '../../saved-query/sharing.ts';
import { LONGEST_NAME } from '../../saved-query/sharing.ts';
import { TypingDialog } from '../../shared/form/TypingDialog.tsx';
import { useT } from '../../shared/i18n.ts';

interface Props {
  saved?: Saved;
  /** Sharing is absent where nobody chose: it stays as it is. */
  save: (name: string, sharing?: Sharing) => void;
  close: () => void;
  isBusy: boolean;
}

export const NameDialog = ({ saved, save, close, isBusy }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const [name, setName] = useState(saved?.name ?? '');
  const [chosen, setChosen] = useState<Sharing>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save(name.trim(), chosen);
  };
  return (
    <TypingDialog close={close} isChosen={chosen !== undefined} isSaved={() => isBusy} maxWidth="sm" aria-labelledby="name-title">
      <form onSubmit={submit}>
        <DialogTitle id="name-title">{t(saved ? 'pilar.dashboard.nameAndSharing' : 'pilar.dashboard.make')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
          <TextField
            label={t('pilar.dashboard.name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            required
            autoFocus
            slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          />
          <SharingPick saved={saved} chosen={chosen} onChange={setChosen} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};
