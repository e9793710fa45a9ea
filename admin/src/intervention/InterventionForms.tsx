import {
  type InterventionStatus,
  SearchActivitiesDocument,
  SearchIndicatorsDocument,
  SearchPartnersDocument,
  SearchVillagesDocument,
} from '@pilar/schema/generated/graphql.ts';
import type { ReactNode } from 'react';
import { DateInput, NumberInput, TextInput, useRecordContext } from 'react-admin';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { ChoiceInput, ChoicesInput, EnumInput, required, SearchInput, SearchManyInput } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useRecordFromAddress } from '../shared/form/useRecordFromAddress.ts';
import { useName, useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { WithheldInput } from '../shared/Withheld.tsx';
import type { Owned } from './resource.ts';
import { STATUSES } from './status.ts';
import { useDetail } from './useDetail.ts';
import { useOnlyVillage } from './useOnlyVillage.ts';

const dayOrNull = (text: string) => text || null;

/** An input of something that not everyone who may change the record may read. */
const Detail = ({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) => {
  const record = useRecordContext<Owned & { id: string }>();
  return useDetail(record?.id ? record : undefined) ? children : <WithheldInput label={label} className={wide ? 'wide' : undefined} />;
};

const InterventionInputs = () => (
  <>
    <What />
    <WhenWhere />
    <Who />
    <Result />
  </>
);

const What = () => {
  const t = useT();
  const name = useName();
  const { sectors, sections } = useFormChoices();
  return (
    <FormSection title={t('pilar.intervention.what')}>
      <TextInput source="title" label={t('pilar.intervention.title')} validate={required} className="wide" helperText={false} />
      <ChoiceInput source="sector" label={t('pilar.intervention.sector')} choices={sectors} nameOf={name} validate={required} />
      <ChoiceInput source="section" label={t('pilar.intervention.section')} choices={sections} nameOf={name} />
      <SearchInput
        source="activity"
        label={t('pilar.intervention.activity')}
        document={SearchActivitiesDocument}
        nameOf={name}
        helperText={t('pilar.intervention.activityHelp')}
        className="wide"
      />
      <Detail label={t('pilar.intervention.description')} wide>
        <TextInput
          source="description"
          label={t('pilar.intervention.description')}
          multiline
          minRows={3}
          className="wide"
          helperText={false}
        />
      </Detail>
      <SearchManyInput
        source="indicators"
        label={t('pilar.intervention.indicators')}
        document={SearchIndicatorsDocument}
        nameOf={name}
        className="wide"
      />
    </FormSection>
  );
};

const WhenWhere = () => {
  const t = useT();
  return (
    <FormSection title={t('pilar.intervention.whenWhere')}>
      <DateInput source="startedOn" label={t('pilar.intervention.startedOn')} validate={required} parse={dayOrNull} helperText={false} />
      <DateInput
        source="endedOn"
        label={t('pilar.intervention.endedOn')}
        helperText={t('pilar.intervention.endedOnHelp')}
        parse={dayOrNull}
      />
      <SearchManyInput
        source="villages"
        label={t('pilar.intervention.villages')}
        document={SearchVillagesDocument}
        validate={required}
        className="wide"
      />
      <Detail label={t('pilar.intervention.place')} wide>
        <TextInput source="place" label={t('pilar.intervention.place')} className="wide" helperText={false} />
      </Detail>
    </FormSection>
  );
};

const Who = () => {
  const t = useT();
  const name = useName();
  const { targetGroups } = useFormChoices();
  return (
    <FormSection title={t('pilar.intervention.who')}>
      <SearchInput source="lead" label={t('pilar.intervention.lead')} document={SearchPartnersDocument} className="wide" />
      <ChoicesInput
        source="targetGroups"
        label={t('pilar.intervention.targetGroups')}
        choices={targetGroups}
        nameOf={name}
        className="wide"
      />
    </FormSection>
  );
};

const Result = () => {
  const t = useT();
  return (
    <FormSection title={t('pilar.intervention.result')}>
      <EnumInput
        source="status"
        label={t('pilar.intervention.status')}
        choices={STATUSES.map((id) => ({ id, name: t(`pilar.intervention.statusOf.${id}`) }))}
        defaultValue="PLANNED"
      />
      <span />
      <Detail label={t('pilar.intervention.attendanceMale')}>
        <NumberInput source="attendanceMale" label={t('pilar.intervention.attendanceMale')} min={0} step={1} helperText={false} />
      </Detail>
      <Detail label={t('pilar.intervention.attendanceFemale')}>
        <NumberInput source="attendanceFemale" label={t('pilar.intervention.attendanceFemale')} min={0} step={1} helperText={false} />
      </Detail>
      <Detail label={t('pilar.intervention.evidence')} wide>
        <TextInput
          source="evidence"
          label={t('pilar.intervention.evidence')}
          helperText={t('pilar.intervention.evidenceHelp')}
          multiline
          className="wide"
        />
      </Detail>
    </FormSection>
  );
};

export const InterventionCreate = () => {
  const given = useRecordFromAddress();
  const { village, isLoading } = useOnlyVillage();
  if (isLoading) return <PageSkeleton />;
  return (
    <CreatePage defaultValues={village ? { villages: { nodes: [village] }, ...given } : given}>
      <InterventionInputs />
    </CreatePage>
  );
};

export const InterventionEdit = () => {
  const t = useT();
  const sources = [
    'title',
    'sector',
    'section',
    'activity',
    'description',
    'indicators',
    'startedOn',
    'endedOn',
    'villages',
    'place',
    'lead',
    'targetGroups',
    'attendanceMale',
    'attendanceFemale',
    'evidence',
  ] as const;
  const fields = [
    ...sources.map((source) => ({ source, label: t(`pilar.intervention.${source}`) })),
    {
      source: 'status',
      label: t('pilar.intervention.status'),
      show: (status: InterventionStatus) => t(`pilar.intervention.statusOf.${status}`),
    },
  ];
  return (
    <EditPage fields={fields} canRetire>
      <InterventionInputs />
    </EditPage>
  );
};
