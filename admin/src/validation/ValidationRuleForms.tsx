import { NumberInput, TextInput, useRecordContext } from 'react-admin';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { EnumInput, required } from '../shared/form/inputs.tsx';
import { useT } from '../shared/i18n.ts';
import { CasesInput } from './CasesInput.tsx';

const OPERATORS = ['LE', 'GE', 'LT', 'GT', 'EQ', 'NE'] as const;
const MISSING = ['SKIP', 'ZERO', 'FAIL'] as const;
const EFFECTS = ['REFUSE', 'WARN'] as const;
const DEFAULTS = {
  operator: 'LE',
  missing: 'SKIP',
  effect: 'WARN',
  cases: {
    nodes: [
      { given: {}, holds: true },
      { given: {}, holds: false },
    ],
  },
};

export const ValidationRuleCreate = () => (
  <CreatePage defaultValues={DEFAULTS}>
    <Inputs />
  </CreatePage>
);

export const ValidationRuleEdit = () => {
  const t = useT();
  const fields = [
    { source: 'name', label: t('pilar.validation.nameId') },
    { source: 'nameEn', label: t('pilar.validation.nameEn') },
    { source: 'left', label: t('pilar.validation.left') },
    { source: 'operator', label: t('pilar.validation.operator'), show: (one: 'LE') => t(`pilar.validation.operatorOf.${one}`) },
    { source: 'right', label: t('pilar.validation.right') },
    { source: 'missing', label: t('pilar.validation.missing'), show: (one: 'SKIP') => t(`pilar.validation.missingOf.${one}`) },
    { source: 'effect', label: t('pilar.validation.effect'), show: (one: 'WARN') => t(`pilar.validation.effectOf.${one}`) },
    { source: 'text', label: t('pilar.validation.textId') },
    { source: 'textEn', label: t('pilar.validation.textEn') },
  ];
  return (
    <EditPage fields={fields} canRetire>
      <Inputs />
    </EditPage>
  );
};

const Inputs = () => {
  const t = useT();
  const isNew = useRecordContext()?.id === undefined;
  return (
    <>
      <FormSection title={t('pilar.validation.name')}>
        <TextInput source="name" label={t('pilar.validation.nameId')} validate={required} helperText={false} />
        <TextInput source="nameEn" label={t('pilar.validation.nameEn')} validate={required} helperText={false} />
        <TextInput
          source="code"
          label={t('pilar.shared.code')}
          validate={required}
          helperText={t('pilar.validation.codeHelp')}
          readOnly={!isNew}
        />
        <NumberInput source="position" label={t('pilar.validation.position')} min={0} helperText={false} />
      </FormSection>
      <FormSection title={t('pilar.validation.rule')}>
        <TextInput
          source="left"
          label={t('pilar.validation.left')}
          validate={required}
          helperText={t('pilar.validation.ruleHelp')}
          className="wide"
        />
        <EnumInput
          source="operator"
          label={t('pilar.validation.operator')}
          choices={OPERATORS.map((id) => ({ id, name: t(`pilar.validation.operatorOf.${id}`) }))}
          validate={required}
        />
        <TextInput source="right" label={t('pilar.validation.right')} validate={required} helperText={false} />
        <EnumInput
          source="missing"
          label={t('pilar.validation.missing')}
          choices={MISSING.map((id) => ({ id, name: t(`pilar.validation.missingOf.${id}`) }))}
          validate={required}
        />
        <EnumInput
          source="effect"
          label={t('pilar.validation.effect')}
          choices={EFFECTS.map((id) => ({ id, name: t(`pilar.validation.effectOf.${id}`) }))}
          validate={required}
        />
      </FormSection>
      <FormSection title={t('pilar.validation.said')}>
        <TextInput
          source="text"
          label={t('pilar.validation.textId')}
          validate={required}
          helperText={t('pilar.validation.textHelp')}
          multiline
          className="wide"
        />
        <TextInput source="textEn" label={t('pilar.validation.textEn')} validate={required} helperText={false} multiline className="wide" />
      </FormSection>
      <CasesInput />
    </>
  );
};
