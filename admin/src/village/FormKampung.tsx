/** Records that a Kampung KB was formed in the village, and changes what is recorded of it. */
import { Button } from '@mui/material';
import {
  type FieldGuide,
  FormKampungDocument,
  type FormKampungInput,
  UpdateKampungDocument,
  type UpdateKampungInput,
} from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { BooleanInput, DateInput, TextInput } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { changed, pick } from '../provider/resource.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { ChoicesInput, EnumInput, required } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useName, useT } from '../shared/i18n.ts';
import { PARTS } from './parts.ts';
import type { WholeVillage } from './VillagePage.tsx';

const IDENTITY = ['name', 'launchedOn', 'decreeNumber', 'decreedOn'] as const;
const ALL = [...IDENTITY, 'isModel', ...PARTS, 'guidedBy', 'fundingSources'] as const;

const GUIDES: readonly FieldGuide[] = ['PLKB', 'CADRE', 'RT_RW_HEAD', 'VILLAGE_STAFF', 'PKK', 'COMMUNITY_LEADER', 'KB_OFFICE', 'OTHER'];

const dayOrNull = (text: string) => text || null;

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
      {isOpen && (
        <FormDialog
          title={`${t('pilar.kampung.form')}: ${village.name}`}
          record={{ name: `Kampung KB ${village.name}` }}
          write={(values) =>
            request(FormKampungDocument, { input: { village: village.code, ...pick(values, IDENTITY) } as unknown as FormKampungInput })
          }
          close={() => setOpen(false)}
        >
          <Identity />
        </FormDialog>
      )}
    </>
  );
};

export const EditKampungButton = ({ village, kampung }: { village: WholeVillage; kampung: NonNullable<WholeVillage['kampung']> }) => {
  const t = useT();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('kampung.update', newIn(village.code))) return null;
  const write = (values: Record<string, unknown>) => {
    const input = changed(pick(values, ALL), pick({ ...kampung }, ALL)) as UpdateKampungInput;
    return request(UpdateKampungDocument, { id: kampung.id, version: kampung.version, input });
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('pilar.kampung.edit')}
      </Button>
      {isOpen && (
        <FormDialog
          title={`${t('pilar.kampung.edit')}: ${village.name}`}
          record={kampung}
          write={write}
          close={() => setOpen(false)}
          fields={ALL.map((source) => ({
            source,
            label: t(`pilar.kampung.${source}`),
            show: source === 'guidedBy' ? (guide: FieldGuide) => t(`pilar.kampung.guideOf.${guide}`) : undefined,
          }))}
        >
          <Identity />
          <Profile />
        </FormDialog>
      )}
    </>
  );
};

const Identity = () => {
  const t = useT();
  return (
    <>
      <TextInput source="name" label={t('pilar.kampung.name')} validate={required} helperText={false} />
      <DateInput source="launchedOn" label={t('pilar.kampung.launchedOn')} validate={required} parse={dayOrNull} helperText={false} />
      <TextInput source="decreeNumber" label={t('pilar.kampung.decreeNumber')} helperText={false} />
      <DateInput source="decreedOn" label={t('pilar.kampung.decreedOn')} parse={dayOrNull} helperText={false} />
    </>
  );
};

const Profile = () => {
  const t = useT();
  const name = useName();
  const { fundingSources } = useFormChoices();
  return (
    <>
      <EnumInput
        source="guidedBy"
        label={t('pilar.kampung.guidedBy')}
        choices={GUIDES.map((id) => ({ id, name: t(`pilar.kampung.guideOf.${id}`) }))}
      />
      <ChoicesInput source="fundingSources" label={t('pilar.kampung.fundingSources')} choices={fundingSources} nameOf={name} />
      {(['isModel', ...PARTS] as const).map((part) => (
        <BooleanInput key={part} source={part} label={t(`pilar.kampung.${part}`)} helperText={false} />
      ))}
    </>
  );
};
