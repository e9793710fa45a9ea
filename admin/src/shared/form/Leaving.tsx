import type { RefObject } from 'react';
import { useFormState } from 'react-hook-form';
import { useLeaving } from './useLeaving.ts';

/** In a form: who leaves before what was typed is saved is asked. */
export const Leaving = ({ isSaved }: { isSaved: RefObject<boolean> }) => {
  const { dirtyFields } = useFormState();
  useLeaving(Object.keys(dirtyFields).length > 0, () => isSaved.current);
  return null;
};
