/** The words of a definition. */
import { registerEnumType } from 'type-graphql';

export enum Direction {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  NEUTRAL = 'NEUTRAL',
  TARGET_BAND = 'TARGET_BAND',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way is better. TARGET_BAND: too high and too low are both bad. NEUTRAL: context only.',
});

export enum IndicatorKind {
  RATIO = 'RATIO',
  COUNT = 'COUNT',
  SCORE = 'SCORE',
  YES_NO = 'YES_NO',
  CLASS = 'CLASS',
}
registerEnumType(IndicatorKind, {
  name: 'IndicatorKind',
  description:
    'RATIO: numerator / denominator x factor. COUNT: the numerator. SCORE: a value given as such. YES_NO: numerator 1 or 0 of 1, so 100 or 0. CLASS: the number of a class.',
});

export enum SpaceRule {
  RATIO_OF_SUMS = 'RATIO_OF_SUMS',
  SUM = 'SUM',
  SHARE_OF_VILLAGES = 'SHARE_OF_VILLAGES',
  MEAN_WEIGHTED_FAMILIES = 'MEAN_WEIGHTED_FAMILIES',
  MEAN_VILLAGES = 'MEAN_VILLAGES',
  DISTINCT_COUNT = 'DISTINCT_COUNT',
  DISTRIBUTION = 'DISTRIBUTION',
  NONE = 'NONE',
}
registerEnumType(SpaceRule, {
  name: 'SpaceRule',
  description: 'How values of villages become one of an area. Percentages are never averaged.',
});

export enum TimeRule {
  LATEST = 'LATEST',
  SUM = 'SUM',
  SUM_OVER_LATEST = 'SUM_OVER_LATEST',
}
registerEnumType(TimeRule, {
  name: 'TimeRule',
  description:
    'How values of months become one of a longer period: the last one, the sum, or summed events over the last target population.',
});

export enum Frequency {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  SEMESTER = 'SEMESTER',
  ANNUAL = 'ANNUAL',
}
registerEnumType(Frequency, { name: 'Frequency', description: 'How often a value is due.' });

export enum AppliesTo {
  VILLAGE = 'VILLAGE',
  DESA = 'DESA',
  REGENCY_AND_ABOVE = 'REGENCY_AND_ABOVE',
}
registerEnumType(AppliesTo, {
  name: 'AppliesTo',
  description: 'Where a value may stand: every village, desa only (no kelurahan), or regency and above.',
});
