/** The model form: other forms copy its shape. `PartnerInputs` reads as the form looks. */
import { SearchAreasDocument, SearchPartnersDocument } from '@pilar/schema/generated/graphql.ts';
import { DateInput, TextInput, useRecordContext } from 'react-admin';
import { useActsEverywhere } from '../provider/verbs.ts';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { ChoiceInput, EnumInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useName, useT } from '../shared/i18n.ts';
import { useLevels } from './useLevels.ts';

const PartnerInputs = () => {
  const t = useT();
  const name = useName();
  const { partnerKinds, sectors } = useFormChoices();
  const isNational = useActsEverywhere();
  const levels = useLevels().filter(({ id }) => isNational || id !== 'NATIONAL');
  const isNew = useRecordContext()?.id === undefined;
  return (
    <>
      <FormSection title={t('pilar.partner.identity')}>
        <TextInput source="name" label={t('pilar.partner.name')} validate={required} className="wide" helperText={false} />
        <TextInput
          source="code"
          label={t('pilar.partner.code')}
          validate={required}
          helperText={t('pilar.partner.codeHelp')}
          readOnly={!isNew}
        />
        <ChoiceInput source="kind" label={t('pilar.partner.kind')} choices={partnerKinds} nameOf={name} validate={required} />
      </FormSection>
      <FormSection title={t('pilar.partner.scope')}>
        <EnumInput source="level" label={t('pilar.partner.level')} choices={levels} validate={required} />
        <ChoiceInput source="sector" label={t('pilar.partner.sector')} choices={sectors} nameOf={name} />
        <SearchInput
          source="area"
          label={t('pilar.partner.area')}
          document={SearchAreasDocument}
          helperText={t(isNational ? 'pilar.partner.areaHelp' : 'pilar.partner.areaNeeded')}
          validate={isNational ? undefined : required}
          className="wide"
        />
      </FormSection>
      <FormSection title={t('pilar.partner.validity')}>
        <DateInput source="validFrom" label={t('pilar.partner.validFrom')} parse={dayOrNull} helperText={false} />
        <DateInput source="validTo" label={t('pilar.partner.validTo')} parse={dayOrNull} helperText={false} />
        <SearchInput source="succeededBy" label={t('pilar.partner.succeededBy')} document={SearchPartnersDocument} className="wide" />
      </FormSection>
    </>
  );
};

const dayOrNull = (text: string) => text || null;

export const PartnerCreate = () => (
  <CreatePage>
    <PartnerInputs />
  </CreatePage>
);

export const PartnerEdit = () => {
  const t = useT();
  const fields = [
    { source: 'name', label: t('pilar.partner.name') },
    { source: 'kind', label: t('pilar.partner.kind') },
    { source: 'level', label: t('pilar.partner.level'), show: (level: 'NATIONAL') => t(`pilar.partner.levelOf.${level}`) },
    { source: 'sector', label: t('pilar.partner.sector') },
    { source: 'area', label: t('pilar.partner.area') },
    { source: 'validFrom', label: t('pilar.partner.validFrom') },
    { source: 'validTo', label: t('pilar.partner.validTo') },
    { source: 'succeededBy', label: t('pilar.partner.succeededBy') },
  ];
  return (
    <EditPage fields={fields} canRetire>
      <PartnerInputs />
    </EditPage>
  );
};
