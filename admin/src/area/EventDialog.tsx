/** Records that an area was split, merged or renamed: fill in, see what follows, then write. */
import { Button, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import {
  type AreaWholeFragment as Area,
  type AreaEventKind,
  type OutcomeFragment as Outcome,
  SearchSiblingsDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import {
  ArrayInput,
  DateInput,
  Form,
  HttpError,
  SaveContextProvider,
  SimpleFormIterator,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Values } from '../provider/resource.ts';
import { today } from '../shared/day.ts';
import { Chosen } from '../shared/form/Chosen.tsx';
import { ChoiceInput, type Reference, required, SearchManyInput } from '../shared/form/inputs.tsx';
import { TypingDialog } from '../shared/form/TypingDialog.tsx';
import { WholeProblem } from '../shared/form/WholeProblem.tsx';
import { useT } from '../shared/i18n.ts';
import { nameWithin } from '../shared/nameWithin.ts';
import { EventPreview } from './EventPreview.tsx';
import { happen } from './event.ts';

interface Props {
  kind: AreaEventKind;
  area: Area;
  close: () => void;
}

const TITLES = { RENAME: 'pilar.area.rename', SPLIT: 'pilar.area.split', MERGE: 'pilar.area.merge' } as const;

export const EventDialog = ({ kind, area, close }: Props) => {
  const t = useT();
  const [isChosen, setChosen] = useState(false);
  const [seen, setSeen] = useState<{ values: Values; outcome: Outcome }>();
  return (
    <TypingDialog close={close} isChosen={isChosen} maxWidth="md" aria-labelledby="event-title">
      <DialogTitle id="event-title">{`${t(TITLES[kind])}: ${area.name}`}</DialogTitle>
      {seen ? (
        <Confirm kind={kind} area={area} close={close} {...seen} back={() => setSeen(undefined)} />
      ) : (
        <EventForm kind={kind} area={area} close={close} see={setSeen} choose={setChosen} />
      )}
    </TypingDialog>
  );
};

interface FormProps extends Props {
  see: (seen: { values: Values; outcome: Outcome }) => void;
  choose: (isChosen: boolean) => void;
}

const EventForm = ({ kind, area, close, see, choose }: FormProps) => {
  const t = useT();
  const translate = useTranslate();
  const notify = useNotify();
  const save = async (values: Values) => {
    try {
      see({ values, outcome: await happen(kind, area, values, true) });
      return undefined;
    } catch (error) {
      if (error instanceof HttpError && error.body?.errors) return error.body.errors;
      notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
      return undefined;
    }
  };
  return (
    <SaveContextProvider value={{ save, saving: false, mutationMode: 'pessimistic' }}>
      <Form record={{ happenedOn: today(), parts: [{ code: area.code, name: area.name }, {}] }}>
        <Chosen tell={choose} />
        <DialogContent sx={{ display: 'grid', gap: 2, pt: '6px !important' }}>
          <WholeProblem />
          <DateInput
            source="happenedOn"
            label={t('pilar.area.happenedOn')}
            validate={required}
            helperText={t('pilar.area.happenedOnHelp')}
          />
          <TextInput source="decreeNumber" label={t('pilar.area.decreeNumber')} helperText={false} />
          {kind === 'RENAME' && <Renamed />}
          {kind === 'SPLIT' && <Parts />}
          {kind === 'MERGE' && <Merged area={area} />}
          <TextInput source="note" label={t('pilar.area.note')} multiline helperText={false} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('pilar.area.preview')}
          </Button>
        </DialogActions>
      </Form>
    </SaveContextProvider>
  );
};

const Renamed = () => {
  const t = useT();
  return (
    <>
      <TextInput source="name" label={t('pilar.area.newName')} helperText={t('pilar.area.stays')} />
      <TextInput source="code" label={t('pilar.area.newCode')} helperText={t('pilar.area.stays')} />
    </>
  );
};

const Parts = () => {
  const t = useT();
  return (
    <>
      <ArrayInput source="parts" label={t('pilar.area.parts')} helperText={t('pilar.area.partsHelp')}>
        <SimpleFormIterator inline disableReordering disableClear sx={{ '& .RaSimpleFormIterator-line': { pt: 1.5, pb: 1 } }}>
          <TextInput source="code" label={t('pilar.area.code')} validate={required} helperText={false} />
          <TextInput source="name" label={t('pilar.area.name')} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
      <TextInput source="continuesIn" label={t('pilar.area.continuesIn')} helperText={t('pilar.area.continuesHelp')} />
    </>
  );
};

const Merged = ({ area }: { area: Area }) => {
  const t = useT();
  const others = useWatch({ name: 'others' }) as { nodes: Reference[] } | undefined;
  return (
    <>
      <SearchManyInput source="others" label={t('pilar.area.others')} document={SearchSiblingsDocument} validate={required} />
      <TextInput
        source="into.code"
        label={`${t('pilar.area.into')}: ${t('pilar.area.code')}`}
        validate={required}
        helperText={t('pilar.area.intoHelp')}
      />
      <TextInput source="into.name" label={`${t('pilar.area.into')}: ${t('pilar.area.name')}`} helperText={false} />
      <ChoiceInput
        source="continuesFrom"
        label={t('pilar.area.continuesFrom')}
        choices={[area, ...(others?.nodes ?? [])]}
        nameOf={nameWithin}
        helperText={t('pilar.area.continuesFromHelp')}
      />
    </>
  );
};

const Confirm = ({ kind, area, close, back, values, outcome }: Props & { back: () => void; values: Values; outcome: Outcome }) => {
  const t = useT();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isWriting, setWriting] = useState(false);
  const write = async () => {
    setWriting(true);
    try {
      await happen(kind, area, values, false);
      notify('pilar.area.done', { type: 'info' });
      close();
      refresh();
    } catch (error) {
      notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
      setWriting(false);
    }
  };
  return (
    <>
      {/* Nothing in it takes the keyboard, which has to move it where it is higher than the window. */}
      <DialogContent tabIndex={0}>
        <Typography sx={{ mb: 2 }}>{t('pilar.area.previewHelp')}</Typography>
        <EventPreview outcome={outcome} />
      </DialogContent>
      <DialogActions>
        <Button onClick={back}>{translate('ra.action.back')}</Button>
        <Button variant="contained" onClick={write} disabled={isWriting}>
          {t('pilar.area.confirm')}
        </Button>
      </DialogActions>
    </>
  );
};
