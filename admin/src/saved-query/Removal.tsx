/** What is kept on the server is removed for all who see it: it is asked before. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useT } from '../shared/i18n.ts';

interface Props {
  name: string;
  /** What goes with it, and what stays. */
  help: string;
  /** As the button that led here says it. */
  action: string;
  isBusy: boolean;
  remove: () => void;
  close: () => void;
}

export const Removal = ({ name, help, action, isBusy, remove, close }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={close} aria-labelledby={id}>
      <DialogTitle id={id}>{t('pilar.savedQuery.removal', { name })}</DialogTitle>
      <DialogContent>{help}</DialogContent>
      <DialogActions>
        <Button onClick={close} autoFocus>
          {translate('ra.action.cancel')}
        </Button>
        <Button color="error" variant="contained" onClick={remove} disabled={isBusy}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
