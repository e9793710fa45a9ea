import {
  InterventionDocument,
  InterventionsDocument,
  type InterventionWhere,
  PlanInterventionDocument,
  type PlanInterventionInput,
  RetireInterventionDocument,
  UpdateInterventionDocument,
  type UpdateInterventionInput,
} from '@pilar/schema/generated/graphql.ts';
import { pick, resource, type Values } from '../provider/resource.ts';

const INTERVENTION_FIELDS = [
  'title',
  'description',
  'sector.code',
  'lead.code',
  'section.code',
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

const toInput = (values: Values) => pick(values, INTERVENTION_FIELDS);

export const interventions = resource({
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
    startedFrom: (day: string): InterventionWhere => ({ startedOn: { gte: day } }),
  },
  create: { document: PlanInterventionDocument, toInput: (values) => toInput(values) as unknown as PlanInterventionInput },
  update: { document: UpdateInterventionDocument, toInput: (values) => toInput(values) as UpdateInterventionInput },
  retire: RetireInterventionDocument,
});
