/** Ends the use of a record, with a reason. Nothing is deleted. */
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  useCanAccess,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRedirect,
  useRefresh,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { useT } from '../i18n.ts';

export const RetireButton = () => {
  const t = useT();
  const resource = useResourceContext()!;
  const record = useRecordContext();
  const { canAccess } = useCanAccess({ resource, action: 'delete', record, enabled: Boolean(record) });
  const [isOpen, setOpen] = useState(false);
  if (!canAccess || !record || record.retiredAt) return null;
  return (
    <>
      <Button size="small" color="error" onClick={() => setOpen(true)}>
        {t('pilar.shared.retire')}
      </Button>
      {isOpen && <RetireDialog close={() => setOpen(false)} />}
    </>
  );
};

const RetireDialog = ({ close }: { close: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const { mutate, isPending } = useRetire(close);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    mutate(String(new FormData(event.currentTarget).get('reason')).trim());
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="retire-title">
      <form onSubmit={submit}>
        <DialogTitle id="retire-title">{t('pilar.shared.retireTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t('pilar.shared.retireHelp')}</DialogContentText>
          <TextField name="reason" label={t('pilar.shared.retireReason')} required fullWidth autoFocus multiline minRows={2} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" color="error" variant="contained" disabled={isPending}>
            {t('pilar.shared.retire')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

function useRetire(close: () => void) {
  const resource = useResourceContext()!;
  const record = useRecordContext()!;
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (reason: string) => dataProvider.delete(resource, { id: record.id, previousData: record, meta: { reason } }),
    onSuccess: () => {
      close();
      notify('pilar.shared.retiredDone', { type: 'info' });
      redirect('list', resource);
      refresh();
    },
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
}
