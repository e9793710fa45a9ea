/** The matrix on a phone: one district at a time, a card for each village, its sectors as buttons. */
import { Box, Card, MenuItem, TextField, Typography } from '@mui/material';
import { ClassBadge } from '../classification/ClassBadge.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { useInAddress } from '../shared/useInAddress.ts';
import { CELL_LOOK } from './CellMark.tsx';
import { CellText } from './CellText.tsx';
import type { Grid, Opened, Row, Sector } from './grid.ts';

interface Props {
  grid: Grid;
  rows: readonly Row[];
  open: (opened: Opened) => void;
}

const BUTTONS = {
  display: 'grid',
  gap: 0.5,
  '& button': {
    font: 'inherit',
    fontSize: '0.84rem',
    display: 'flex',
    gap: 1,
    justifyContent: 'space-between',
    alignItems: 'center',
    textAlign: 'left',
    minHeight: 34,
    px: 1,
    position: 'relative',
  },
  '& button > span': { whiteSpace: 'nowrap' },
  '& small': { fontSize: 'inherit', ml: 0.75 },
};

export const PhoneGrid = ({ grid, rows, open }: Props) => {
  const t = useT();
  const districts = [...new Map(rows.map(({ village: { district } }) => [district.code, district])).values()].sort((a, b) =>
    a.code.localeCompare(b.code),
  );
  const [chosen, choose] = useInAddress('district');
  const district = districts.find(({ code }) => code === chosen) ?? districts[0]!;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <TextField
        select
        fullWidth
        label={t('pilar.convergence.district')}
        value={district.code}
        onChange={(event) => choose(event.target.value)}
        sx={{ '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}
      >
        {districts.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {rows
        .filter(({ village }) => village.district.code === district.code)
        .map((row) => (
          <VillageCard key={row.village.id} row={row} sectors={grid.sectors} open={open} />
        ))}
    </Box>
  );
};

const VillageCard = ({ row, sectors, open }: { row: Row; sectors: readonly Sector[]; open: Props['open'] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { village, cells, total } = row;
  return (
    <Card sx={[{ p: 1.5 }, CELL_LOOK as object]}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          <RecordLink resource="villages" id={village.id}>
            {village.name}
          </RecordLink>
        </Typography>
        <ClassBadge classification={village.classification} isShort />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('pilar.convergence.sectorsAtWork')}: {format.integer(total.worked)}/{format.integer(sectors.length)} ·{' '}
        {t('pilar.convergence.nInterventions', { smart_count: total.interventions, count: format.integer(total.interventions) })} ·{' '}
        {t('pilar.convergence.nPartners', { smart_count: total.partners.length, count: format.integer(total.partners.length) })}
      </Typography>
      <Box sx={BUTTONS}>
        {cells.map((cell, column) => (
          <button key={sectors[column]!.id} type="button" data-state={cell.state} onClick={() => open({ row, column })}>
            {name(sectors[column]!)}
            <span>
              <CellText cell={cell} village={village} sector={sectors[column]!} />
            </span>
          </button>
        ))}
      </Box>
    </Card>
  );
};
