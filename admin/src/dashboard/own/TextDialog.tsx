import { Button, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { TypingDialog } from '../../shared/form/TypingDialog.tsx';
import { useT } from '../../shared/i18n.ts';

interface Props {
  text?: string;
  settle: (tile: { kind: 'TEXT'; text: string }) => void;
  close: () => void;
}

const LONGEST = 2000;

/** Plain text: a conclusion, a decision, a question for the meeting. */
export const TextDialog = ({ text: before = '', settle, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const [text, setText] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) settle({ kind: 'TEXT', text: text.trim() });
  };
  return (
    <TypingDialog close={close} maxWidth="sm" aria-labelledby="text-title">
      <form onSubmit={submit}>
        <DialogTitle id="text-title">{t('pilar.dashboard.textTitle')}</DialogTitle>
        <DialogContent sx={{ pt: '8px !important' }}>
          <TextField
            label={t('pilar.dashboard.text')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            multiline
            minRows={4}
            fullWidth
            required
            autoFocus
            slotProps={{ htmlInput: { maxLength: LONGEST } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('pilar.dashboard.put')}
          </Button>
        </DialogActions>
      </form>
    </TypingDialog>
  );
};
