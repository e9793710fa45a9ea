/** How a cell looks, and what the marks mean: every state has a shape of its own besides its tint. */
import PlannedIcon from '@mui/icons-material/EventOutlined';
import OverlapIcon from '@mui/icons-material/LayersOutlined';
import { Box, type SxProps, type Theme, Typography } from '@mui/material';
import { useT } from '../shared/i18n.ts';
import type { CellState } from './grid.ts';

const STATES: readonly CellState[] = ['WORK', 'PLANNED', 'GAP', 'OVERLAP'];

/** For anything with a `data-state`. */
export const CELL_LOOK: SxProps<Theme> = {
  '& [data-state]': { border: '1px solid transparent', borderRadius: 1, color: 'text.primary' },
  '& [data-state=GAP]': { bgcolor: 'background.paper', borderColor: 'text.disabled', borderStyle: 'dashed', color: 'text.secondary' },
  '& [data-state=PLANNED]': { borderColor: 'info.main', borderStyle: 'dotted', bgcolor: 'background.paper', color: 'info.main' },
  '& [data-state=WORK]': { bgcolor: 'primary.light' },
  '& [data-state=OVERLAP]': { bgcolor: 'warning.light', borderColor: 'warning.main', color: 'warning.dark' },
};

const ICON = { fontSize: 13, verticalAlign: '-2px', mr: 0.25 };

export const StateIcon = ({ state }: { state: CellState }) => {
  if (state === 'PLANNED') return <PlannedIcon aria-hidden sx={ICON} />;
  return state === 'OVERLAP' ? <OverlapIcon aria-hidden sx={ICON} /> : null;
};

export const Legend = () => {
  const t = useT();
  return (
    <Box
      component="ul"
      aria-label={t('pilar.convergence.legend')}
      sx={{ ...CELL_LOOK, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2.5, rowGap: 0.75, m: 0, p: 0 }}
    >
      {STATES.map((state) => (
        <Box component="li" key={state} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box data-state={state} aria-hidden sx={{ width: 30, height: 22, textAlign: 'center', fontSize: '0.78rem', lineHeight: '20px' }}>
            {state === 'GAP' ? '–' : <StateIcon state={state} />}
            {state === 'WORK' && '3'}
          </Box>
          <Typography variant="body2">
            <strong>{t(`pilar.convergence.stateOf.${state}`)}</strong>: {t(`pilar.convergence.stateHelp.${state}`)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
