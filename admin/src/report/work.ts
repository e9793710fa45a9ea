/** The work that reports make, as it is counted on the tabs of the list. */
import type { ReportWhere } from '@pilar/schema/generated/graphql.ts';
import { now } from '../shared/day.ts';

export const WORKS = ['fill', 'correct', 'verify', 'late', 'verified', 'locked'] as const;
export type Work = (typeof WORKS)[number];

/** The same question for a while: asked anew with every render, it would never be answered. */
const thisMinute = (): string => `${now().slice(0, 16)}:00Z`;

export function whereOfWork(work: Work): ReportWhere {
  if (work === 'fill') return { state: { eq: 'DRAFT' } };
  if (work === 'correct') return { state: { eq: 'RETURNED' } };
  if (work === 'verify') return { state: { eq: 'SUBMITTED' } };
  if (work === 'late') return { firstSubmittedAt: { isNull: true }, dueAt: { lt: thisMinute() } };
  return { state: { eq: work === 'verified' ? 'VERIFIED' : 'LOCKED' } };
}
