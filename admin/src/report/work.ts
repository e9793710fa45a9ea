/** The work that reports make, as it is counted on the tabs of the list. */
import type { ReportWhere } from '@pilar/schema/generated/graphql.ts';
import type { SortPayload } from 'react-admin';
import { thisQuarterHour } from '../shared/day.ts';

export const WORKS = ['fill', 'correct', 'verify', 'late', 'verified', 'locked'] as const;
export type Work = (typeof WORKS)[number];

/** What waits longest comes first; what is done is looked up from the newest. */
export const orderOf = (work?: Work): SortPayload => ({ field: 'period', order: !work || DONE.includes(work) ? 'DESC' : 'ASC' });

const DONE: readonly Work[] = ['verified', 'locked'];

/** What somebody has to do by the roles held: check what was sent, or fill; who leads both sees all. */
export function ownWork(may: (verb: string) => boolean): Work | undefined {
  if (may('report.lock')) return undefined;
  if (may('report.verify')) return 'verify';
  return may('report.submit') ? 'fill' : undefined;
}

export function whereOfWork(work: Work): ReportWhere {
  if (work === 'fill') return { state: { eq: 'DRAFT' } };
  if (work === 'correct') return { state: { eq: 'RETURNED' } };
  if (work === 'verify') return { state: { eq: 'SUBMITTED' } };
  if (work === 'late') return { firstSubmittedAt: { isNull: true }, dueAt: { lt: thisQuarterHour() } };
  return { state: { eq: work === 'verified' ? 'VERIFIED' : 'LOCKED' } };
}
