/** What began, ended or moved in an area between two moments: the lists are narrowed to it, and the page counts by the very same conditions. */
import type {
  ClassificationLevel,
  ClassificationWhere,
  InterventionWhere,
  PokjaWhere,
  ReportWhere,
  VillageWhere,
} from '@pilar/schema/generated/graphql.ts';
import { LEVELS } from '../classification/level.ts';
import { whereOfWork } from '../report/work.ts';
import { inArea, isCode } from '../village/inArea.ts';
import { isDay, isMonth, isYear } from './period.ts';

const EVENTS = {
  villages: ['CLASS_UP', 'CLASS_DOWN', 'CLASS_KNOWN', 'CLASS_LOST', 'KAMPUNG_FORMED'],
  reports: ['REPORT_SENT', 'REPORT_CHECKED', 'REPORT_OWED'],
  pokjas: ['POKJA_BEGUN', 'POKJA_ENDED'],
  interventions: ['INTERVENTION_BEGUN', 'INTERVENTION_DONE', 'INTERVENTION_CANCELLED'],
} as const;

export type Listed = keyof typeof EVENTS;
export type Event = (typeof EVENTS)[Listed][number];

export interface Since<E extends Event = Event> {
  event: E;
  /** Official code. */
  area: string;
  /** Both included: days, months of reports, or the two years whose classes are compared. */
  from: string;
  to: string;
}

type Of<L extends Listed> = Since<(typeof EVENTS)[L][number]>;

export const listOf = (event: Event): Listed =>
  (Object.keys(EVENTS) as Listed[]).find((list) => EVENTS[list].some((one) => one === event))!;

/** Classes are of a year, reports of a month; everything else has its day. */
export function paceOf(event: Event): 'YEAR' | 'MONTH' | 'DAY' {
  if (event.startsWith('CLASS_')) return 'YEAR';
  return listOf(event) === 'reports' ? 'MONTH' : 'DAY';
}

const IS_MOMENT = { YEAR: isYear, MONTH: isMonth, DAY: isDay };

/** An address is typed by people: whatever is nothing of this list asks nothing. */
export function isSince<L extends Listed>(list: L, since: unknown): since is Of<L> {
  const { event, area, from, to } = Object(since) as Partial<Since>;
  const known = EVENTS[list].find((one) => one === event);
  if (!known || !isCode(area)) return false;
  const isMoment = IS_MOMENT[paceOf(known)];
  return isMoment(from) && isMoment(to);
}

export const isListed = (resource: string): resource is Listed => resource in EVENTS;

const onlyOf =
  <L extends Listed, Where>(list: L, where: (since: Of<L>) => Where) =>
  (since: unknown): Where | undefined =>
    isSince(list, since) ? where(since) : undefined;

const during = ({ from, to }: Since) => ({ gte: from, lte: to });

/** What took one day has no last day of its own. */
const endedDuring = (since: Since): InterventionWhere => ({
  or: [{ endedOn: during(since) }, { endedOn: { isNull: true }, startedOn: during(since) }],
});

export const interventionsSince = onlyOf('interventions', (since): InterventionWhere => {
  const where = { villages: { some: inArea(since.area) } };
  switch (since.event) {
    case 'INTERVENTION_BEGUN':
      return { ...where, startedOn: during(since), status: { in: ['ONGOING', 'DONE'] } };
    case 'INTERVENTION_DONE':
      return { ...where, ...endedDuring(since), status: { eq: 'DONE' } };
    case 'INTERVENTION_CANCELLED':
      return { ...where, startedOn: during(since), status: { eq: 'CANCELLED' } };
  }
});

export const pokjasSince = onlyOf('pokjas', (since): PokjaWhere => {
  const where = { village: inArea(since.area) };
  switch (since.event) {
    case 'POKJA_BEGUN':
      return { ...where, validFrom: during(since) };
    case 'POKJA_ENDED':
      return { ...where, validTo: during(since) };
  }
});

export const reportsSince = onlyOf('reports', (since): ReportWhere => {
  const where = { village: inArea(since.area), period: during(since) };
  switch (since.event) {
    case 'REPORT_SENT':
      return { ...where, firstSubmittedAt: { isNull: false } };
    case 'REPORT_CHECKED':
      return { ...where, state: { in: ['VERIFIED', 'LOCKED'] } };
    case 'REPORT_OWED':
      return { ...where, ...whereOfWork('late') };
  }
});

const classed = (period: string, level: ClassificationWhere['level']): VillageWhere => ({
  classifications: { some: { period: { eq: period }, level, kampung: { retiredAt: { isNull: true } } } },
});

/** Of each class, those that are in a higher (lower) one by then. */
function moved({ from, to }: Since, beyond: (at: number) => readonly ClassificationLevel[]): VillageWhere {
  const steps = LEVELS.flatMap((level, at) => {
    const reached = beyond(at);
    return reached.length > 0 ? [{ and: [classed(from, { eq: level }), classed(to, { in: [...reached] })] }] : [];
  });
  return { or: steps };
}

const KNOWN = { isNull: false };

function villageSince(since: Of<'villages'>): VillageWhere {
  const { from, to } = since;
  switch (since.event) {
    case 'CLASS_UP':
      return moved(since, (at) => LEVELS.slice(at + 1));
    case 'CLASS_DOWN':
      return moved(since, (at) => LEVELS.slice(0, at));
    case 'CLASS_KNOWN':
      return { and: [classed(to, KNOWN), { not: classed(from, KNOWN) }] };
    case 'CLASS_LOST':
      return { and: [classed(from, KNOWN), { not: classed(to, KNOWN) }] };
    case 'KAMPUNG_FORMED':
      return { kampungs: { some: { retiredAt: { isNull: true }, launchedOn: during(since) } } };
  }
}

export const villagesSince = onlyOf('villages', (since): VillageWhere => ({ and: [inArea(since.area), villageSince(since)] }));
