/** The form of an indicator, in the order in which one thinks of it; what does not go with its kind is not there. */
import { Alert } from '@mui/material';
import { type IndicatorKind, SearchCountsDocument, type SpaceRule } from '@pilar/schema/generated/graphql.ts';
import { useEffect } from 'react';
import { BooleanInput, NumberInput, TextInput, useInput, useRecordContext } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { DecimalInput } from '../catalogue/DecimalInput.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { ChoiceInput, EnumInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { useFormChoices } from '../shared/form/useFormChoices.ts';
import { useName, useT } from '../shared/i18n.ts';
import { APPLIES_TO, DIRECTIONS, FITTING, FREQUENCIES, KINDS } from './fitting.ts';
import { RankedSources } from './RankedSources.tsx';
import { useExample } from './useExample.ts';

const useKind = (): IndicatorKind | undefined => useWatch({ name: 'kind' });

export const Names = () => {
  const t = useT();
  const name = useName();
  const { pillars, sectors } = useFormChoices();
  const isNew = useRecordContext()?.id === undefined;
  return (
    <FormSection title={t('pilar.indicator.names')}>
      <TextInput source="name" label={t('pilar.indicator.nameId')} validate={required} helperText={t('pilar.indicator.nameHelp')} />
      <TextInput source="nameEn" label={t('pilar.indicator.nameEn')} validate={required} helperText={false} />
      {isNew && <TextInput source="code" label={t('pilar.shared.code')} validate={required} helperText={t('pilar.indicator.codeHelp')} />}
      <ChoiceInput source="pillar" label={t('pilar.indicator.pillar')} choices={pillars} nameOf={name} validate={required} />
      <ChoiceInput
        source="sector"
        label={t('pilar.indicator.sector')}
        choices={sectors}
        nameOf={name}
        validate={required}
        helperText={t('pilar.indicator.sectorHelp')}
      />
      <EnumInput
        source="direction"
        label={t('pilar.indicator.direction')}
        choices={DIRECTIONS.map((id) => ({ id, name: t(`pilar.indicator.directionOf.${id}`) }))}
        validate={required}
      />
    </FormSection>
  );
};

/** What is counted: with `isMeaning`, also what may only be said in a new indicator or a new edition. */
export const What = ({ isMeaning }: { isMeaning: boolean }) => {
  const t = useT();
  const kind = useKind();
  const isRatio = kind === 'RATIO';
  return (
    <FormSection title={t('pilar.indicator.what')}>
      {isMeaning && <KindInput />}
      <TextInput source="unit" label={t('pilar.indicator.unit')} validate={required} helperText={t('pilar.indicator.unitHelp')} />
      <TextInput source="unitEn" label={t('pilar.indicator.unitEn')} validate={required} helperText={t('pilar.indicator.unitEnHelp')} />
      <TextInput
        source="numerator"
        label={t(isRatio ? 'pilar.indicator.numerator' : 'pilar.indicator.counted')}
        validate={isRatio ? required : undefined}
        helperText={t('pilar.indicator.numeratorHelp')}
        multiline
        className="wide"
      />
      {isRatio && (
        <TextInput
          source="denominator"
          label={t('pilar.indicator.denominator')}
          validate={required}
          helperText={t('pilar.indicator.denominatorHelp')}
          multiline
          className="wide"
        />
      )}
      {isMeaning && isRatio && (
        <>
          <SearchInput
            source="denominatorIndicator"
            label={t('pilar.indicator.denominatorIndicator')}
            document={SearchCountsDocument}
            helperText={t('pilar.indicator.denominatorIndicatorHelp')}
          />
          <NumberInput source="factor" label={t('pilar.indicator.factor')} min={1} helperText={t('pilar.indicator.factorHelp')} />
        </>
      )}
      {isMeaning && (isRatio || kind === 'SCORE' || kind === 'YES_NO') && (
        <NumberInput
          source="decimals"
          label={t('pilar.indicator.decimals')}
          min={0}
          max={6}
          helperText={t('pilar.indicator.decimalsHelp')}
        />
      )}
      <Example />
    </FormSection>
  );
};

/** A kind brings its usual factor, decimals and rules. */
const KindInput = () => {
  const t = useT();
  const kind = useKind();
  const { setValue, getFieldState } = useFormContext();
  const { isDirty } = getFieldState('kind');
  useEffect(() => {
    if (!kind || !isDirty) return;
    const { space, time, factor, decimals } = FITTING[kind];
    const usual = { factor, decimals, spaceRule: space[0], timeRule: time[0], weightIndicator: null, denominatorIndicator: null };
    for (const [field, value] of Object.entries(usual)) setValue(field, value, { shouldDirty: true });
  }, [kind, isDirty, setValue]);
  return (
    <EnumInput
      source="kind"
      label={t('pilar.indicator.kind')}
      choices={KINDS.map((id) => ({ id, name: t(`pilar.indicator.kindOf.${id}`) }))}
      validate={required}
      helperText={kind && t(`pilar.indicator.kindHelp.${kind}`)}
    />
  );
};

const Example = () => {
  const t = useT();
  const example = useExample();
  const [kind, factor, decimals, unit, unitEn] = useWatch({ name: ['kind', 'factor', 'decimals', 'unit', 'unitEn'] });
  const text = example({ kind, factor, decimals, unit: unit ?? '', unitEn: unitEn ?? '' });
  return text ? (
    <Alert severity="info" className="wide" role="status">
      {t('pilar.indicator.example')}: <strong>{text}</strong>
    </Alert>
  ) : null;
};

export const Rules = () => {
  const t = useT();
  const kind = useKind() ?? 'RATIO';
  const [space, time] = useWatch({ name: ['spaceRule', 'timeRule'] });
  const { space: spaces, time: times } = FITTING[kind];
  return (
    <FormSection title={t('pilar.indicator.rules')}>
      <EnumInput
        source="spaceRule"
        label={t('pilar.indicator.spaceRule')}
        choices={spaces.map((id) => ({ id, name: t(`pilar.indicator.spaceRuleOf.${id}`) }))}
        validate={required}
        helperText={space && t(`pilar.indicator.spaceHelp.${space as SpaceRule}`)}
      />
      <EnumInput
        source="timeRule"
        label={t('pilar.indicator.timeRule')}
        choices={times.map((id) => ({ id, name: t(`pilar.indicator.timeRuleOf.${id}`) }))}
        validate={required}
        helperText={time && t(`pilar.indicator.timeHelp.${time as 'SUM'}`)}
      />
      {space === 'MEAN_WEIGHTED_FAMILIES' && (
        <SearchInput
          source="weightIndicator"
          label={t('pilar.indicator.weightIndicator')}
          document={SearchCountsDocument}
          validate={required}
          helperText={t('pilar.indicator.weightIndicatorHelp')}
        />
      )}
      <EnumInput
        source="frequency"
        label={t('pilar.indicator.frequency')}
        choices={FREQUENCIES.map((id) => ({ id, name: t(`pilar.indicator.frequencyOf.${id}`) }))}
        validate={required}
        helperText={t('pilar.indicator.frequencyHelp')}
      />
      <EnumInput
        source="appliesTo"
        label={t('pilar.indicator.appliesTo')}
        choices={APPLIES_TO.map((id) => ({ id, name: t(`pilar.indicator.appliesToOf.${id}`) }))}
        validate={required}
      />
    </FormSection>
  );
};

export const Bounds = () => {
  const t = useT();
  return (
    <FormSection title={t('pilar.indicator.bounds')}>
      <DecimalInput source="min" label={t('pilar.indicator.min')} helperText={t('pilar.indicator.boundsHelp')} />
      <DecimalInput source="max" label={t('pilar.indicator.max')} />
      <DecimalInput source="targetLow" label={t('pilar.indicator.targetLow')} helperText={t('pilar.indicator.targetHelp')} />
      <DecimalInput source="targetHigh" label={t('pilar.indicator.targetHigh')} />
      <BooleanInput
        source="isSensitive"
        label={t('pilar.indicator.isSensitiveLabel')}
        helperText={t('pilar.indicator.isSensitiveHelp')}
        className="wide"
      />
      <TextInput source="origin" label={t('pilar.indicator.origin')} multiline className="wide" helperText={false} />
    </FormSection>
  );
};

export const SourcesInput = () => {
  const t = useT();
  const { field, fieldState } = useInput({ source: 'sources', validate: required });
  return (
    <FormSection title={t('pilar.indicator.sources')}>
      <div className="wide">
        <RankedSources
          ranked={field.value?.nodes ?? []}
          onChange={(nodes) => field.onChange({ nodes })}
          problem={fieldState.invalid ? t('pilar.indicator.sourceNeeded') : undefined}
        />
      </div>
    </FormSection>
  );
};
