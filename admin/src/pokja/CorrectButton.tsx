/** Corrects the name or telephone number of the person: both are of the person, not of the membership. */
import { Button } from '@mui/material';
import { type PokjaMemberQuery, UpdatePersonDocument, type UpdatePersonInput } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { TextInput, useRecordContext } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { changed, pick } from '../provider/resource.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { required } from '../shared/form/inputs.tsx';
import { useT } from '../shared/i18n.ts';

type Member = NonNullable<PokjaMemberQuery['row']>;

export const CorrectButton = () => {
  const t = useT();
  const may = useMay();
  const member = useRecordContext<Member>();
  const [isOpen, setOpen] = useState(false);
  if (!member || member.retiredAt || !may('pokjaMember.update', newIn(member.pokja.village.code))) return null;
  const { id, version, name, phone } = member.person;
  const seesPhone = may('person.readPhone', newIn(member.pokja.village.code));
  // What nobody touched is not sent: a number that is withheld came as null, and stays.
  const write = (values: Record<string, unknown>) =>
    request(UpdatePersonDocument, { id, version, input: changed(pick(values, ['name', 'phone']), { name, phone }) as UpdatePersonInput });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('pilar.member.correct')}
      </Button>
      {isOpen && (
        <FormDialog title={t('pilar.member.correct')} record={{ name, phone }} write={write} close={() => setOpen(false)}>
          <TextInput source="name" label={t('pilar.member.personNew')} validate={required} helperText={false} />
          <TextInput
            source="phone"
            label={t('pilar.member.phone')}
            helperText={t(seesPhone ? 'pilar.member.phoneHelp' : 'pilar.member.phoneWithheld')}
          />
        </FormDialog>
      )}
    </>
  );
};
