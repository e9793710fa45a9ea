/** A value in words: yes or no, a number with its unit, or that the indicator does not apply here. */
import type { Format, Measured } from '../shared/format.ts';
import type { Translate } from '../shared/i18n.ts';

interface Value {
  value?: string | null;
  state: 'REPORTED' | 'NOT_APPLICABLE';
}

export function valueText(indicator: Measured & { kind: string }, { value, state }: Value, t: Translate, format: Format): string {
  if (state === 'NOT_APPLICABLE' || value === null || value === undefined) return t('pilar.observation.notApplicable');
  if (indicator.kind === 'YES_NO') return t(Number(value) > 0 ? 'pilar.observation.yes' : 'pilar.observation.no');
  return indicator.unit === 'persen' ? `${format.decimal(value)}\u00a0%` : `${format.decimal(value)} ${format.unit(indicator)}`;
}
