/** What is counted between the two moments, each line with the list that has exactly those rows. */
import type { ChangedRecordsQueryVariables } from '@pilar/schema/generated/graphql.ts';
import { whereOf } from '../provider/where.ts';
import { resources } from '../resources.ts';
import { daysOf, monthsOf, yearsOf } from './period.ts';
import type { Question } from './question.ts';
import { type Event, type Listed, listOf, paceOf, type Since } from './since.ts';

const VERBS = { villages: 'kampung.read', reports: 'report.read', pokjas: 'pokja.read', interventions: 'intervention.read' } as const;
const DURING = { YEAR: yearsOf, MONTH: monthsOf, DAY: daysOf };

export const GROUPS = [
  { list: 'villages', events: ['KAMPUNG_FORMED'] },
  { list: 'reports', events: ['REPORT_SENT', 'REPORT_CHECKED', 'REPORT_OWED'] },
  { list: 'pokjas', events: ['POKJA_BEGUN', 'POKJA_ENDED'] },
  { list: 'interventions', events: ['INTERVENTION_BEGUN', 'INTERVENTION_DONE', 'INTERVENTION_CANCELLED'] },
] as const satisfies readonly { list: Listed; events: readonly Event[] }[];

export type Counted = (typeof GROUPS)[number]['events'][number];

export const isOpen = (may: (verb: string) => boolean, list: Listed): boolean => may(VERBS[list]);

export const sinceOf = (event: Event, question: Question): Since => ({
  ...{ event, area: question.area },
  ...DURING[paceOf(event)](question),
});

/** As the list is asked when the link is followed. */
export const whereOfEvent = (event: Event, question: Question) =>
  whereOf(resources[listOf(event)], { since: sinceOf(event, question) }) as never;

export function recordsOf(question: Question, may: (verb: string) => boolean): ChangedRecordsQueryVariables {
  const of = (event: Counted) => whereOfEvent(event, question);
  return {
    withKampungs: isOpen(may, 'villages'),
    withReports: isOpen(may, 'reports'),
    withPokjas: isOpen(may, 'pokjas'),
    withInterventions: isOpen(may, 'interventions'),
    formed: of('KAMPUNG_FORMED'),
    sent: of('REPORT_SENT'),
    checked: of('REPORT_CHECKED'),
    owed: of('REPORT_OWED'),
    pokjaBegun: of('POKJA_BEGUN'),
    pokjaEnded: of('POKJA_ENDED'),
    begun: of('INTERVENTION_BEGUN'),
    done: of('INTERVENTION_DONE'),
    cancelled: of('INTERVENTION_CANCELLED'),
  };
}
