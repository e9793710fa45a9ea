/** A secret that is shown this once: to be copied now. */
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Alert, Button, Stack, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { useT } from '../shared/i18n.ts';

interface Props {
  label: string;
  secret: string;
  help: string;
  /** What to do once it is kept. */
  children: ReactNode;
}

export const ShownOnce = ({ label, secret, help, children }: Props) => {
  const t = useT();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    notify('pilar.identity.copied', { type: 'info' });
  };
  return (
    <>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {help}
      </Alert>
      <TextField
        label={label}
        value={secret}
        fullWidth
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false }, input: { sx: { fontFamily: 'monospace' } } }}
        onFocus={(event) => event.target.select()}
      />
      <Stack direction="row" spacing={1} sx={{ mt: 2, flexWrap: 'wrap' }}>
        <Button variant="contained" startIcon={<CopyIcon />} onClick={copy}>
          {t('pilar.identity.copy')}
        </Button>
        {children}
      </Stack>
    </>
  );
};
