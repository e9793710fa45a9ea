import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';

/** In the form of a dialog: tells it of every change, also of what was chosen, added, moved or taken away. */
export const Chosen = ({ tell }: { tell: (isChosen: boolean) => void }) => {
  const { dirtyFields } = useFormState();
  const isDirty = Object.keys(dirtyFields).length > 0;
  useEffect(() => tell(isDirty), [tell, isDirty]);
  return null;
};
