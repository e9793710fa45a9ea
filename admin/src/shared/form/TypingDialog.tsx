import { Dialog, type DialogProps } from '@mui/material';
import { useState } from 'react';
import type { Location } from 'react-router-dom';
import { NOTHING_SAVED, useLeaving } from './useLeaving.ts';

interface Props extends Omit<DialogProps, 'open' | 'onClose'> {
  /** Absent where only a button closes it. */
  close?: () => void;
  /** Something was chosen, which is no `input` event of the browser. */
  isChosen?: boolean;
  /** What was typed is saved, or on its way. */
  isSaved?: () => boolean;
}

/** What it stands on may be part of a page only, as its address says. */
const isElsewhere = (from: Location, to: Location) => from.pathname !== to.pathname || from.search !== to.search;

/** A dialog that is typed into: no key, no click beside it and no way back takes that away unasked. */
export const TypingDialog = ({ close, isChosen = false, isSaved = NOTHING_SAVED, ...props }: Props) => {
  const [isTyped, setTyped] = useState(false);
  const isHeld = isTyped || isChosen;
  const mayLeave = useLeaving(isHeld, isSaved, isElsewhere);
  const leave = () => {
    // On its way it may still fail; saved, it closes by itself.
    if (!close || (isHeld && isSaved())) return;
    if (mayLeave()) close();
  };
  return <Dialog open fullWidth onInput={() => setTyped(true)} {...props} onClose={leave} />;
};
