import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useT } from './i18n.ts';

interface Props {
  error: Error;
  retry: () => void;
  /** What was read before stays in sight. */
  isOldShown?: boolean;
}

/** A part of a page that could not be loaded; the rest of the page stands. */
export const Failure = ({ error, retry, isOldShown }: Props) => {
  const t = useT();
  const translate = useTranslate();
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={retry}>
          {t('pilar.shared.retry')}
        </Button>
      }
    >
      {t(isOldShown ? 'pilar.shared.failedAnew' : 'pilar.shared.failed')} {translate(error.message, { _: error.message })}
    </Alert>
  );
};
