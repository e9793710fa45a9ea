/** Small marks beside a name or a figure. */
import { Chip, Tooltip } from '@mui/material';
import { useT } from './i18n.ts';

export const DEMO_SOURCE = 'DEMO';

/** Stands wherever a made-up record or figure shows. */
export const DemoMark = () => {
  const t = useT();
  return (
    <Tooltip title={t('pilar.shared.demoHelp')}>
      <Chip
        size="small"
        variant="outlined"
        color="secondary"
        label={t('pilar.shared.demo')}
        sx={{ height: 18, fontSize: '0.7rem', ml: 0.75 }}
      />
    </Tooltip>
  );
};

type Tone = 'success' | 'warning' | 'error' | 'info' | 'default';

/** A state in words, on a tint of its tone. */
export const StateMark = ({ tone, label }: { tone: Tone; label: string }) => (
  <Chip
    size="small"
    label={label}
    sx={tone === 'default' ? { color: 'text.secondary', bgcolor: 'action.hover' } : { color: `${tone}.dark`, bgcolor: `${tone}.light` }}
  />
);
