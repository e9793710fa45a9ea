/** Always in view while filling: how far, what is saved, and what comes next. */
import OfflineIcon from '@mui/icons-material/CloudOffOutlined';
import { Box, Button, Card, LinearProgress, Typography } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import type { SendingState } from './useSending.ts';

interface Props {
  filled: number;
  owed: number;
  unsaved: number;
  state: SendingState;
  save: () => void;
  /** Left out for who may not submit. */
  submit?: () => void;
}

export const EntryBar = ({ filled, owed, unsaved, state, save, submit }: Props) => {
  const t = useT();
  const format = useFormat();
  const progress = t('pilar.entry.progress', { filled: format.integer(filled), owed: format.integer(owed) });
  return (
    <Card
      component="section"
      aria-label={progress}
      sx={{
        position: 'sticky',
        bottom: { xs: 0, sm: 8 },
        zIndex: 2,
        px: 2,
        py: 1.25,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
      }}
    >
      <Box sx={{ flex: '1 1 190px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', columnGap: 1.5 }}>
          <Typography sx={{ fontWeight: 650 }}>{progress}</Typography>
          <SavingText unsaved={unsaved} state={state} />
        </Box>
        <LinearProgress
          role="meter"
          variant="determinate"
          value={owed === 0 ? 0 : (100 * filled) / owed}
          aria-label={progress}
          sx={{ height: 6, borderRadius: 3, mt: 0.5 }}
        />
      </Box>
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          flex: { xs: '1 1 100%', sm: '0 0 auto' },
          '& > button': { flex: { xs: 1, sm: 'none' }, minHeight: 40 },
        }}
      >
        <Button variant={submit ? 'outlined' : 'contained'} onClick={save} disabled={unsaved === 0 || state === 'saving'}>
          {t('pilar.entry.save')}
        </Button>
        {submit && (
          <Button variant="contained" onClick={submit} disabled={state !== 'idle'}>
            {t('pilar.entry.send')}
          </Button>
        )}
      </Box>
    </Card>
  );
};

const SavingText = ({ unsaved, state }: Pick<Props, 'unsaved' | 'state'>) => {
  const t = useT();
  const format = useFormat();
  return (
    <Typography
      variant="body2"
      component="div"
      role="status"
      sx={{ color: state === 'waiting' ? 'warning.main' : 'text.secondary', display: 'flex', gap: 0.5 }}
    >
      {state === 'waiting' && <OfflineIcon fontSize="small" />}
      {state === 'waiting'
        ? t('pilar.entry.waiting')
        : state === 'saving'
          ? t('pilar.entry.saving')
          : unsaved > 0
            ? t('pilar.entry.unsaved', { count: format.integer(unsaved) })
            : t('pilar.entry.allSaved')}
    </Typography>
  );
};
