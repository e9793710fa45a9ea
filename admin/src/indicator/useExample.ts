/** A definition tried on small numbers, so that everyone sees what it makes of them. */
import type { IndicatorKind } from '@pilar/schema/generated/graphql.ts';
import { type Measured, useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';

interface Definition extends Measured {
  kind?: IndicatorKind;
  factor?: number | null;
  decimals?: number | null;
}

const PART = 3;
const WHOLE = 4;
const COUNTED = 12;
const SCORED = 63.45;
const MOST_DECIMALS = 6;

export function useExample(): (definition: Definition) => string | undefined {
  const t = useT();
  const format = useFormat();
  return ({ kind, factor, decimals, ...measured }) => {
    const written = (value: number) =>
      `${format.decimal(value.toFixed(Math.min(decimals ?? 0, MOST_DECIMALS)))} ${format.unit(measured)}`.trim();
    const share = { part: PART, whole: WHOLE, value: written((PART / WHOLE) * (factor ?? 1)) };
    if (kind === 'RATIO') return t('pilar.indicator.exampleRatio', share);
    if (kind === 'YES_NO') return t('pilar.indicator.exampleYesNo', share);
    if (kind === 'COUNT') return t('pilar.indicator.exampleCount', { value: written(COUNTED) });
    return kind === 'SCORE' ? t('pilar.indicator.exampleScore', { value: written(SCORED) }) : undefined;
  };
}
