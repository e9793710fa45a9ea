/** One form for all small catalogues. */
import { CatalogueChoicesDocument } from '@pilar/schema/generated/graphql.ts';
import { DateInput, NumberInput, TextInput, useRecordContext, useResourceContext } from 'react-admin';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { ChoiceInput, required } from '../shared/form/inputs.tsx';
import { useRecordFromAddress } from '../shared/form/useRecordFromAddress.ts';
import { useName, useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { REFERENCES_OF, type ReferenceName, WITH_VALIDITY } from './entries.ts';
import type { EntryName } from './resource.ts';

const dayOrNull = (text: string) => text || null;

export const EntryCreate = () => (
  <CreatePage defaultValues={useRecordFromAddress()}>
    <Inputs />
  </CreatePage>
);

export const EntryEdit = () => {
  const t = useT();
  const resource = useResourceContext() as EntryName;
  const references = REFERENCES_OF[resource] ?? [];
  const validity = ['validFrom', 'validTo'] as const;
  const fields = [
    { source: 'name', label: t('pilar.catalogue.nameId') },
    { source: 'nameEn', label: t('pilar.catalogue.nameEn') },
    { source: 'position', label: t('pilar.catalogue.position') },
    ...references.map(({ name }) => ({ source: name, label: t(`pilar.catalogue.referenceOf.${name}`) })),
    ...(WITH_VALIDITY.includes(resource) ? validity.map((source) => ({ source, label: t(`pilar.catalogue.${source}`) })) : []),
  ];
  return (
    <EditPage fields={fields} canRetire>
      <Inputs />
    </EditPage>
  );
};

const Inputs = () => {
  const t = useT();
  const resource = useResourceContext() as EntryName;
  const isNew = useRecordContext()?.id === undefined;
  return (
    <FormSection title={t('pilar.catalogue.entry')}>
      <TextInput source="name" label={t('pilar.catalogue.nameId')} validate={required} helperText={false} />
      <TextInput source="nameEn" label={t('pilar.catalogue.nameEn')} validate={required} helperText={false} />
      <TextInput
        source="code"
        label={t('pilar.shared.code')}
        validate={required}
        helperText={t('pilar.catalogue.codeHelp')}
        readOnly={!isNew}
      />
      <NumberInput source="position" label={t('pilar.catalogue.position')} min={0} helperText={t('pilar.catalogue.positionHelp')} />
      {(REFERENCES_OF[resource] ?? []).map(({ name, isNeeded }) => (
        <Reference key={name} name={name} isNeeded={isNeeded} />
      ))}
      {WITH_VALIDITY.includes(resource) && (
        <>
          <DateInput source="validFrom" label={t('pilar.catalogue.validFrom')} parse={dayOrNull} helperText={false} />
          <DateInput source="validTo" label={t('pilar.catalogue.validTo')} parse={dayOrNull} helperText={false} />
        </>
      )}
    </FormSection>
  );
};

const Reference = ({ name, isNeeded }: { name: ReferenceName; isNeeded?: boolean }) => {
  const t = useT();
  const nameOf = useName();
  const { data } = useAnswer(CatalogueChoicesDocument, {});
  const choices = {
    pillar: data?.pillars.nodes,
    programme: data?.programmes.nodes,
    ministry: data?.ministries.nodes,
    succeededBy: data?.ministries.nodes,
  }[name];
  return (
    <ChoiceInput
      source={name}
      label={t(`pilar.catalogue.referenceOf.${name}`)}
      choices={choices ?? []}
      nameOf={nameOf}
      validate={isNeeded ? required : undefined}
    />
  );
};
