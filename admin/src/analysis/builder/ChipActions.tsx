import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import LeftIcon from '@mui/icons-material/KeyboardArrowLeft';
import RightIcon from '@mui/icons-material/KeyboardArrowRight';
import { Box, Button, IconButton } from '@mui/material';
import { useT } from '../../shared/i18n.ts';

interface Props {
  index: number;
  count: number;
  onMove?: (by: -1 | 1) => void;
  onRemove: () => void;
  actions?: { label: string; act: () => void }[];
  close: () => void;
}

/** What can be done with any chip, for those who don't use its keys. */
export const ChipActions = ({ index, count, onMove, onRemove, actions = [], close }: Props) => {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center', borderTop: 1, borderColor: 'divider', pt: 1 }}>
      {onMove && count > 1 && (
        <>
          <IconButton size="small" aria-label={t('pilar.analysis.moveLeft')} disabled={index === 0} onClick={() => onMove(-1)}>
            <LeftIcon />
          </IconButton>
          <IconButton size="small" aria-label={t('pilar.analysis.moveRight')} disabled={index === count - 1} onClick={() => onMove(1)}>
            <RightIcon />
          </IconButton>
        </>
      )}
      {actions.map(({ label, act }) => (
        <Button
          key={label}
          size="small"
          onClick={() => {
            close();
            act();
          }}
        >
          {label}
        </Button>
      ))}
      <Box sx={{ flex: 1 }} />
      <Button size="small" color="error" startIcon={<DeleteIcon />} onClick={onRemove}>
        {t('pilar.analysis.remove')}
      </Button>
      <Button size="small" onClick={close}>
        {t('pilar.analysis.done')}
      </Button>
    </Box>
  );
};
