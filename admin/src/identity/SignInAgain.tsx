/** Over a page whose session ended: what was typed there stays, and is saved once its owner has signed in again. */
import { Button, Dialog, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { type SignIn, signInAgain } from '../provider/authProvider.ts';
import { useHasEnded } from '../provider/session.ts';
import { useViewer } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { SignInFields } from './SignInFields.tsx';
import { useSignOut } from './useSignOut.ts';

export const SignInAgain = () => (useHasEnded() ? <Asked /> : null);

const Asked = () => {
  const t = useT();
  const translate = useTranslate();
  const person = useViewer();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const signIn = async (values: SignIn) => {
    await signInAgain(values);
    await queryClient.invalidateQueries();
  };
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="ended-title">
      <DialogTitle id="ended-title">{t('pilar.identity.endedTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{t('pilar.identity.endedText')}</Typography>
        <SignInFields email={person?.email} signIn={signIn} />
        <Button onClick={signOut} fullWidth sx={{ mt: 1 }}>
          {translate('ra.auth.logout')}
        </Button>
      </DialogContent>
    </Dialog>
  );
};
