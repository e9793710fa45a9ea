/** A target in words; that of a larger area says whose it is. */
import type { NearTargetFragment } from '@pilar/schema/generated/graphql.ts';
import { type Measured, useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { valueText } from '../village/valueText.ts';

type Kind = Measured & { kind: string };

export function useGoalText() {
  const t = useT();
  const format = useFormat();
  /** Above the village, yes and no become the share of the villages that say yes. */
  return (indicator: Kind, { value, area }: Pick<NearTargetFragment, 'value' | 'area'>): string =>
    indicator.kind === 'YES_NO' && area.level !== 'VILLAGE'
      ? format.percent(value)
      : valueText(indicator, { value, state: 'REPORTED' }, t, format);
}

export function useTargetText() {
  const t = useT();
  const goal = useGoalText();
  return (indicator: Kind, target: NearTargetFragment | undefined): string | undefined => {
    if (!target) return undefined;
    const value = goal(indicator, target);
    return target.area.level === 'VILLAGE' ? t('pilar.target.is', { value }) : t('pilar.target.isOf', { value, area: target.area.name });
  };
}
