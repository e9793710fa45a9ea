/** One indicator of the entry: its fields, what was before, the target, and what is wrong with it. */
import CheckIcon from '@mui/icons-material/CheckCircle';
import OpenIcon from '@mui/icons-material/RadioButtonUnchecked';
import { Box, ToggleButton, Typography } from '@mui/material';
import { memo, useId } from 'react';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { DEMO_SOURCE, DemoMark } from '../shared/Marks.tsx';
import { useTargetText } from '../target/useTargetText.ts';
import { valueText } from '../village/valueText.ts';
import { CellInputs } from './CellInputs.tsx';
import { Conflict } from './Conflict.tsx';
import type { Cell } from './cell.ts';
import { OfferedHint } from './OfferedHint.tsx';
import { Said } from './Said.tsx';
import type { EntryRow as Row } from './useEntry.ts';
import type { Actions } from './useFilling.ts';

interface Props {
  row: Row;
  actions: Actions;
  isDisabled: boolean;
  /** Why the fields are closed, where it is because of this indicator. */
  closed?: string;
  note?: string;
}

export const EntryRow = ({ row, actions, isDisabled, closed, note }: Props) => {
  const t = useT();
  const name = useName();
  const { indicator, cell, verdict } = row;
  const { code } = indicator;
  const id = useId();
  const set = (changed: Cell) => actions.fill([[code, changed]]);
  const wrong = verdict?.problems.flatMap(({ part }) => part ?? []) ?? [];
  return (
    <Box
      component="fieldset"
      aria-labelledby={`${id}-name`}
      data-indicator={indicator.code}
      sx={{
        m: 0,
        border: 0,
        borderTop: 1,
        borderColor: 'divider',
        px: 2,
        py: 1.5,
        minWidth: 0,
        display: 'grid',
        columnGap: 2,
        rowGap: 1,
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1fr) 440px auto' },
        ...(row.isChanged ? { boxShadow: (theme) => `inset 3px 0 0 ${theme.palette.secondary.main}` } : {}),
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box id={`${id}-name`} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', fontWeight: 650 }}>
          <FilledMark isFilled={row.isFilled} />
          <span>{name(indicator)}</span>
        </Box>
        <Beside row={row} />
      </Box>
      <Box sx={{ minWidth: 0, gridColumn: { xs: '1 / -1', md: 'auto' }, gridRow: { xs: 2, md: 'auto' } }}>
        <CellInputs
          indicator={indicator}
          cell={cell}
          onChange={set}
          isDisabled={isDisabled || closed !== undefined}
          wrong={wrong}
          describedBy={`${id}-said`}
        />
        {!isDisabled && !closed && <OfferedHint row={row} take={(denominator) => set({ ...cell, denominator })} />}
      </Box>
      <NotApplicable row={row} isDisabled={isDisabled || closed !== undefined} onChange={(applies) => set({ ...cell, applies })} />
      <Box id={`${id}-said`} aria-live="polite" sx={{ gridColumn: '1 / -1', display: 'grid', gap: 0.75, '&:empty': { display: 'none' } }}>
        {closed && <Said tone="info">{closed}</Said>}
        {note && <Said tone="warning">{note}</Said>}
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
            takeTheirs={() => actions.takeTheirs(code)}
            keepMine={() => actions.keepMine(code, verdict.theirs!.version)}
          />
        )}
      </Box>
    </Box>
  );
};

const FilledMark = ({ isFilled }: { isFilled: boolean }) =>
  isFilled ? (
    <CheckIcon aria-hidden sx={{ fontSize: 18, mt: '2px', color: 'success.main' }} />
  ) : (
    <OpenIcon aria-hidden sx={{ fontSize: 18, mt: '2px', color: 'text.disabled' }} />
  );

/** What a person who fills compares with: the value before and what is to be reached. */
const Beside = memo(({ row: { indicator, previous, target } }: { row: Row }) => {
  const t = useT();
  const format = useFormat();
  const before = previous
    ? t('pilar.entry.previousOf', { period: format.period(previous.period), value: valueText(indicator, previous, t, format) })
    : t('pilar.entry.noPrevious');
  const goal = useTargetText()(indicator, target);
  return (
    <Typography variant="body2" color="textSecondary" component="div" sx={{ pl: '26px', mt: 0.25 }}>
      {before}
      {previous?.source.code === DEMO_SOURCE && <DemoMark />}
      {goal && ` · ${goal}`}
    </Typography>
  );
});

const NotApplicable = ({ row, isDisabled, onChange }: { row: Row; isDisabled: boolean; onChange: (applies: boolean) => void }) => {
  const t = useT();
  const name = useName();
  return (
    <ToggleButton
      value="notApplicable"
      size="small"
      selected={!row.cell.applies}
      disabled={isDisabled}
      onChange={() => onChange(!row.cell.applies)}
      aria-label={t('pilar.entry.notApplicableFor', { name: name(row.indicator) })}
      sx={{
        justifySelf: 'start',
        alignSelf: { xs: 'start', md: 'center' },
        textTransform: 'none',
        minHeight: 34,
        py: 0.25,
        '&.Mui-selected': { color: 'text.primary', fontWeight: 700 },
      }}
    >
      {t('pilar.entry.notApplicable')}
    </ToggleButton>
  );
};
