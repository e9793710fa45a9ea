/** A value in words: yes or no, a class, a number with its unit, or that the indicator does not apply here. */
import { LEVELS } from '../classification/level.ts';
import { type Format, isPercent, type Measured } from '../shared/format.ts';
import type { Translate } from '../shared/i18n.ts';

interface Value {
  value?: string | null;
  state: 'REPORTED' | 'NOT_APPLICABLE';
}

export function valueText(indicator: Measured & { kind: string }, { value, state }: Value, t: Translate, format: Format): string {
  if (state === 'NOT_APPLICABLE' || value === null || value === undefined) return t('pilar.observation.notApplicable');
  if (indicator.kind === 'YES_NO') return t(Number(value) > 0 ? 'pilar.observation.yes' : 'pilar.observation.no');
  const level = indicator.kind === 'CLASS' && LEVELS[Number(value) - 1];
  if (level) return t(`pilar.classification.levelOf.${level}`);
  return isPercent(indicator) ? format.percent(value) : `${format.decimal(value)} ${format.unit(indicator)}`;
}
