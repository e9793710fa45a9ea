import { type DecreeIssuer, SearchVillagesDocument } from '@pilar/schema/generated/graphql.ts';
import { BooleanInput, DateInput, TextInput, useRecordContext } from 'react-admin';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { EnumInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { useRecordFromAddress } from '../shared/form/useRecordFromAddress.ts';
import { useT } from '../shared/i18n.ts';

const ISSUERS: readonly DecreeIssuer[] = ['VILLAGE_HEAD', 'CAMAT', 'REGENT'];
const dayOrNull = (text: string) => text || null;

const PokjaInputs = () => {
  const t = useT();
  const isNew = useRecordContext()?.id === undefined;
  return (
    <FormSection title={t('pilar.pokja.one')}>
      {isNew && (
        <SearchInput
          source="village"
          label={t('pilar.pokja.village')}
          document={SearchVillagesDocument}
          validate={required}
          className="wide"
        />
      )}
      <TextInput source="decreeNumber" label={t('pilar.pokja.decreeNumber')} validate={required} helperText={false} />
      <DateInput source="decreedOn" label={t('pilar.pokja.decreedOn')} validate={required} parse={dayOrNull} helperText={false} />
      <EnumInput
        source="issuer"
        label={t('pilar.pokja.issuer')}
        choices={ISSUERS.map((id) => ({ id, name: t(`pilar.pokja.issuerOf.${id}`) }))}
        validate={required}
      />
      <span />
      <DateInput source="validFrom" label={t('pilar.pokja.validFrom')} validate={required} parse={dayOrNull} helperText={false} />
      <DateInput source="validTo" label={t('pilar.pokja.validTo')} helperText={t('pilar.pokja.validToHelp')} parse={dayOrNull} />
      {isNew && (
        <BooleanInput
          source="endsPrevious"
          label={t('pilar.pokja.endsPrevious')}
          helperText={t('pilar.pokja.endsPreviousHelp')}
          defaultValue={false}
          className="wide"
        />
      )}
    </FormSection>
  );
};

export const PokjaCreate = () => (
  <CreatePage defaultValues={useRecordFromAddress()}>
    <PokjaInputs />
  </CreatePage>
);

export const PokjaEdit = () => {
  const t = useT();
  const fields = [
    { source: 'decreeNumber', label: t('pilar.pokja.decreeNumber') },
    { source: 'decreedOn', label: t('pilar.pokja.decreedOn') },
    { source: 'issuer', label: t('pilar.pokja.issuer'), show: (issuer: DecreeIssuer) => t(`pilar.pokja.issuerOf.${issuer}`) },
    { source: 'validFrom', label: t('pilar.pokja.validFrom') },
    { source: 'validTo', label: t('pilar.pokja.validTo') },
  ];
  return (
    <EditPage fields={fields}>
      <PokjaInputs />
    </EditPage>
  );
};
