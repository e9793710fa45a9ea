import { HttpError, useNotify, useRefresh } from 'react-admin';
import { currentOf } from '../../provider/errors.ts';

type Values = Record<string, unknown>;

/** Saves a form in a dialog: problems go to their fields, anything else is said once; afterwards the page reads anew. */
export function useWrite(close: () => void, write: (values: Values) => Promise<unknown>) {
  const notify = useNotify();
  const refresh = useRefresh();
  return async (values: Values) => {
    try {
      await write(values);
      close();
      notify('pilar.shared.saved', { type: 'info' });
      refresh();
      return undefined;
    } catch (error) {
      if (error instanceof HttpError && error.body?.errors) return error.body.errors;
      // Someone else was faster: the page reads anew, and the form with it, but for what was typed.
      if (currentOf(error)) refresh();
      notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
      return undefined;
    }
  };
}
