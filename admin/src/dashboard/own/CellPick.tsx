/** Which figure of the answer: of the total, of the newest, or of one row and column by name. */
import { MenuItem, TextField } from '@mui/material';
import type { Analysis } from '../../analysis/answer/answer.ts';
import { useLabel } from '../../analysis/answer/useLabel.ts';
import { useT } from '../../shared/i18n.ts';
import { LAST } from '../dashboard.ts';
import { type Cell, isTimed, rowsOf } from './cell.ts';

interface Props {
  analysis: Analysis;
  value: Cell;
  choose: (cell: Cell) => void;
}

interface Named {
  key: string;
  name: string;
}

export const CellPick = ({ analysis, value, choose }: Props) => {
  const { rows, columns } = analysis;
  const t = useT();
  const label = useLabel();
  const named = ({ key, path, ...heading }: Analysis['rows'][number] | Analysis['columns'][number]): Named => ({
    key,
    name: 'measure' in heading || path.length === 0 ? label.of(heading) : path.map(label.of).join(' · '),
  });
  const last = { key: LAST, name: t('pilar.dashboard.last') };
  const rowsNamed = rowsOf(analysis).map(named);
  const columnsNamed = columns.map(named);
  const whole = { key: '', name: t('pilar.dashboard.whole') };
  return (
    <>
      {rows.length > 1 && (
        <KeyPick
          label={t('pilar.dashboard.row')}
          value={value.row ?? ''}
          all={[whole, ...(isTimed(rowsOf(analysis)) ? [last] : []), ...rowsNamed]}
          choose={(key) => choose({ ...value, row: key || undefined })}
        />
      )}
      {columns.length > 1 && (
        <KeyPick
          label={t('pilar.dashboard.column')}
          value={value.column ?? columnsNamed[0]!.key}
          all={[...(isTimed(columns) ? [last] : []), ...columnsNamed]}
          choose={(column) => choose({ ...value, column })}
        />
      )}
    </>
  );
};

interface KeyProps {
  label: string;
  value: string;
  all: readonly Named[];
  choose: (key: string) => void;
}

const KeyPick = ({ label, value, all, choose }: KeyProps) => (
  <TextField
    select
    label={label}
    value={all.some(({ key }) => key === value) ? value : ''}
    onChange={({ target }) => choose(target.value)}
    slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
  >
    {all.map(({ key, name }) => (
      <MenuItem key={key} value={key}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);
