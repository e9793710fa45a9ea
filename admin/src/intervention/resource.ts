import {
  InterventionDocument,
  type InterventionRowFragment,
  InterventionsDocument,
  type InterventionWhere,
  PlanInterventionDocument,
  type PlanInterventionInput,
  RestoreInterventionDocument,
  RetireInterventionDocument,
  UpdateInterventionDocument,
  type UpdateInterventionInput,
} from '@pilar/schema/generated/graphql.ts';
import { interventionsSince } from '../changes/since.ts';
import { type Belonging, pick, resource, type Values } from '../provider/resource.ts';
import { today } from '../shared/day.ts';

const INTERVENTION_FIELDS = [
  'title',
  'description',
  'sector.code',
  'lead.code',
  'section.code',
  'activity.code',
  'startedOn',
  'endedOn',
  'status',
  'place',
  'attendanceMale',
  'attendanceFemale',
  'evidence',
  'villages',
  'targetGroups',
  'indicators',
];

export type Owned = Pick<InterventionRowFragment, 'sector' | 'lead'> & { villages: { nodes: readonly { code: string }[] } };

export const belongingOf = ({ villages, sector, lead }: Owned): Belonging => ({
  areas: villages.nodes.map(({ code }) => code),
  sector: sector.code,
  partner: lead?.code,
});

const toInput = (values: Values) => pick(values, INTERVENTION_FIELDS);

/** Its day has passed, and nobody has said what came of it. */
const unfinished = (day: string): InterventionWhere => ({
  or: [
    { status: { eq: 'PLANNED' }, startedOn: { lt: day } },
    { status: { eq: 'ONGOING' }, endedOn: { lt: day } },
  ],
});

export const interventions = resource({
  entity: 'Intervention',
  list: InterventionsDocument,
  one: InterventionDocument,
  standing: { retiredAt: { isNull: true } },
  filters: {
    q: (text: string): InterventionWhere => ({ title: { contains: text } }),
    sector: (code: string): InterventionWhere => ({ sector: { code: { eq: code } } }),
    status: (status: never): InterventionWhere => ({ status: { eq: status } }),
    section: (code: string): InterventionWhere => ({ section: { code: { eq: code } } }),
    village: (code: string): InterventionWhere => ({ villages: { some: { code: { eq: code } } } }),
    partner: (code: string): InterventionWhere => ({ contributions: { some: { partner: { code: { eq: code } } } } }),
    lead: (code: string): InterventionWhere => ({ lead: { code: { eq: code } } }),
    unfinished: (is: boolean): InterventionWhere | undefined => (is ? unfinished(today()) : undefined),
    startedFrom: (day: string): InterventionWhere => ({ startedOn: { gte: day } }),
    since: interventionsSince,
  },
  create: { document: PlanInterventionDocument, toInput: (values) => toInput(values) as unknown as PlanInterventionInput },
  update: { document: UpdateInterventionDocument, toInput: (values) => toInput(values) as UpdateInterventionInput },
  retire: RetireInterventionDocument,
  restore: RestoreInterventionDocument,
  belonging: belongingOf,
});
