/** The month that is looked at by itself: the last one whose reports are due, not one that nobody owes yet. */
import { DueMonthsDocument } from '@pilar/schema/generated/graphql.ts';
import { useMay } from '../provider/verbs.ts';
import { monthBefore, thisQuarterHour, today } from '../shared/day.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { lineageOf } from '../village/inArea.ts';
import { lastDue } from './period.ts';

/** Undefined until it is known. Who reads no reports looks at the last month that is over. */
export function useLastDue(area: string): string | undefined {
  const isAsked = useMay()('report.read');
  const { data, error } = useAnswer(
    DueMonthsDocument,
    { regency: lineageOf(area)[1] ?? '' },
    { enabled: isAsked, standing: true, keep: true },
  );
  if (isAsked && !data && !error) return undefined;
  return (data && lastDue(data.periods.nodes, thisQuarterHour())) ?? monthBefore(today());
}
