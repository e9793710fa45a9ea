/** A secret that is shown this once: to be copied now. */
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Alert, Button, IconButton, InputAdornment, Stack, TextField } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../shared/i18n.ts';
import { useCopy } from '../shared/useCopy.ts';

interface Props {
  label: string;
  secret: string;
  help: string;
  /** What to do once it is kept. */
  children: ReactNode;
}

export const ShownOnce = ({ label, secret, help, children }: Props) => {
  const t = useT();
  const copy = useCopy();
  return (
    <>
      <Alert severity="warning" sx={{ mb: 2 }}>
        {help}
      </Alert>
      <Shown label={label} text={secret} />
      <Stack direction="row" spacing={1} sx={{ mt: 2, flexWrap: 'wrap' }}>
        <Button variant="contained" startIcon={<CopyIcon />} onClick={() => copy(secret, t('pilar.identity.copied'))}>
          {t('pilar.identity.copy')}
        </Button>
        {children}
      </Stack>
    </>
  );
};

interface ShownProps {
  label: string;
  text: string;
  children?: ReactNode;
}

const Shown = ({ label, text, children }: ShownProps) => (
  <TextField
    label={label}
    value={text}
    fullWidth
    slotProps={{
      htmlInput: { readOnly: true, spellCheck: false },
      input: { sx: { fontFamily: 'monospace' }, endAdornment: children && <InputAdornment position="end">{children}</InputAdornment> },
    }}
    onFocus={(event) => event.target.select()}
  />
);

/** A part of it, where a tool asks for that alone. */
export const ShownPart = ({ label, text }: ShownProps) => {
  const t = useT();
  const copy = useCopy();
  return (
    <Shown label={label} text={text}>
      <IconButton edge="end" onClick={() => copy(text, t('pilar.identity.copied'))} aria-label={`${t('pilar.identity.copy')}: ${label}`}>
        <CopyIcon fontSize="small" />
      </IconButton>
    </Shown>
  );
};
