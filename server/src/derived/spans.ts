/** The periods of a derived indicator that are computed: those that end within the last 24 months, the running one included. */
import type { Clock } from '../core/clock.ts';
import { type Grain, MONTHS_OF, periodOf } from '../core/period.ts';

const WINDOW = 24;
const MONTHS = 12;
const GRAINS = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' } as const satisfies Record<string, Grain>;
export type Frequency = keyof typeof GRAINS;

export interface Span {
  period: number;
  /** Last day that counts: today in the running period. */
  day: string;
}

export function spansOf(clock: Clock, frequency: Frequency): Span[] {
  const today = clock.today();
  const [year, month] = today.split('-').map(Number) as [number, number];
  const grain = GRAINS[frequency];
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
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { period: periodOf(year, month, grain), day: lastDay < today ? lastDay : today };
}
