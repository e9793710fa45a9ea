import { TextInput } from 'react-admin';
import { EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { required } from '../shared/form/inputs.tsx';
import { useT } from '../shared/i18n.ts';

/** Roles and passwords are given on the page of the user; here stands what else can change. */
export const UserEdit = () => {
  const t = useT();
  return (
    <EditPage fields={[{ source: 'name', label: t('pilar.identity.name') }]}>
      <FormSection title={t('pilar.identity.account')}>
        <TextInput source="name" label={t('pilar.identity.name')} validate={required} helperText={false} />
      </FormSection>
    </EditPage>
  );
};
