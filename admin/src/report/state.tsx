/** The state of a report in words and colour. */
import type { ReportState } from '@pilar/schema/generated/graphql.ts';
import { useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';

const TONES = {
  DRAFT: 'default',
  SUBMITTED: 'info',
  RETURNED: 'warning',
  VERIFIED: 'success',
  LOCKED: 'success',
} as const satisfies Record<ReportState, string>;

/** May its values be changed by who fills it? */
export const isOpen = (state: ReportState): boolean => state === 'DRAFT' || state === 'RETURNED';

export const ReportMark = ({ state }: { state: ReportState }) => {
  const t = useT();
  return <StateMark tone={TONES[state]} label={t(`pilar.report.stateOf.${state}`)} />;
};
