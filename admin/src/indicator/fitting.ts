/** Which rules go with which kind, for the choices of a form; the server judges. */
import type { AppliesTo, Direction, Frequency, IndicatorKind, SpaceRule, TimeRule } from '@pilar/schema/generated/graphql.ts';

/** CLASS is computed by Pilar and never made by a form. */
export const KINDS: readonly IndicatorKind[] = ['RATIO', 'COUNT', 'SCORE', 'YES_NO'];
export const DIRECTIONS: readonly Direction[] = ['HIGHER', 'LOWER', 'TARGET_BAND', 'NEUTRAL'];
export const FREQUENCIES: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'];
export const APPLIES_TO: readonly AppliesTo[] = ['VILLAGE', 'DESA', 'REGENCY_AND_ABOVE'];

interface Fitting {
  space: readonly SpaceRule[];
  time: readonly TimeRule[];
  factor: number;
  decimals: number;
}

export const FITTING: Record<IndicatorKind, Fitting> = {
  RATIO: { space: ['RATIO_OF_SUMS', 'NONE'], time: ['LATEST', 'SUM', 'SUM_OVER_LATEST'], factor: 100, decimals: 2 },
  COUNT: { space: ['SUM', 'NONE'], time: ['LATEST', 'SUM'], factor: 1, decimals: 0 },
  SCORE: { space: ['MEAN_WEIGHTED_FAMILIES', 'MEAN_VILLAGES', 'NONE'], time: ['LATEST'], factor: 1, decimals: 2 },
  YES_NO: { space: ['SHARE_OF_VILLAGES'], time: ['LATEST'], factor: 100, decimals: 2 },
  CLASS: { space: ['DISTRIBUTION'], time: ['LATEST'], factor: 1, decimals: 0 },
};
