import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useT } from '../../shared/i18n.ts';

/** Tiles have no fields to compare: one arrangement stands or the other. */
export const ConflictDialog = ({ keepMine, takeTheirs }: { keepMine: () => void; takeTheirs: () => void }) => {
  const t = useT();
  return (
    <Dialog open aria-labelledby="conflict-title" aria-describedby="conflict-text">
      <DialogTitle id="conflict-title">{t('pilar.dashboard.conflictTitle')}</DialogTitle>
      <DialogContent id="conflict-text">{t('pilar.dashboard.conflictText')}</DialogContent>
      <DialogActions>
        <Button onClick={takeTheirs}>{t('pilar.dashboard.takeTheirs')}</Button>
        <Button variant="contained" onClick={keepMine} autoFocus>
          {t('pilar.dashboard.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
