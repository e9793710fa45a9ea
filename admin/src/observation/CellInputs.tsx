/** The fields of one value: they follow the kind of the indicator. */
import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import type { EntryIndicatorFragment } from '@pilar/schema/generated/graphql.ts';
import { type ReactNode, useId } from 'react';
import { NumberInput } from '../shared/form/NumberInput.tsx';
import { isPercent, useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { type Cell, type CellPart, resultOf } from './cell.ts';

export interface CellInputsProps {
  indicator: EntryIndicatorFragment;
  cell: Cell;
  onChange: (cell: Cell) => void;
  isDisabled?: boolean;
  /** Parts that the server objects to. */
  wrong?: readonly CellPart[];
  /** Id of the text that says what is wrong. */
  describedBy?: string;
  /** In a sheet the heading of the column names the field, and every row is of one village. */
  rowName?: string;
}

export const CellInputs = (props: CellInputsProps) => {
  const { kind } = props.indicator;
  if (kind === 'YES_NO') return <YesNo {...props} />;
  if (kind === 'CLASS') return <ClassChoice {...props} />;
  if (kind === 'RATIO') return <Ratio {...props} />;
  return <Part part={kind === 'SCORE' ? 'value' : 'numerator'} {...props} />;
};

const Ratio = (props: CellInputsProps) => {
  const t = useT();
  const format = useFormat();
  const { indicator, cell } = props;
  const result = resultOf(indicator, cell);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: 1, rowGap: 0.5 }}>
      <Part part="numerator" {...props} />
      <Typography color="textSecondary" sx={{ pb: 1 }} aria-hidden>
        {t('pilar.entry.of')}
      </Typography>
      <Part part="denominator" {...props} />
      <Typography
        component="output"
        aria-live="off"
        sx={{ pb: 0.75, minWidth: 84, fontWeight: 700, fontSize: '1.05rem', whiteSpace: 'nowrap' }}
      >
        {result === undefined ? '' : `= ${isPercent(indicator) ? format.percent(result) : format.decimal(result)}`}
      </Typography>
    </Box>
  );
};

/** What a number counts, in the words of the definition; a score is the indicator itself. */
function usePartName({ indicator, rowName }: CellInputsProps, part: CellPart): { caption: string; full: string } {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const caption = (part === 'value' ? format.unit(indicator) : indicator[part]) || t('pilar.entry.value');
  return { caption, full: t('pilar.entry.partFor', { part: caption, name: rowName ?? name(indicator) }) };
}

const Part = ({ part, ...props }: CellInputsProps & { part: CellPart }) => {
  const { cell, onChange, isDisabled, wrong, describedBy, rowName } = props;
  const id = useId();
  const { caption, full } = usePartName(props, part);
  return (
    <Box sx={{ width: { xs: 'calc(50% - 22px)', sm: 148 }, minWidth: 0 }}>
      {!rowName && (
        <Typography
          component="label"
          htmlFor={id}
          variant="body2"
          color="textSecondary"
          sx={{ display: 'block', lineHeight: 1.3, mb: 0.25 }}
        >
          {caption}
        </Typography>
      )}
      <NumberInput
        id={id}
        hiddenLabel
        fullWidth
        value={cell[part]}
        isWrong={wrong?.includes(part)}
        disabled={isDisabled || !cell.applies}
        onChange={(text) => onChange({ ...cell, [part]: text })}
        onFocus={(event) => event.target.select()}
        aria={{ label: rowName ? full : undefined, describedBy }}
        sx={{ width: '100%' }}
      />
    </Box>
  );
};

const Named = ({ indicator, children }: { indicator: EntryIndicatorFragment; children: ReactNode }) => (
  <Box>
    {indicator.numerator && (
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.25 }}>
        {indicator.numerator}
      </Typography>
    )}
    {children}
  </Box>
);

const YesNo = ({ indicator, cell, onChange, isDisabled, describedBy, rowName }: CellInputsProps) => {
  const t = useT();
  const name = useName();
  const label = rowName ?? name(indicator);
  const buttons = (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={cell.numerator || null}
      onChange={(_, value: string | null) => onChange({ ...cell, numerator: value ?? '' })}
      disabled={isDisabled || !cell.applies}
      aria-label={label}
      aria-describedby={describedBy}
    >
      <ToggleButton value="1" data-stop sx={CHOICE}>
        {t('pilar.entry.yes')}
      </ToggleButton>
      <ToggleButton value="0" sx={CHOICE}>
        {t('pilar.entry.no')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
  return rowName ? buttons : <Named indicator={indicator}>{buttons}</Named>;
};

const CHOICE = {
  px: 2.5,
  minHeight: 40,
  textTransform: 'none',
  '&.Mui-selected': { bgcolor: 'primary.light', color: 'primary.main', fontWeight: 700 },
};

const ClassChoice = ({ indicator, cell, onChange, isDisabled, describedBy, rowName }: CellInputsProps) => {
  const name = useName();
  const [low, high] = [Number(indicator.min ?? 1), Number(indicator.max ?? 4)];
  return (
    <TextField
      select
      value={cell.numerator}
      onChange={(event) => onChange({ ...cell, numerator: event.target.value })}
      disabled={isDisabled || !cell.applies}
      sx={{ width: 148 }}
      slotProps={{ htmlInput: { 'aria-label': rowName ?? name(indicator), 'aria-describedby': describedBy } }}
    >
      <MenuItem value="">–</MenuItem>
      {Array.from({ length: high - low + 1 }, (_, index) => String(low + index)).map((value) => (
        <MenuItem key={value} value={value}>
          {value}
        </MenuItem>
      ))}
    </TextField>
  );
};
