/** A value that the viewer's role may not read: it must not look empty. */
import { TextField, Typography } from '@mui/material';
import { useT } from './i18n.ts';

export const Withheld = () => {
  const t = useT();
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {t('pilar.shared.withheld')}
    </Typography>
  );
};

/** In a form, in the place of the input. */
export const WithheldInput = ({ label, className }: { label: string; className?: string }) => (
  <TextField label={label} value={useT()('pilar.shared.withheld')} className={className} disabled fullWidth />
);
