/** Indicators of one village with their values: what its page and its printed profile show. */
import { VillageIndicatorsDocument, type VillageKind } from '@pilar/schema/generated/graphql.ts';
import { useMemo } from 'react';
import { useMay, useSeesSmall } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { lineageOf } from './inArea.ts';
import { isDueHere, isMissing, seriesOf, type Value, type VillageIndicator } from './series.ts';

export interface Measured {
  indicator: VillageIndicator;
  series: Value[];
  isMissing: boolean;
  /** The viewer's role does not see small numbers of it. */
  isHidden: boolean;
}

/** Undefined until it is known. */
export function useMeasured(code: string, kind: VillageKind, isEnabled = true) {
  const withTargets = useMay()('target.read');
  const asked = { area: code, areas: lineageOf(code), year: today().slice(0, 4), withTargets };
  const { data, error, refetch } = useAnswer(VillageIndicatorsDocument, asked, { enabled: isEnabled });
  const seesSmall = useSeesSmall();
  const measured = useMemo(() => (data ? measure(data.indicators.nodes, kind, seesSmall) : undefined), [data, kind, seesSmall]);
  return { measured, error, refetch };
}

/** Pillars of these rows, in their order. */
export const pillarsOf = (rows: readonly Measured[]): VillageIndicator['pillar'][] =>
  [...new Map(rows.map(({ indicator }) => [indicator.pillar.code, indicator.pillar])).values()].sort((a, b) => a.position - b.position);

function measure(
  indicators: readonly VillageIndicator[],
  kind: VillageKind,
  seesSmall: (indicator: VillageIndicator) => boolean,
): Measured[] {
  const now = today();
  return indicators
    .map((indicator) => {
      const series = seriesOf(indicator);
      const isHidden = !seesSmall(indicator);
      return { indicator, series, isHidden, isMissing: !isHidden && isDueHere(indicator, kind) && isMissing(indicator, series, now) };
    })
    .filter(({ indicator, series }) => series.length > 0 || isDueHere(indicator, kind));
}
