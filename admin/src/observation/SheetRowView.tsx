/** One village of a sheet. */
import { Box, ToggleButton, Typography } from '@mui/material';
import { memo, useId } from 'react';
import { useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { CellInputs } from './CellInputs.tsx';
import { Conflict } from './Conflict.tsx';
import { type Cell, isSame } from './cell.ts';
import { Said } from './Said.tsx';
import type { Actions } from './useFilling.ts';
import type { SheetRow } from './useSheet.ts';
import type { SheetIndicator } from './useSheetData.ts';

interface Props {
  row: SheetRow;
  indicator: SheetIndicator;
  actions: Actions;
}

const TONES = { CREATED: 'success', UPDATED: 'success', UNCHANGED: 'default', REFUSED: 'error', SKIPPED: 'warning' } as const;

const View = ({ row, indicator, actions }: Props) => {
  const t = useT();
  const id = useId();
  const { village, cell, verdict, isChanged } = row;
  const set = (changed: Cell) => actions.fill([[village.code, changed]]);
  return (
    <Box
      data-village={village.code}
      sx={{
        borderTop: 1,
        borderColor: 'divider',
        px: 2,
        py: 0.75,
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1fr) 440px 112px 96px' },
        ...(isChanged ? { boxShadow: (theme) => `inset 3px 0 0 ${theme.palette.secondary.main}` } : {}),
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{village.name}</Typography>
        <Typography variant="body2" color="textSecondary">
          {village.code}
        </Typography>
      </Box>
      <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, gridRow: { xs: 2, md: 'auto' } }}>
        <CellInputs
          indicator={indicator}
          cell={cell}
          rowName={village.name}
          onChange={set}
          wrong={verdict?.problems.flatMap(({ part }) => part ?? [])}
          describedBy={`${id}-said`}
        />
      </Box>
      <ToggleButton
        value="notApplicable"
        size="small"
        selected={!cell.applies}
        onChange={() => set({ ...cell, applies: !cell.applies })}
        aria-label={t('pilar.entry.notApplicableFor', { name: village.name })}
        sx={{ textTransform: 'none', py: 0.25, minHeight: 34, '&.Mui-selected': { color: 'text.primary', fontWeight: 700 } }}
      >
        {t('pilar.entry.notApplicable')}
      </ToggleButton>
      <Box>
        {!isChanged && verdict && verdict.status !== 'REFUSED' && (
          <StateMark tone={TONES[verdict.status]} label={t(`pilar.entry.row.${verdict.status}`)} />
        )}
      </Box>
      <Box id={`${id}-said`} aria-live="polite" sx={{ gridColumn: '1 / -1', display: 'grid', gap: 0.5, '&:empty': { display: 'none' } }}>
        {row.problem && <Said tone="warning">{t(row.problem)}</Said>}
        {verdict?.problems.map(({ text, part }) => (
          <Said key={`${part}${text}`} tone="error">
            {text}
          </Said>
        ))}
        {verdict?.warnings.map((text) => (
          <Said key={text} tone="warning">
            {text}
          </Said>
        ))}
        {verdict?.theirs && (
          <Conflict
            indicator={indicator}
            cell={cell}
            theirs={verdict.theirs}
            takeTheirs={() => actions.takeTheirs(village.code)}
            keepMine={() => actions.keepMine(village.code, verdict.theirs!.version)}
          />
        )}
      </Box>
    </Box>
  );
};

/** Rows are made anew with every letter that is typed; only those that say something else are drawn. */
export const SheetRowView = memo(
  View,
  (a, b) =>
    isSame(a.row.cell, b.row.cell) &&
    a.row.verdict === b.row.verdict &&
    a.row.isChanged === b.row.isChanged &&
    a.row.problem === b.row.problem &&
    a.actions.fill === b.actions.fill &&
    a.indicator === b.indicator,
);
