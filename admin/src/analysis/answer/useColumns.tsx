/** A phone shows one group of columns at a time. */
import { Box, MenuItem, TextField, type Theme, useMediaQuery } from '@mui/material';
import { useMemo } from 'react';
import { useT } from '../../shared/i18n.ts';
import type { Look, View } from '../view.ts';
import { type Analysis, isTime } from './answer.ts';
import { type ColumnGroup, columnGroupsOf } from './heads.ts';
import { useLabel } from './useLabel.ts';

/** Of times the last one, else the first. */
const usual = (groups: ColumnGroup[]): ColumnGroup => groups.findLast(({ step }) => step && isTime(step)) ?? groups[0]!;

/** More columns than these do not fit a phone. */
const FIT = 2;
const EVERY = 'all';

export function useColumns({ columns }: Analysis, { columns: chosen }: View, look: Look) {
  const t = useT();
  const label = useLabel();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const groups = useMemo(() => columnGroupsOf(columns), [columns]);
  const isSplit = isPhone && groups.length > 1 && columns.length > FIT;
  const group = chosen === EVERY || !isSplit ? undefined : (groups.find(({ key }) => key === chosen) ?? usual(groups));
  const shown = useMemo(() => group?.columns ?? columns.map((_, index) => index), [columns, group]);
  const nameOf = ({ step, measure }: (typeof groups)[number]) =>
    step ? label.of(step) : measure ? label.measure(measure) : t('pilar.answer.total');
  const picker = isSplit && (
    <Box sx={{ p: 1.5, pb: 1 }}>
      <TextField
        select
        fullWidth
        label={t('pilar.answer.group')}
        value={group?.key ?? EVERY}
        onChange={(event) => look({ columns: event.target.value }, true)}
      >
        {groups.map((one) => (
          <MenuItem key={one.key} value={one.key}>
            {nameOf(one)}
          </MenuItem>
        ))}
        <MenuItem value={EVERY}>{t('pilar.answer.groupAll')}</MenuItem>
      </TextField>
    </Box>
  );
  return { shown, picker };
}
