/** The periods of a derived indicator that are computed: those that end within the last 24 months, the running one included. */
import type { Clock } from '../core/clock.ts';
import { type Grain, MONTHS_OF, periodOf } from '../core/period.ts';
import { GRAIN, lastDayOf } from '../observation/facts.ts';

const WINDOW = 24;
const MONTHS = 12;
export type Frequency = keyof typeof GRAIN;

export interface Span {
  period: number;
  /** Last day that counts: today in the running period. */
  day: string;
}

export function spansOf(clock: Clock, frequency: Frequency): Span[] {
  const today = clock.today();
  const [year, month] = today.split('-').map(Number) as [number, number];
  const grain = GRAIN[frequency];
  const length = MONTHS_OF[grain];
  /** Months from the beginning of time as these numbers have it; the last one of the running period. */
  const last = Math.ceil((year * MONTHS + month) / length) * length;
  const first = year * MONTHS + month - WINDOW + 1;
  const ends = Array.from({ length: WINDOW + length }, (_, index) => last - index * length).filter((end) => end >= first);
  return ends.map((end) => spanOf(end, grain, today));
}

function spanOf(end: number, grain: Grain, today: string): Span {
  const year = Math.floor((end - 1) / MONTHS);
  const month = ((end - 1) % MONTHS) + 1;
  const period = periodOf(year, month, grain);
  const lastDay = lastDayOf(period);
  return { period, day: lastDay < today ? lastDay : today };
}
