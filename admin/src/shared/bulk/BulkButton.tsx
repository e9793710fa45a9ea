/** Changes one field of all that is listed: choose it, see before and after of every record, then write. */
import EditNoteIcon from '@mui/icons-material/EditNoteOutlined';
import { Button, DialogActions, DialogContent, DialogTitle, MenuItem, TextField, Typography } from '@mui/material';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { Form, type RaRecord, useCanAccess, useListContext, useNotify, useResourceContext, useTranslate } from 'react-admin';
import { Chosen } from '../form/Chosen.tsx';
import type { ComparedField } from '../form/fieldText.ts';
import { TypingDialog } from '../form/TypingDialog.tsx';
import { useFormat } from '../format.ts';
import { useT } from '../i18n.ts';
import { BulkPreview } from './BulkPreview.tsx';
import { AT_MOST, type Planned, usePlan } from './useBulk.ts';

/** A field that may be changed for many, with its input. */
export interface BulkField extends ComparedField {
  input: ReactElement;
}

export interface BulkProps {
  fields: BulkField[];
  nameOf: (record: RaRecord) => ReactNode;
}

export const BulkButton = (props: BulkProps) => {
  const t = useT();
  const resource = useResourceContext()!;
  const { total = 0 } = useListContext();
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  const [isOpen, setOpen] = useState(false);
  if (!canAccess) return null;
  return (
    <>
      <Button size="small" startIcon={<EditNoteIcon />} aria-haspopup="dialog" disabled={total === 0} onClick={() => setOpen(true)}>
        {t('pilar.shared.bulk')}
      </Button>
      {isOpen && <BulkDialog {...props} close={() => setOpen(false)} />}
    </>
  );
};

interface Wanted {
  field: BulkField;
  value: unknown;
  plan: Planned[];
}

const BulkDialog = ({ fields, nameOf, close }: BulkProps & { close: () => void }) => {
  const t = useT();
  const [isChosen, setChosen] = useState(false);
  const [wanted, setWanted] = useState<Wanted>();
  const isWritten = useRef(false);
  return (
    <TypingDialog
      close={wanted ? undefined : close}
      isChosen={isChosen}
      isSaved={() => isWritten.current}
      maxWidth="md"
      aria-labelledby="bulk-title"
    >
      <DialogTitle id="bulk-title">{t('pilar.shared.bulk')}</DialogTitle>
      {wanted ? (
        <BulkPreview
          {...wanted}
          nameOf={nameOf}
          back={() => setWanted(undefined)}
          begin={() => {
            isWritten.current = true;
          }}
          close={close}
        />
      ) : (
        <Wish fields={fields} close={close} choose={setChosen} want={setWanted} />
      )}
    </TypingDialog>
  );
};

interface WishProps {
  fields: BulkField[];
  close: () => void;
  choose: (isChosen: boolean) => void;
  want: (wanted: Wanted) => void;
}

const Wish = ({ fields, close, choose, want }: WishProps) => {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const planOf = usePlan();
  const { total = 0 } = useListContext();
  const [field, setField] = useState(fields[0]!);
  const [isReading, setReading] = useState(false);
  const look = async (values: Record<string, unknown>) => {
    const value = values[field.source] ?? null;
    setReading(true);
    try {
      want({ field, value, plan: await planOf(field, value) });
    } catch (error) {
      notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
      setReading(false);
    }
  };
  return (
    <Form key={field.source} record={{}} onSubmit={look}>
      <Chosen tell={choose} />
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>
          {total > AT_MOST
            ? t('pilar.shared.bulkTooMany', { count: format.integer(total), most: AT_MOST })
            : t('pilar.shared.bulkHelp', { count: format.integer(total) })}
        </Typography>
        <TextField
          select
          label={t('pilar.shared.bulkField')}
          value={field.source}
          onChange={(event) => setField(fields.find(({ source }) => source === event.target.value)!)}
        >
          {fields.map(({ source, label }) => (
            <MenuItem key={source} value={source}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        {field.input}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button type="submit" variant="contained" disabled={total > AT_MOST} loading={isReading}>
          {t('pilar.shared.bulkLook')}
        </Button>
      </DialogActions>
    </Form>
  );
};
