/** Asks for a reason before something that is written down with it. */
import { Button, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useId } from 'react';
import { useTranslate } from 'react-admin';
import { useT } from '../i18n.ts';
import { TypingDialog } from './TypingDialog.tsx';

interface Props {
  title: string;
  help: string;
  /** What the button says. */
  action: string;
  isGrave?: boolean;
  isPending: boolean;
  submit: (reason: string) => void;
  close: () => void;
}

export const ReasonDialog = ({ title, help, action, isGrave, isPending, submit, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const id = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    submit(String(new FormData(event.currentTarget).get('reason')).trim());
  };
  return (
    <TypingDialog close={close} isSaved={() => isPending} maxWidth="xs" aria-labelledby={id}>
      <form onSubmit={send}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{help}</DialogContentText>
          <TextField name="reason" label={t('pilar.shared.retireReason')} required fullWidth autoFocus multiline minRows={2} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" color={isGrave ? 'error' : 'primary'} variant="contained" disabled={isPending}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};
