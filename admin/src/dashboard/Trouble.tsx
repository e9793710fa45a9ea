import { Button, Typography } from '@mui/material';
import { HttpError } from 'react-admin';
import { useT } from '../shared/i18n.ts';

/** Why a tile has no answer: its question does not fit what was chosen, or the server was not reached and may be asked again. A tile is narrow. */
export const Trouble = ({ error, retry }: { error: Error; retry: () => void }) => {
  const t = useT();
  const isItsOwn = error instanceof HttpError && error.status === 400;
  if (isItsOwn) return <Typography>{t('pilar.dashboard.refused')}</Typography>;
  return (
    <>
      <Typography variant="body2" role="alert">
        {t('pilar.shared.failed')}
      </Typography>
      <Button size="small" onClick={retry} sx={{ alignSelf: 'start' }}>
        {t('pilar.shared.retry')}
      </Button>
    </>
  );
};
