/** Fields of an indicator with their names and words: for conflicts, and for what a new edition changes. */
import type { ComparedField } from '../shared/form/fieldText.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';

const WORDS = ['numerator', 'denominator', 'origin', 'unit', 'unitEn', 'pillar', 'sector'] as const;
const NUMBERS = ['min', 'max', 'targetLow', 'targetHigh'] as const;

/** What an update may change: the words and the bounds. */
export function useWordFields(): ComparedField[] {
  const t = useT();
  const format = useFormat();
  return [
    { source: 'name', label: t('pilar.indicator.nameId') },
    { source: 'nameEn', label: t('pilar.indicator.nameEn') },
    ...WORDS.map((source) => ({ source, label: t(`pilar.indicator.${source}`) })),
    { source: 'direction', label: t('pilar.indicator.direction'), show: (one: 'HIGHER') => t(`pilar.indicator.directionOf.${one}`) },
    ...NUMBERS.map((source) => ({ source, label: t(`pilar.indicator.${source}`), show: (text: string) => format.decimal(text) })),
    { source: 'isSensitive', label: t('pilar.indicator.isSensitive') },
  ];
}

/** What a value means. */
export function useMeaningFields(): ComparedField[] {
  const t = useT();
  return [
    { source: 'kind', label: t('pilar.indicator.kind'), show: (one: 'RATIO') => t(`pilar.indicator.kindOf.${one}`) },
    { source: 'spaceRule', label: t('pilar.indicator.spaceRule'), show: (one: 'SUM') => t(`pilar.indicator.spaceRuleOf.${one}`) },
    { source: 'timeRule', label: t('pilar.indicator.timeRule'), show: (one: 'SUM') => t(`pilar.indicator.timeRuleOf.${one}`) },
    { source: 'frequency', label: t('pilar.indicator.frequency'), show: (one: 'MONTHLY') => t(`pilar.indicator.frequencyOf.${one}`) },
    { source: 'appliesTo', label: t('pilar.indicator.appliesTo'), show: (one: 'DESA') => t(`pilar.indicator.appliesToOf.${one}`) },
    { source: 'denominatorIndicator', label: t('pilar.indicator.denominatorIndicator') },
    { source: 'weightIndicator', label: t('pilar.indicator.weightIndicator') },
    { source: 'factor', label: t('pilar.indicator.factor') },
    { source: 'decimals', label: t('pilar.indicator.decimals') },
  ];
}
