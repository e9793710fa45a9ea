/** A changed definition: what changes is said before it is saved, for the series breaks there. */
import { Alert, Box, Card, Stack, Typography } from '@mui/material';
import { type IndicatorQuery, NewIndicatorEditionDocument, type NewIndicatorEditionInput } from '@pilar/schema/generated/graphql.ts';
import { useRef } from 'react';
import {
  DateInput,
  Form,
  HttpError,
  RecordContextProvider,
  SaveButton,
  ShowBase,
  Title,
  useNotify,
  useRecordContext,
  useRefresh,
  useShowContext,
} from 'react-admin';
import { type FieldValues, useFormContext } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router-dom';
import { request } from '../provider/fetch.ts';
import { changed } from '../provider/resource.ts';
import { today } from '../shared/day.ts';
import { FormSection } from '../shared/form/FormSection.tsx';
import { useFieldText } from '../shared/form/fieldText.ts';
import { required } from '../shared/form/inputs.tsx';
import { Leaving } from '../shared/form/Leaving.tsx';
import { WholeProblem } from '../shared/form/WholeProblem.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { NotRead } from '../shared/NotRead.tsx';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { WHOLE } from '../shared/whole.ts';
import { Bounds, Names, Rules, What } from './IndicatorInputs.tsx';
import { editionInput } from './resource.ts';
import { useMeaningFields, useWordFields } from './useComparedFields.ts';

type Indicator = NonNullable<IndicatorQuery['row']>;

/** What is typed is not taken away by a record read anew. */
const AS_BEGUN = { ...WHOLE, refetchOnReconnect: false };

export const EditionPage = () => {
  const { id } = useParams();
  return (
    <ShowBase resource="indicators" id={decodeURIComponent(id!)} queryOptions={AS_BEGUN}>
      <Body />
    </ShowBase>
  );
};

const Body = () => {
  const t = useT();
  const name = useName();
  const { record, isPending, error, refetch } = useShowContext<Indicator>();
  const { save, isSaved } = useSave(record);
  if (isPending) return <PageSkeleton />;
  if (!record) return <NotRead error={error} retry={refetch} />;
  return (
    <Box sx={{ maxWidth: 860 }}>
      <Title title={t('pilar.indicator.newEditionOf', { name: name(record) })} />
      <RecordContextProvider value={record}>
        <Form record={{ ...record, validFrom: today() }} onSubmit={save}>
          <Leaving isSaved={isSaved} />
          <WholeProblem />
          <Stack spacing={2}>
            <Alert severity="warning">{t('pilar.indicator.editionHelp', { edition: record.edition, next: record.edition + 1 })}</Alert>
            <FormSection title={t('pilar.indicator.editionNumber', { edition: record.edition + 1 })}>
              <DateInput
                source="validFrom"
                label={t('pilar.indicator.validFrom')}
                validate={required}
                helperText={t('pilar.indicator.validFromHelp')}
              />
            </FormSection>
            <Names />
            <What isMeaning />
            <Rules />
            <Bounds />
          </Stack>
          <Card sx={{ mt: 2, p: 2 }}>
            <Changes />
            <SaveButton label={t('pilar.indicator.saveEdition')} />
          </Card>
        </Form>
      </RecordContextProvider>
    </Box>
  );
};

function useSave(record: Indicator | undefined) {
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const isSaved = useRef(false);
  const save = async (values: FieldValues) => {
    if (!record) return undefined;
    const input = { validFrom: values.validFrom, ...changed(editionInput(values), editionInput(record)) } as NewIndicatorEditionInput;
    try {
      const { row } = await request(NewIndicatorEditionDocument, { id: record.id, version: record.version, input });
      notify('pilar.shared.saved', { type: 'info' });
      refresh();
      isSaved.current = true;
      navigate(`/indicators/${encodeURIComponent(row.id)}/show`);
      return undefined;
    } catch (error) {
      if (error instanceof HttpError && error.body?.errors) return error.body.errors;
      notify((error as Error).message, { type: 'error', messageArgs: { _: (error as Error).message } });
      return undefined;
    }
  };
  return { save, isSaved: () => isSaved.current };
}

/** Before and after, field by field. */
const Changes = () => {
  const t = useT();
  const text = useFieldText();
  const record = useRecordContext<Indicator>()!;
  const values = useFormContext().watch();
  const fields = [...useMeaningFields(), ...useWordFields()];
  const changes = fields
    .map((field) => ({ ...field, before: text(field, record[field.source as keyof Indicator]), after: text(field, values[field.source]) }))
    .filter(({ before, after }) => before !== after);
  return (
    <Box role="status" sx={{ mb: 1.5 }}>
      <Typography variant="h3">{t('pilar.indicator.editionChanges')}</Typography>
      {changes.length === 0 && <Typography color="textSecondary">{t('pilar.indicator.editionNothing')}</Typography>}
      {changes.map(({ source, label, before, after }) => (
        <Typography key={source}>
          {label}: <del>{before}</del> → <strong>{after}</strong>
        </Typography>
      ))}
    </Box>
  );
};
