/** Whether a village has reached what is wanted of an indicator, where the two can be compared. */
import type { VillageIndicator } from '../series.ts';

type Measured = Pick<VillageIndicator, 'kind' | 'direction'>;
interface Wanted {
  value: string;
  area: { level: string };
}

/** A share or a score of a village stands beside that of its regency; a number of a regency is not one of a village. */
const ARE_COMPARABLE = new Set(['RATIO', 'SCORE']);

/** Undefined where there is nothing to compare. */
export function hasReached(
  { kind, direction }: Measured,
  value: string | null | undefined,
  wanted: Wanted | undefined,
): boolean | undefined {
  if (value === null || value === undefined || !wanted) return undefined;
  if (wanted.area.level !== 'VILLAGE' && !ARE_COMPARABLE.has(kind)) return undefined;
  const [is, shall] = [Number(value), Number(wanted.value)];
  return direction === 'HIGHER' ? is >= shall : direction === 'LOWER' ? is <= shall : undefined;
}
