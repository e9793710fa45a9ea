/** A day: a date, today, or so many days from today, which stays true in a saved search. */
import { TextField } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import { Pick } from './Pick.tsx';

type Kind = 'fixed' | 'today' | 'ahead' | 'ago';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

function kindOf(value: string): Kind {
  if (!value.startsWith('TODAY')) return 'fixed';
  if (value.includes('+')) return 'ahead';
  return value.includes('-') ? 'ago' : 'today';
}

const START: Record<Kind, string> = { fixed: '', today: 'TODAY', ahead: 'TODAY+90', ago: 'TODAY-180' };

export const DayInput = ({ value, onChange }: Props) => {
  const t = useT();
  const kind = kindOf(value);
  return (
    <>
      <Pick
        label={t('pilar.ask.dayKind')}
        value={kind}
        choices={[
          { id: 'fixed', name: t('pilar.ask.fixedDay') },
          { id: 'today', name: t('pilar.ask.today') },
          { id: 'ahead', name: t('pilar.ask.daysAhead') },
          { id: 'ago', name: t('pilar.ask.daysAgo') },
        ]}
        onChange={(chosen) => onChange(START[chosen as Kind])}
      />
      {kind === 'fixed' && (
        <TextField
          type="date"
          label={t('pilar.ask.day')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ minWidth: 150 }}
        />
      )}
      {(kind === 'ahead' || kind === 'ago') && (
        <TextField
          type="number"
          label={t('pilar.ask.days')}
          value={value.slice('TODAY+'.length)}
          onChange={(event) => onChange(`TODAY${kind === 'ahead' ? '+' : '-'}${event.target.value || '0'}`)}
          slotProps={{ htmlInput: { min: 0, max: 3650 } }}
          sx={{ width: 120 }}
        />
      )}
    </>
  );
};
