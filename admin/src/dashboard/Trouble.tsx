import { Typography } from '@mui/material';
import { HttpError } from 'react-admin';
import { Failure } from '../shared/Failure.tsx';
import { useT } from '../shared/i18n.ts';

/** Why a tile has no answer: its question does not fit what was chosen, or the server was not reached and may be asked again. */
export const Trouble = ({ error, retry }: { error: Error; retry: () => void }) => {
  const t = useT();
  const isItsOwn = error instanceof HttpError && error.status === 400;
  return isItsOwn ? <Typography>{t('pilar.dashboard.refused')}</Typography> : <Failure error={error} retry={retry} />;
};
