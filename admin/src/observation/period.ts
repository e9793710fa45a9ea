/** Which periods end with a month, and which frequencies are due then. */
import type { Frequency } from '@pilar/schema/generated/graphql.ts';

const MONTHS: Readonly<Record<Frequency, number>> = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 };
const FREQUENCIES = Object.keys(MONTHS) as Frequency[];

const parts = (month: string): [year: number, month: number] => [Number(month.slice(0, 4)), Number(month.slice(5))];

/** Frequencies whose period ends with the month: all of them in December. */
export const frequenciesDue = (month: string): Frequency[] => FREQUENCIES.filter((frequency) => parts(month)[1] % MONTHS[frequency] === 0);

/** The period of a frequency that a month lies in. */
export function periodOf(month: string, frequency: Frequency): string {
  const [year, number] = parts(month);
  if (frequency === 'ANNUAL') return String(year);
  if (frequency === 'SEMESTER') return `${year}-S${Math.ceil(number / 6)}`;
  if (frequency === 'QUARTERLY') return `${year}-Q${Math.ceil(number / 3)}`;
  return month;
}

/** The longest period that ends with the month: no later one is due by then. */
export const lastDue = (month: string): string => periodOf(month, frequenciesDue(month).at(-1)!);

/** The newest periods of a frequency that have begun, the running one first. */
export function recentPeriods(frequency: Frequency, today: string, count: number): string[] {
  const [year, month] = parts(today.slice(0, 7));
  return Array.from({ length: count }, (_, index) => {
    const end = year * 12 + month - 1 - index * MONTHS[frequency];
    return periodOf(`${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}`, frequency);
  });
}
