/** The target that is nearest to a village: its own, else that of its district, its regency, its province. */
import type { NearTargetFragment } from '@pilar/schema/generated/graphql.ts';

/** Codes of a village and of all areas that it lies in. */
export function areasOf(village: string): string[] {
  const steps = village.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

export const nearest = (targets: readonly NearTargetFragment[]): NearTargetFragment | undefined =>
  targets.toSorted((a, b) => b.area.code.length - a.area.code.length)[0];
