import { TextField } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import { isPeriod } from '../../village/ask/ask.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

export const PeriodInput = ({ label, value, onChange }: Props) => {
  const t = useT();
  return (
    <TextField
      label={label}
      value={value}
      error={value !== '' && !isPeriod(value)}
      helperText={t('pilar.ask.periodHelp')}
      onChange={(event) => onChange(event.target.value.trim().toUpperCase())}
    />
  );
};
