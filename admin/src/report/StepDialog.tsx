import { Alert, Button, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import type { FormEvent } from 'react';
import { TypingDialog } from '../shared/form/TypingDialog.tsx';
import { useT } from '../shared/i18n.ts';

interface Props {
  title: string;
  text: string;
  /** Of the button that does it. */
  label: string;
  /** A remark or a reason that goes with it. */
  words?: { label: string; isNeeded: boolean };
  hint?: string;
  isBusy: boolean;
  act: (words: string) => void;
  close: () => void;
}

/** Asks once more before a report goes on, and for the words that a step needs. */
export const StepDialog = ({ title, text, label, words, hint, isBusy, act, close }: Props) => {
  const t = useT();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act(String(new FormData(event.currentTarget).get('words') ?? '').trim());
  };
  return (
    <TypingDialog close={close} isSaved={() => isBusy} maxWidth="xs" aria-labelledby="step-title">
      <form onSubmit={submit}>
        <DialogTitle id="step-title">{title}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{text}</Typography>
          {hint && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {hint}
            </Alert>
          )}
          {words && (
            <TextField
              name="words"
              label={words.label}
              required={words.isNeeded}
              fullWidth
              autoFocus
              multiline
              minRows={2}
              sx={{ mt: 0.5 }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('pilar.report.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy} autoFocus={!words}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};
