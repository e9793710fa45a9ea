import { Dialog, type DialogProps } from '@mui/material';
import { useState } from 'react';
import { NOTHING_SAVED, useLeaving } from './useLeaving.ts';

interface Props extends Omit<DialogProps, 'open' | 'onClose'> {
  close: () => void;
  /** What was typed is saved, or on its way. */
  isSaved?: () => boolean;
}

/** A dialog that is typed into: no key, no click beside it and no way back takes that away unasked. */
export const TypingDialog = ({ close, isSaved = NOTHING_SAVED, ...props }: Props) => {
  const [isTyped, setTyped] = useState(false);
  const mayLeave = useLeaving(isTyped, isSaved);
  return <Dialog open fullWidth onInput={() => setTyped(true)} {...props} onClose={() => mayLeave() && close()} />;
};
