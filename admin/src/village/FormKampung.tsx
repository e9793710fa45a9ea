/** Records that a Kampung KB was formed in the village. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { FormKampungDocument, type FormKampungInput } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { DateInput, Form, SaveButton, SaveContextProvider, TextInput, useTranslate } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { pick } from '../provider/resource.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { required } from '../shared/form/inputs.tsx';
import { useWrite } from '../shared/form/useWrite.ts';
import { WholeProblem } from '../shared/form/WholeProblem.tsx';
import { useT } from '../shared/i18n.ts';

const FIELDS = ['name', 'launchedOn', 'decreeNumber', 'decreedOn'];

export const FormKampungButton = ({ village }: { village: { code: string; name: string } }) => {
  const t = useT();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('kampung.form', newIn(village.code))) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('pilar.kampung.form')}
      </Button>
      {isOpen && <FormKampungDialog village={village} close={() => setOpen(false)} />}
    </>
  );
};

const FormKampungDialog = ({ village, close }: { village: { code: string; name: string }; close: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const save = useWrite(close, (values) =>
    request(FormKampungDocument, { input: { village: village.code, ...pick(values, FIELDS) } as unknown as FormKampungInput }),
  );
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="form-kampung-title">
      <DialogTitle id="form-kampung-title">
        {t('pilar.kampung.form')}: {village.name}
      </DialogTitle>
      <SaveContextProvider value={{ save, saving: false, mutationMode: 'pessimistic' }}>
        <Form record={{ name: `Kampung KB ${village.name}` }}>
          <DialogContent sx={{ display: 'grid', gap: 2 }}>
            <WholeProblem />
            <TextInput source="name" label={t('pilar.kampung.name')} validate={required} helperText={false} />
            <DateInput source="launchedOn" label={t('pilar.kampung.launchedOn')} validate={required} parse={dayOrNull} helperText={false} />
            <TextInput source="decreeNumber" label={t('pilar.kampung.decreeNumber')} helperText={false} />
            <DateInput source="decreedOn" label={t('pilar.kampung.decreedOn')} parse={dayOrNull} helperText={false} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{translate('ra.action.cancel')}</Button>
            <SaveButton alwaysEnable />
          </DialogActions>
        </Form>
      </SaveContextProvider>
    </Dialog>
  );
};

const dayOrNull = (text: string) => text || null;
