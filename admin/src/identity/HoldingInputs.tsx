/** Which role, where, and for which sector or partner where the role acts for one. */
import { SearchAreasDocument, SearchPartnersDocument } from '@pilar/schema/generated/graphql.ts';
import { BooleanInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useActsEverywhere } from '../provider/verbs.ts';
import { FormSection } from '../shared/form/FormSection.tsx';
import { ChoiceInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useName, useT } from '../shared/i18n.ts';
import { useRoles } from './useRoles.ts';

export const HoldingInputs = () => {
  const t = useT();
  return (
    <FormSection title={t('pilar.identity.holding')}>
      <HoldingFields />
    </FormSection>
  );
};

export const HoldingFields = () => {
  const t = useT();
  const name = useName();
  const { roles } = useRoles();
  const { sectors } = useFormChoices();
  const mayEverywhere = useActsEverywhere();
  const role: string | undefined = useWatch({ name: 'role' })?.code;
  const isNational: boolean = useWatch({ name: 'isNational' }) ?? false;
  return (
    <>
      <ChoiceInput source="role" label={t('pilar.identity.role')} choices={roles} nameOf={name} validate={required} />
      {mayEverywhere ? (
        <BooleanInput source="isNational" label={t('pilar.partner.nationwide')} defaultValue={false} helperText={false} />
      ) : (
        <span />
      )}
      {!isNational && (
        <SearchInput
          source="area"
          label={t('pilar.identity.area')}
          document={SearchAreasDocument}
          helperText={t('pilar.identity.areaHelp')}
          validate={required}
          className="wide"
        />
      )}
      {role === 'SECTOR_OFFICER' && (
        <ChoiceInput
          source="sector"
          label={t('pilar.partner.sector')}
          choices={sectors}
          nameOf={name}
          validate={required}
          className="wide"
        />
      )}
      {role === 'PARTNER' && (
        <SearchInput
          source="partner"
          label={t('pilar.partner.one')}
          document={SearchPartnersDocument}
          validate={required}
          className="wide"
        />
      )}
    </>
  );
};
