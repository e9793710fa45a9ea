/** A short form over a page: problems stand at their fields, and the page reads anew once it is saved. */
import { Button, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Form, SaveButton, SaveContextProvider, useTranslate } from 'react-admin';
import { Chosen } from './Chosen.tsx';
import type { ComparedField } from './fieldText.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { TypingDialog } from './TypingDialog.tsx';
import { useWrite } from './useWrite.ts';
import { WholeProblem } from './WholeProblem.tsx';

interface Props {
  title: string;
  /** What the fields hold at first. */
  record?: object;
  write: (values: Record<string, unknown>) => Promise<unknown>;
  close: () => void;
  children: ReactNode;
  /** Fields compared where someone else saves meanwhile; the record is then the one read anew. */
  fields?: ComparedField[];
  saveLabel?: string;
}

const KEEP_MINE = { keepDirtyValues: true };

export const FormDialog = ({ title, record = {}, write, close, children, fields, saveLabel }: Props) => {
  const translate = useTranslate();
  const id = useId();
  const [isChosen, setChosen] = useState(false);
  const isSaved = useRef(false);
  const save = useWrite(() => {
    isSaved.current = true;
    close();
  }, write);
  return (
    <TypingDialog close={close} isChosen={isChosen} isSaved={() => isSaved.current} maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <SaveContextProvider value={{ save, saving: false, mutationMode: 'pessimistic' }}>
        <Form record={record} resetOptions={KEEP_MINE}>
          <Chosen tell={setChosen} />
          <DialogContent sx={{ display: 'grid', gap: 2, pt: '6px !important' }}>
            <WholeProblem />
            {fields && <Meanwhile record={record} fields={fields} />}
            {children}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('ra.action.cancel')}</Button>
            <SaveButton alwaysEnable label={saveLabel} />
          </DialogActions>
        </Form>
      </SaveContextProvider>
    </TypingDialog>
  );
};
