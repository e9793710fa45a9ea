import { useFormState } from 'react-hook-form';
import { NOTHING_SAVED, useLeaving } from './useLeaving.ts';

/** In a form: who leaves before what was typed is saved is asked. */
export const Leaving = ({ isSaved = NOTHING_SAVED }: { isSaved?: () => boolean }) => {
  const { dirtyFields } = useFormState();
  useLeaving(Object.keys(dirtyFields).length > 0, isSaved);
  return null;
};
