/** The target that is nearest to a village: its own, else that of its district, its regency, its province. */
import type { NearTargetFragment } from '@pilar/schema/generated/graphql.ts';

export const nearest = (targets: readonly NearTargetFragment[]): NearTargetFragment | undefined =>
  targets.toSorted((a, b) => b.area.code.length - a.area.code.length)[0];
