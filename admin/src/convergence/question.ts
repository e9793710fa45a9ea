/** What the page is asked, as its address carries it and as the API is asked. */
import type { ClassificationLevel, InterventionWhere, VillageWhere } from '@pilar/schema/generated/graphql.ts';
import { useAddress } from '../shared/useAddress.ts';
import { inArea } from '../village/inArea.ts';
import { SORTS, type Sort } from './grid.ts';

export interface Question {
  area: string;
  period: string;
  set: string;
  level: string;
  indicator: string;
  sort: Sort;
  allSectors: boolean;
}

export type Ask = (changes: Partial<Record<keyof Question, string>>) => void;

export function useQuestion(area: string, period: string): [Question, Ask] {
  const [params, set] = useAddress();
  const of = (name: string) => params.get(name) ?? '';
  const question = {
    area: of('area') || area,
    period: of('period') || period,
    set: of('set'),
    level: of('level'),
    indicator: of('indicator'),
    sort: SORTS.find((sort) => sort === of('sort')) ?? 'place',
    allSectors: of('allSectors') !== '',
  };
  const ask: Ask = (changes) => set(changes, 'same');
  return [question, ask];
}

export function villagesWhere({ area, set, level }: Question): VillageWhere {
  return {
    validOn: 'TODAY',
    ...(area && inArea(area)),
    ...(set && { sets: { some: { code: { eq: set } } } }),
    ...(level && { classification: { level: { eq: level as ClassificationLevel } } }),
  };
}

/** First and last day of a year or half a year. */
function daysOf(period: string): { from: string; to: string } {
  const [year, half] = period.split('-');
  return { from: `${year}-${half === 'S2' ? '07-01' : '01-01'}`, to: `${year}-${half === 'S1' ? '06-30' : '12-31'}` };
}

/** At work in the period for one day or more; called off is not at work. */
export function interventionsWhere({ area, period, indicator }: Question): InterventionWhere {
  const { from, to } = daysOf(period);
  return {
    retiredAt: { isNull: true },
    status: { ne: 'CANCELLED' },
    startedOn: { lte: to },
    or: [{ startedOn: { gte: from } }, { endedOn: { gte: from } }],
    ...(area && { villages: { some: inArea(area) } }),
    ...(indicator && { indicators: { some: { code: { eq: indicator } } } }),
  };
}

const YEARS = 3;

/** Newest first. */
export function periodsUpTo(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => year - back).flatMap((one) => [`${one}`, `${one}-S2`, `${one}-S1`]);
}
