/** A new password for somebody who lost theirs, or who came back. It is shown once, and whoever is signed in as them is signed out. */
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { ResetPasswordDocument, type UserRowFragment as User } from '@pilar/schema/generated/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { belonging } from './resource.ts';
import { ShownOnce } from './ShownOnce.tsx';

export const ResetButton = () => {
  const t = useT();
  const may = useMay();
  const user = useRecordContext<User>();
  const [isOpen, setOpen] = useState(false);
  if (!user || user.retiredAt || !may('user.manage', belonging(user))) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('pilar.identity.newPassword')}
      </Button>
      {isOpen && <Resetting user={user} close={() => setOpen(false)} />}
    </>
  );
};

const Resetting = ({ user: { id, version, name }, close }: { user: User; close: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const titleId = useId();
  const refresh = useRefresh();
  const notify = useNotify();
  const { data, mutate, isPending } = useMutation({
    mutationFn: () => request(ResetPasswordDocument, { id, version }),
    onSuccess: () => refresh(),
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
  return (
    <Dialog open onClose={data ? undefined : close} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{`${t('pilar.identity.newPassword')}: ${name}`}</DialogTitle>
      <DialogContent sx={{ pt: '6px !important' }}>
        {data ? (
          <ShownOnce label={t('pilar.identity.password')} secret={data.made.password ?? ''} help={t('pilar.identity.passwordOnce')}>
            <Button onClick={close}>{translate('ra.action.close')}</Button>
          </ShownOnce>
        ) : (
          <DialogContentText>{t('pilar.identity.newPasswordHelp')}</DialogContentText>
        )}
      </DialogContent>
      {!data && (
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" disabled={isPending} onClick={() => mutate()}>
            {t('pilar.identity.makePassword')}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
};
