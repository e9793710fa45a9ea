import type { InterventionStatus } from '@pilar/schema/generated/graphql.ts';

export const STATUSES: readonly InterventionStatus[] = ['PLANNED', 'ONGOING', 'DONE', 'CANCELLED'];

export const STATUS_TONE = { PLANNED: 'info', ONGOING: 'warning', DONE: 'success', CANCELLED: 'default' } as const satisfies Record<
  InterventionStatus,
  string
>;
