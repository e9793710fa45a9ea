import { useLogout, useNotify, useTranslate } from 'react-admin';
import { isHeld } from '../shared/form/useLeaving.ts';

/** Out, but for who has unsaved changes and thinks better of it. Whom the server did not hear is told that they are still in. */
export function useSignOut(): () => Promise<void> {
  const translate = useTranslate();
  const notify = useNotify();
  const logout = useLogout();
  return async () => {
    if (isHeld() && !confirm(translate('ra.message.unsaved_changes'))) return;
    await logout({ isAsked: true }).catch((error: Error) => notify(error.message, { type: 'error' }));
  };
}
