import { Alert, Box, Button } from '@mui/material';
import type { EntryIndicatorFragment, EntryValueFragment } from '@pilar/schema/generated/graphql.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { valueText } from '../village/valueText.ts';
import { type Cell, PARTS_OF, resultOf } from './cell.ts';

interface Props {
  indicator: EntryIndicatorFragment;
  cell: Cell;
  theirs: EntryValueFragment;
  takeTheirs: () => void;
  keepMine: () => void;
}

/** Somebody saved first: what stands now, what was typed, and the choice between the two. */
export const Conflict = ({ indicator, cell, theirs, takeTheirs, keepMine }: Props) => {
  const t = useT();
  const format = useFormat();
  const mine = cell.applies ? (resultOf(indicator, cell) ?? cell[PARTS_OF[indicator.kind][0]!]) : null;
  const said = (value: string | null) => valueText(indicator, { value, state: value === null ? 'NOT_APPLICABLE' : 'REPORTED' }, t, format);
  return (
    <Alert
      severity="warning"
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Button color="inherit" size="small" onClick={takeTheirs}>
            {t('pilar.entry.takeTheirs')}
          </Button>
          <Button color="inherit" size="small" variant="outlined" onClick={keepMine}>
            {t('pilar.entry.keepMine')}
          </Button>
        </Box>
      }
      sx={{ flexWrap: 'wrap' }}
    >
      {t('pilar.entry.conflict')} {t('pilar.entry.conflictTheirs', { value: said(theirs.value ?? null) })} ·{' '}
      {t('pilar.entry.conflictMine', { value: said(mine) })}
    </Alert>
  );
};
