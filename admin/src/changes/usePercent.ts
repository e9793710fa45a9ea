import { useFormat } from '../shared/format.ts';
import type { Moved } from './moved.ts';

/** What it changed by in percent of what it was. Its sign is that of the change: rounded, a small one would have none. */
export function usePercent(): (moved: Moved & { percent: number }) => string {
  const format = useFormat();
  return ({ cell, percent }) => `${Number(cell.comparison!.delta) > 0 ? '+' : '−'}${format.percent(Math.abs(percent).toFixed(1))}`;
}
