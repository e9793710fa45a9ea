import { SearchPokjasDocument } from '@pilar/schema/generated/graphql.ts';
import { BooleanInput, DateInput, TextInput, useRecordContext } from 'react-admin';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { ChoiceInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useRecordFromAddress } from '../shared/form/useRecordFromAddress.ts';
import { useName, useT } from '../shared/i18n.ts';
import { nameWithin } from '../shared/nameWithin.ts';

interface Decree {
  id: string;
  name: string;
  decreeNumber: string;
  village?: { id: string; name: string; district?: { name: string } };
}

const dayOrNull = (text: string) => text || null;
const decreeName = ({ decreeNumber, village }: Decree) => (village ? `${nameWithin(village)}: ${decreeNumber}` : decreeNumber);

const MemberInputs = () => {
  const t = useT();
  const name = useName();
  const { pokjaRoles, sections } = useFormChoices();
  const isNew = useRecordContext()?.id === undefined;
  return (
    <FormSection title={t('pilar.member.one')}>
      {isNew && (
        <>
          <SearchInput<Decree>
            source="pokja"
            label={t('pilar.member.pokja')}
            helperText={t('pilar.member.choosePokja')}
            document={SearchPokjasDocument}
            nameOf={decreeName}
            validate={required}
            className="wide"
          />
          <TextInput source="newPerson.name" label={t('pilar.member.personNew')} validate={required} helperText={false} />
          <TextInput source="newPerson.phone" label={t('pilar.member.phone')} helperText={t('pilar.member.phoneHelp')} />
        </>
      )}
      <ChoiceInput source="role" label={t('pilar.member.role')} choices={pokjaRoles} nameOf={name} validate={required} />
      <ChoiceInput source="section" label={t('pilar.member.section')} choices={sections} nameOf={name} />
      <DateInput source="startedOn" label={t('pilar.member.startedOn')} validate={required} parse={dayOrNull} helperText={false} />
      <DateInput source="endedOn" label={t('pilar.member.endedOn')} parse={dayOrNull} helperText={false} />
      <BooleanInput source="isTrained" label={t('pilar.member.isTrained')} defaultValue={false} helperText={false} />
    </FormSection>
  );
};

export const MemberCreate = () => (
  <CreatePage defaultValues={useRecordFromAddress()}>
    <MemberInputs />
  </CreatePage>
);

export const MemberEdit = () => {
  const t = useT();
  const fields = [
    { source: 'role', label: t('pilar.member.role') },
    { source: 'section', label: t('pilar.member.section') },
    { source: 'startedOn', label: t('pilar.member.startedOn') },
    { source: 'endedOn', label: t('pilar.member.endedOn') },
    { source: 'isTrained', label: t('pilar.member.isTrained') },
  ];
  return (
    <EditPage fields={fields}>
      <MemberInputs />
    </EditPage>
  );
};
