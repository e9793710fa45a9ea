import { Button, Typography } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import type { EntryRow } from './useEntry.ts';

/** The denominator as another indicator has it, and a way to take it where another number stands. */
export const OfferedHint = ({ row: { indicator, offered, cell }, take }: { row: EntryRow; take: (denominator: string) => void }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  if (!offered || !indicator.denominatorIndicator || !cell.applies) return null;
  const value = format.decimal(offered.numerator);
  return (
    <Typography variant="body2" color="textSecondary" component="div" sx={{ mt: 0.25 }}>
      {t('pilar.entry.offered', { name: name(indicator.denominatorIndicator), period: format.period(offered.period), value })}
      {offered.numerator !== cell.denominator && (
        <Button size="small" sx={{ py: 0, ml: 0.5, minWidth: 0 }} onClick={() => take(offered.numerator)}>
          {t('pilar.entry.takeOffered', { value })}
        </Button>
      )}
    </Typography>
  );
};
