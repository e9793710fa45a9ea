import { SearchAreasDocument, SearchVillagesDocument } from '@pilar/schema/generated/graphql.ts';
import { DateInput, NumberInput, TextInput, useRecordContext } from 'react-admin';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { required, SearchInput, SearchManyInput } from '../shared/form/inputs.tsx';
import { useT } from '../shared/i18n.ts';

const dayOrNull = (text: string) => text || null;

const VillageSetInputs = () => {
  const t = useT();
  const isNew = useRecordContext()?.id === undefined;
  return (
    <>
      <FormSection title={t('pilar.villageSet.identity')}>
        <TextInput source="name" label={t('pilar.villageSet.name')} validate={required} className="wide" helperText={false} />
        {isNew && (
          <>
            <TextInput source="code" label={t('pilar.villageSet.code')} validate={required} helperText={t('pilar.villageSet.codeHelp')} />
            <SearchInput
              source="area"
              label={t('pilar.villageSet.area')}
              document={SearchAreasDocument}
              helperText={t('pilar.villageSet.areaHelp')}
              validate={required}
            />
          </>
        )}
        <SearchManyInput
          source="villages"
          label={t('pilar.villageSet.villages')}
          document={SearchVillagesDocument}
          validate={required}
          className="wide"
        />
      </FormSection>
      <FormSection title={t('pilar.villageSet.decree')}>
        <TextInput source="decreeNumber" label={t('pilar.villageSet.decreeNumber')} helperText={false} />
        <DateInput source="decreedOn" label={t('pilar.villageSet.decreedOn')} parse={dayOrNull} helperText={false} />
        <NumberInput source="year" label={t('pilar.villageSet.year')} step={1} helperText={false} />
        <span />
        <TextInput source="note" label={t('pilar.villageSet.note')} multiline className="wide" helperText={false} />
      </FormSection>
    </>
  );
};

export const VillageSetCreate = () => (
  <CreatePage>
    <VillageSetInputs />
  </CreatePage>
);

export const VillageSetEdit = () => {
  const t = useT();
  const sources = ['name', 'villages', 'decreeNumber', 'decreedOn', 'year', 'note'] as const;
  return (
    <EditPage fields={sources.map((source) => ({ source, label: t(`pilar.villageSet.${source}`) }))} canRetire>
      <VillageSetInputs />
    </EditPage>
  );
};
