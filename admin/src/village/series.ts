/** The values of an indicator in a village as a series, and whether the last one due is there. */
import type { Frequency, VillageIndicatorsQuery, VillageKind } from '@pilar/schema/generated/graphql.ts';

export type VillageIndicator = VillageIndicatorsQuery['indicators']['nodes'][number];
export type Value = VillageIndicator['observations']['nodes'][number];

const MONTHS_OF: Record<Frequency, number> = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 };

/** Months from year 0 to the last month of a period. */
function endOf(period: string): number {
  const [year, part] = period.split('-') as [string, string?];
  const month = !part
    ? 12
    : part.startsWith('S')
      ? Number(part.slice(1)) * 6
      : part.startsWith('Q')
        ? Number(part.slice(1)) * 3
        : Number(part);
  return Number(year) * 12 + month;
}

/** The period of a frequency that ends with a month. */
function periodEnding(end: number, frequency: Frequency): string {
  const year = Math.floor((end - 1) / 12);
  const month = end - year * 12;
  if (frequency === 'ANNUAL') return String(year);
  if (frequency === 'SEMESTER') return `${year}-S${month / 6}`;
  if (frequency === 'QUARTERLY') return `${year}-Q${month / 3}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The last period of a frequency that is over on a day. */
export function lastDue(frequency: Frequency, today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const months = MONTHS_OF[frequency];
  return periodEnding(Math.floor((year * 12 + month - 1) / months) * months, frequency);
}

export interface Place {
  period: string;
  /** Undefined: nobody reported. */
  value?: Value;
}

/** The series with the periods that nobody reported in their places: a gap is seen as a gap. */
export function withGaps(series: readonly Value[], frequency: Frequency): Place[] {
  const places: Place[] = [];
  for (const value of series) {
    const before = places.at(-1);
    for (
      let end = before ? endOf(before.period) + MONTHS_OF[frequency] : Infinity;
      end < endOf(value.period);
      end += MONTHS_OF[frequency]
    ) {
      places.push({ period: periodEnding(end, frequency) });
    }
    places.push({ period: value.period, value });
  }
  return places;
}

/** One value per period, oldest first: of several sources the one that the indicator ranks first. */
export function seriesOf({ observations, sources }: VillageIndicator): Value[] {
  const rank = new Map(sources.nodes.map(({ source, rank: place }) => [source.code, place]));
  const rankOf = (value: Value) => rank.get(value.source.code) ?? Number.POSITIVE_INFINITY;
  const best = new Map<string, Value>();
  for (const value of observations.nodes) {
    const other = best.get(value.period);
    if (!other || rankOf(value) < rankOf(other)) best.set(value.period, value);
  }
  return [...best.values()].sort((a, b) => endOf(a.period) - endOf(b.period));
}

export const isDueHere = (indicator: VillageIndicator, kind: VillageKind): boolean =>
  !indicator.isDerived && (indicator.appliesTo !== 'DESA' || kind !== 'KELURAHAN');

export const isMissing = (indicator: VillageIndicator, series: readonly Value[], today: string): boolean => {
  const last = series.at(-1);
  return !last || endOf(last.period) < endOf(lastDue(indicator.frequency, today));
};
