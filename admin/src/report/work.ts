/** The work that reports make, as it is counted on the tabs of the list. */
import type { ReportWhere } from '@pilar/schema/generated/graphql.ts';
import { now } from '../shared/day.ts';

export const WORKS = ['fill', 'correct', 'verify', 'late', 'verified', 'locked'] as const;
export type Work = (typeof WORKS)[number];

export function whereOfWork(work: Work): ReportWhere {
  if (work === 'fill') return { state: { eq: 'DRAFT' } };
  if (work === 'correct') return { state: { eq: 'RETURNED' } };
  if (work === 'verify') return { state: { eq: 'SUBMITTED' } };
  if (work === 'late') return { firstSubmittedAt: { isNull: true }, dueAt: { lt: now() } };
  return { state: { eq: work === 'verified' ? 'VERIFIED' : 'LOCKED' } };
}
