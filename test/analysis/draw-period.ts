/** Draws when, and what is compared with. */
import type { Compare, Time } from '../../server/src/analysis/vocabulary.ts';
import type { AnalysisInput, AnalysisPeriodInput } from '../../server/src/explore/explore.input.ts';
import type { Random } from '../reader/random.ts';
import { monthOf } from './ground.ts';
import { periodKey } from './reference/time.ts';

const GRAINS: readonly Time[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];
const MOST: Record<Time, number> = { MONTH: 13, QUARTER: 5, SEMESTER: 3, YEAR: 2 };

/** `latest` does not go with time on an axis; on the lattice a period is mostly one of the calendar. */
export function drawWhen(chance: Random, today: string, hasTime: boolean, isOnLattice: boolean): Pick<AnalysisInput, 'period' | 'compare'> {
  const one = isOnLattice && chance.chance(0.6) ? past(chance, today) : undefined;
  const period = one && !hasTime ? { from: one, to: one } : drawPeriod(chance, today, hasTime);
  const isLatest = !period || period.latest === true;
  const compare = chance.chance(0.45) ? chance.pick<Compare>(['PREVIOUS_YEAR', 'PREVIOUS_PERIOD', 'TARGET', 'BASELINE']) : undefined;
  if (!compare || (compare === 'PREVIOUS_PERIOD' && isLatest)) return { period };
  if (compare !== 'BASELINE') return { period, compare };
  return { period: { ...(period ?? { latest: true }), baseline: past(chance, today) }, compare };
}

const past = (chance: Random, today: string): string => periodKey(monthOf(today) - chance.below(26), chance.pick(GRAINS));

function drawPeriod(chance: Random, today: string, hasTime: boolean): AnalysisPeriodInput | undefined {
  const month = monthOf(today);
  const kind = chance.below(hasTime ? 7 : 9);
  if (kind < 3) {
    const grain = chance.pick(GRAINS);
    return { last: 1 + chance.below(MOST[grain]), grain: grain === 'MONTH' && chance.chance(0.5) ? undefined : grain };
  }
  if (kind < 6) {
    const first = month - chance.below(26);
    const last = Math.min(first + chance.below(14), month + 2);
    return { from: periodKey(first, chance.pick(GRAINS)), to: periodKey(Math.max(first, last), chance.pick(GRAINS)) };
  }
  if (kind === 6) return { yearToDate: true };
  return kind === 7 ? { latest: true } : undefined;
}
